import type { Pick } from './pick';
import { Aliased, Anchored, type Value, type ValueMap } from './values';

/** How a note may be written. */
export interface Styles {
  /** From which level on values may be in braces and brackets: 0 the note and its sections, 1 entries, 2 fields. */
  readonly flowFrom: 0 | 1 | 2;
  /** Whether keys may be written behind a question mark. */
  readonly explicitKeys: boolean;
  /** Whether letters may be written as numbers in double quotes. */
  readonly escapes: boolean;
}

/** Writes a note in one of the countless ways that YAML has, by random choices: always valid YAML 1.2. */
export function printed(note: ValueMap, pick: Pick, styles: Styles): string {
  return new Printer(pick, styles).note(note);
}

const safePlain = /^[\p{L}\p{N}“(][^\n\t]*$/u;
const flowSigns = /[,[\]{}]/;

class Printer {
  /** Whether what was written last is a block scalar, to which line breaks that follow may belong. */
  private afterBlock = false;
  private explicit = 0;
  private level = 0;

  constructor(
    private readonly pick: Pick,
    private readonly styles: Styles,
  ) {}

  note(note: ValueMap): string {
    const before = this.beginning();
    // The YAML library, with which the tests compare, takes a BOM for a column.
    const column = this.pick.chance(15) && !before.startsWith('\uFEFF') ? 1 + this.pick.below(4) : 0;
    const flow = this.styles.flowFrom === 0 && this.pick.chance(5) && !before.includes('---');
    const body = flow ? `${this.flowMap(note, 0)}\n` : this.blockMap(note, column);
    return this.lineEnds(before + this.ending(body));
  }

  private beginning(): string {
    const begin = this.pick.one([
      '',
      '',
      '',
      '---\n',
      '--- # a note\n',
      '%YAML 1.2\n---\n',
      '\n\n',
      '# begin\n',
    ]);
    return (this.pick.chance(10) ? '\uFEFF' : '') + begin;
  }

  private ending(body: string): string {
    if (this.afterBlock) return body;
    const end = this.pick.one(['', '', '\n\n', '# end\n', '...\n']);
    return this.pick.chance(20) ? body.replace(/\n$/, '') : body + end;
  }

  private lineEnds(text: string): string {
    const way = this.pick.below(5);
    if (way < 3) return text;
    return text.replace(/\n/g, () => (way === 4 && this.pick.chance(50) ? '\n' : '\r\n'));
  }

  /** Each line of a map in block style, with comments and empty lines between. */
  private blockMap(map: ValueMap, column: number, firstInLine = false): string {
    let text = '';
    for (const [key, value] of map) {
      const indent = text === '' && firstInLine ? '' : this.noise(column) + ' '.repeat(column);
      text += indent + this.pair(key, value, column);
    }
    return text;
  }

  private innerMap(map: ValueMap, column: number): string {
    this.level++;
    const text = this.blockMap(map, column);
    this.level--;
    return text;
  }

  private pair(key: string, value: Value, column: number): string {
    const written = this.key(key);
    if (this.styles.explicitKeys && this.explicit < 2 && this.pick.chance(3)) {
      this.explicit++;
      return `? ${written}\n${' '.repeat(column)}:${this.value(value, column)}`;
    }
    return `${written}${this.pick.chance(8) ? ' ' : ''}:${this.value(value, column)}`;
  }

  private key(key: string): string {
    const style = this.pick.below(12);
    const plain = /^[\p{L}_](?:[\p{L}\p{M}\p{N} _-]*[\p{L}\p{M}\p{N}_-])?$/u.test(key) && key !== 'null';
    if (plain && style < 10) return key;
    return style % 2 === 0 && !/[\\\n]/.test(key) ? this.single(key) : this.double(key);
  }

  /**
   * What follows the colon of a key at a column, with the line break at its end. A list in block style stands
   * at least at `least`: below a key in its own column, below a dash further right.
   */
  private value(value: Value, column: number, least = column, anchor = ''): string {
    if (value instanceof Anchored) return this.value(value.value, column, least, ` &${value.name}`);
    if (value instanceof Aliased) return this.line(` *${value.name}`);
    if (value === null && this.pick.chance(60)) return this.line(anchor);
    if (value instanceof Map && value.size > 0 && !this.wantsFlow())
      return this.line(anchor) + this.innerMap(value, this.deeper(column));
    if (Array.isArray(value) && value.length > 0 && !this.wantsFlow())
      return this.line(anchor) + this.blockList(value, least + this.pick.below(4));
    if (typeof value === 'string' && this.pick.chance(25)) {
      const block = this.block(value, this.deeper(column), column);
      if (block !== undefined) return `${anchor} ${block}`;
    }
    return this.line(`${anchor} ${this.inline(value as Value, column + 1, false)}`);
  }

  private wantsFlow(): boolean {
    return this.level >= this.styles.flowFrom && this.pick.chance(25);
  }

  private deeper(column: number): number {
    return column + (this.pick.chance(70) ? 2 : 1 + this.pick.below(8));
  }

  private blockList(items: readonly Value[], column: number): string {
    return items.map((item) => this.noise(column) + ' '.repeat(column) + this.item(item, column)).join('');
  }

  private item(item: Value, column: number): string {
    if (item instanceof Map && item.size > 0 && this.pick.chance(60)) {
      const gap = 1 + this.pick.below(3);
      return `-${' '.repeat(gap)}${this.blockMap(item, column + 1 + gap, true)}`;
    }
    // An empty item must not swallow what follows it.
    return `-${item === null ? this.line(' ~') : this.value(item, column, column + 1)}`;
  }

  /** The end of a line, with or without a comment. */
  private line(text: string): string {
    this.afterBlock = false;
    const end = this.pick.chance(10) ? this.pick.one([' # why: not', ' #', '  # "quote', ' ', '\t# {']) : '';
    return `${text}${end}\n`;
  }

  /** Empty lines and comments before a line; none where a block scalar would take them for its own. */
  private noise(column: number): string {
    if (!this.pick.chance(10)) return '';
    const comment = `${' '.repeat(this.pick.below(column + 1))}# ${this.pick.one(['note', 'key: value', '"', '- a', '🕊️'])}\n`;
    if (this.afterBlock) return comment;
    return this.pick.one([comment, '\n', '   \n', `\n${comment}\n`]);
  }

  /** A value without a line break at its end; further lines of it stand at least at the column. */
  private inline(value: Value, column: number, flow: boolean): string {
    if (value instanceof Anchored) return `&${value.name} ${this.inline(value.value, column, flow)}`;
    if (value instanceof Aliased) return `*${value.name}`;
    if (value instanceof Map) return this.flowMap(value, column);
    if (Array.isArray(value)) return this.flowList(value, column);
    if (typeof value === 'string') return this.text(value, column, flow);
    return value === null ? this.pick.one(['null', '~']) : String(value);
  }

  private flowMap(map: ValueMap, column: number): string {
    const pairs = [...map].map(([key, value]) => {
      const written = this.key(key);
      return `${written}: ${this.inline(value, column, true)}${value instanceof Aliased ? ' ' : ''}`;
    });
    return `{${this.gap(column)}${this.joined(pairs, column)}${this.gap(column)}}`;
  }

  private flowList(items: readonly Value[], column: number): string {
    const written = items.map(
      (item) => `${this.inline(item, column, true)}${item instanceof Aliased ? ' ' : ''}`,
    );
    return `[${this.gap(column)}${this.joined(written, column)}${this.gap(column)}]`;
  }

  private joined(items: readonly string[], column: number): string {
    const text = items.map((item, at) => (at === 0 ? item : `,${this.gap(column) || ' '}${item}`)).join('');
    return items.length > 0 && this.pick.chance(5) ? `${text},` : text;
  }

  private gap(column: number): string {
    if (!this.pick.chance(8)) return this.pick.chance(20) ? ' ' : '';
    const comment = this.pick.chance(30) ? ' # here' : '';
    return `${comment}\n${this.pick.chance(10) ? '\n' : ''}${' '.repeat(column + this.pick.below(6))}`;
  }

  private text(text: string, column: number, flow: boolean): string {
    const way = this.pick.below(4);
    if (way < 2 && isPlain(text, flow)) return this.folded(text, column);
    if (way === 2 && !/[\t\n]/.test(text)) return this.single(text, column);
    return this.double(text, column);
  }

  /** In quotes, on one line where no column is given. */
  private single(text: string, column?: number): string {
    const written = text.replaceAll("'", "''");
    return `'${column === undefined ? written : this.folded(written, column)}'`;
  }

  private double(text: string, column?: number): string {
    const escaped = text.replace(/[\\"\n\t]|[^ -~]/gu, (sign) => this.escape(sign));
    return `"${column === undefined ? escaped : this.folded(escaped, column)}"`;
  }

  private escape(sign: string): string {
    if (sign === '\n') return '\\n';
    if (sign === '\t') return '\\t';
    if (sign === '"' || sign === '\\') return `\\${sign}`;
    const code = (sign.codePointAt(0) ?? 0).toString(16);
    if (!this.styles.escapes || this.pick.chance(90)) return sign;
    return sign.length > 1 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
  }

  /** Breaks lines at single spaces between letters, where every style folds them back. */
  private folded(text: string, column: number): string {
    if (!this.pick.chance(15)) return text;
    const indent = ' '.repeat(column + this.pick.below(5));
    return text.replace(/(?<=[\p{L}\p{N}]) (?=[\p{L}\p{N}])/gu, () =>
      this.pick.chance(40) ? `\n${indent}` : ' ',
    );
  }

  /** A block scalar with its line break; undefined where the text cannot be written as one. */
  private block(text: string, column: number, parent: number): string | undefined {
    const body = text.replace(/\n+$/, '');
    if (body.trim() === '' || /^[ \t]*$/m.test(body.replace(/\n\n/g, '\nx\n')) || /\t/.test(text))
      return undefined;
    const ends = text.length - body.length;
    const folded = this.pick.chance(50) && !/^\s|\s$/m.test(body.replaceAll('\n\n', '\n'));
    const chomping = ends === 0 ? '-' : ends === 1 && this.pick.chance(70) ? '' : '+';
    if (ends > 1 && chomping !== '+') return undefined;
    const width = column - parent;
    const needed = /^\s/.test(body) || this.pick.chance(10);
    const indicators = this.pick.one([
      `${needed ? width : ''}${chomping}`,
      `${chomping}${needed ? width : ''}`,
    ]);
    this.afterBlock = true;
    const comment = this.pick.chance(5) ? ' # block' : '';
    const lines = folded ? this.foldedLines(body) : body.split('\n');
    const written = lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line)).join('\n');
    return `${folded ? '>' : '|'}${indicators}${comment}\n${written}\n${'\n'.repeat(Math.max(0, ends - 1))}`;
  }

  private foldedLines(body: string): string[] {
    return body
      .split('\n')
      .flatMap((line, at) => [...(at === 0 ? [] : ['']), ...(line === '' ? [] : this.wrapped(line))]);
  }

  private wrapped(line: string): string[] {
    const lines: string[] = [];
    for (const piece of line.split(/(?<=[\p{L}\p{N}]) (?=[\p{L}\p{N}])/u)) {
      const last = lines.pop();
      if (last === undefined) lines.push(piece);
      else if (this.pick.chance(20)) lines.push(last, piece);
      else lines.push(`${last} ${piece}`);
    }
    return lines;
  }
}

function isPlain(text: string, flow: boolean): boolean {
  if (!safePlain.test(text) || /: |:$| #|\s$|^\S+:$| {2}/.test(text)) return false;
  if (flow && flowSigns.test(text)) return false;
  return !/^(?:null|true|false|[-+.\d][\d.exoabcdef_+-]*)$/i.test(text);
}
