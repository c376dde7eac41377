import type { Random } from './random';

/** Prose that an entry says, which can be written in every way that YAML has for a string. */
export interface Prose {
  readonly prose: string;
}

/** A list whose places are to be known afterwards. */
export interface MarkedList {
  readonly marked: readonly string[];
}

/** A value as a note has it: written as it stands, prose, a list, or a map. */
export type Value = string | Prose | MarkedList | readonly string[] | Readonly<Record<string, string>>;
export type Fields = Readonly<Record<string, Value>>;

/**
 * Marks of places in a text that is being written, which are taken out again: characters for private
 * use, which mean nothing in a note.
 */
export const marks = { typing: '\uE001', flowItem: '\uE002', blockItem: '\uE003', reference: '\uE004' };
const anyMark = /[\uE001-\uE004]/;

type Layout = 'block' | 'flow';

/** An entry of a section, in one of the ways that people write them. */
export function entry(random: Random, id: string, fields: Fields, layout: Layout): string {
  if (layout === 'flow') return `  ${id}: ${flowMap(fields)}\n`;
  const lines = Object.entries(fields).map(([key, value]) => `    ${key}:${blockValue(random, value)}\n`);
  return `  ${id}:\n${lines.join('')}`;
}

function flowMap(fields: Fields): string {
  return `{${Object.entries(fields)
    .map(([key, value]) => `${key}: ${flowValue(value)}`)
    .join(', ')}}`;
}

function flowValue(value: Value): string {
  if (typeof value === 'string') return value;
  if (isList(value)) return `[${value.join(', ')}]`;
  if (isMarkedList(value)) return markedFlowList(value.marked);
  return isProse(value) ? doubleQuoted(value.prose) : flowMap(value);
}

function isList(value: Value): value is readonly string[] {
  return Array.isArray(value);
}

function isMarkedList(value: object): value is MarkedList {
  return 'marked' in value;
}

function isProse(value: object): value is Prose {
  return 'prose' in value;
}

/** With the white space before it. */
function blockValue(random: Random, value: Value): string {
  if (typeof value === 'string') return ` ${value}`;
  if (isList(value)) return blockLayoutList(random, value);
  if (isMarkedList(value)) return markedBlockLayoutList(random, value.marked);
  if (isProse(value)) return blockLayoutProse(random, value.prose);
  if (random.chance(0.8)) return ` ${flowMap(value)}`;
  return Object.entries(value)
    .map(([key, text]) => `\n      ${key}: ${text}`)
    .join('');
}

function blockLayoutList(random: Random, items: readonly string[]): string {
  return random.chance(0.8) ? ` [${items.join(', ')}]` : dashes(items);
}

/** Lists of references, of which one may stand without a list. */
function markedBlockLayoutList(random: Random, [first = '', ...rest]: readonly string[]): string {
  const items = [`${marks.reference}${first}`, ...rest];
  if (rest.length === 0 && random.chance(0.2)) return ` ${items.join()}`;
  return random.chance(0.75) ? ` ${markedFlowList([first, ...rest])}` : `${dashes(items)}${marks.blockItem}`;
}

function dashes(items: readonly string[]): string {
  return items.map((item) => `\n      - ${item}`).join('');
}

function markedFlowList(items: readonly string[]): string {
  return `[${marks.reference}${items.join(', ')}${marks.flowItem}]`;
}

type ProseStyle = 'plain' | 'single' | 'double' | 'folded' | 'literal';

function blockLayoutProse(random: Random, text: string): string {
  const shares: Record<ProseStyle, number> =
    text.length > 110
      ? { plain: 10, single: 0, double: 10, folded: 65, literal: 15 }
      : { plain: 70, single: 8, double: 17, folded: 4, literal: 1 };
  switch (random.weighted(shares)) {
    case 'plain':
      return ` ${text}`;
    case 'single':
      return ` '${text.replaceAll("'", "''")}'`;
    case 'double':
      return ` ${doubleQuoted(text)}`;
    case 'folded':
      return ` >-${wrapped(text)}`;
    case 'literal':
      return ` |-${wrapped(text)}`;
  }
}

function doubleQuoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** Lines of a block scalar in an entry's field, as long as people make them. */
export function wrapped(text: string, indent = 6, width = 92): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + word.length >= width) {
      lines.push(line);
      line = '';
    }
    line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].map((each) => `\n${' '.repeat(indent)}${each}`).join('');
}

/** The offsets of what is marked in an entry. */
export interface Places {
  /** Inside the prose of the entry, at the end of a word. */
  readonly typing?: number;
  /** After the last item of its marked list, which is in brackets. */
  readonly flowItem?: number;
  /** After the last item of its marked list, which has dashes. */
  readonly blockItem?: number;
  /** Before the first item of its marked list. */
  readonly reference?: number;
}

/** A text that grows, with the places in it that are marked. */
export class Draft {
  private readonly parts: string[] = [];
  private length = 0;

  get text(): string {
    return this.parts.join('');
  }

  get offset(): number {
    return this.length;
  }

  write(marked: string): Places {
    const places: { -readonly [K in keyof Places]: Places[K] } = {};
    let rest = marked;
    for (let at = rest.search(anyMark); at >= 0; at = rest.search(anyMark)) {
      this.append(rest.slice(0, at));
      places[sortOf(rest.charAt(at))] ??= this.length;
      rest = rest.slice(at + 1);
    }
    this.append(rest);
    return places;
  }

  private append(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}

function sortOf(mark: string): keyof Places {
  const sorts = Object.keys(marks) as (keyof Places)[];
  const sort = sorts.find((each) => marks[each] === mark);
  if (sort === undefined) throw new RangeError('There is no such mark.');
  return sort;
}
