import { type Span, span } from '../text/span';
import { columnAround, isTabbedKey, mayBeginEntry } from './tabs';

/**
 * One piece of a note that can be parsed by itself:
 * - `whole`: a note, or the part of it that holds YAML, that could not be cut safely;
 * - `field`: a top-level key with its value;
 * - `header`: the key of a section, with nothing behind it; its entries are the chunks that follow;
 * - `entry`: one entry of the section whose header came last;
 * - `stray`: a line that can be no part of any mapping. What follows it goes on as if it were not there.
 */
export interface Cut extends Span {
  readonly role: 'whole' | 'field' | 'header' | 'entry' | 'stray';
  readonly section?: string;
}

export interface Cutting {
  readonly cuts: readonly Cut[];
  /** Document markers after the first document: a note is one document. */
  readonly surplus: readonly Span[];
}

interface Line extends Span {
  /** Where the line's characters end, before its line break. */
  readonly stop: number;
  /** Columns of leading spaces. */
  readonly indent: number;
}

const documentMarker = /^(?:---|\.\.\.)(?:\s|$)/;
const bareDocumentStart = /^---\s*(?:#.*)?$/;
/** A line at a mapping's own column that goes on with what stands above it instead of beginning a key. */
const continuation = /^(?:[-?:](?:\s|$)|[\]}\t])/;
const explicitKey = /^\?(?:\s|$)/;
const mapKey = /:(?:\s|$)/;
/** A first line that proves its block to be a mapping: a plain or quoted key, then a colon. */
const provenKey =
  /^(?:"(?:[^"\\]|\\.)*"[ \t]*|'(?:[^']|'')*'[ \t]*|(?![-?:](?:\s|$))[^\s"'#&*!|>%@`[\]{},](?:(?!:(?:\s|$)|\s#).)*):(?:\s|$)/;
/** First characters of keys and roots that only a YAML parser can tell apart. */
const exotic = /^[?&*!{["'%@`|>-]/;
const sectionHeader = /^(["']?)([\w-]+)\1[ \t]*:[ \t]*(?:#.*)?$/;
const sectionKey = /^(["']?)([\w-]+)\1[ \t]*:/;
/** The beginning of a section's key, still without its colon: enough letters to tell which. */
const unfinishedHeader = /^[a-z]{3,}$/;

/**
 * Cuts a note into pieces by line and indentation alone. The pieces follow each other without a gap from
 * the first key on. The text must not contain a carriage return that is not followed by a line feed.
 *
 * `sections` are the keys whose entries are pieces of their own.
 *
 * What line and indentation cannot prove to be a mapping in block style stays in one piece: a `whole` one,
 * or a `field` that is a section. Pieces that turned out to be malformed when they were read can be named,
 * by where they begin, in `torn`: they are cut all the same, so that the damage stays in one entry.
 */
export function cut(
  text: string,
  sections: readonly string[],
  torn: ReadonlySet<number> = new Set(),
): Cutting {
  const surplus: Span[] = [];
  const body = firstDocument(text, surplus);
  const force = torn.has(body.start);
  const cuts = body.safe || force ? new Cutter(text, body, sections, torn).run() : whole(body);
  return { cuts, surplus };
}

function whole({ start, end }: Span): Cut[] {
  return [{ role: 'whole', start, end }];
}

interface Body extends Span {
  /** Whether the document begins with a mapping in block style, and has no directives. */
  readonly safe: boolean;
}

/** Finds the first document and reports the markers of all others. */
function firstDocument(text: string, surplus: Span[]): Body {
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  let end = text.length;
  let safe = true;
  let began = false;
  for (const line of linesOf(text, start)) {
    const content = text.slice(line.start, line.stop);
    if (documentMarker.test(content)) {
      if (!began && content.startsWith('---')) {
        if (bareDocumentStart.test(content) && safe) start = line.end;
        else safe = false;
        began = true;
        continue;
      }
      if (content.startsWith('---')) surplus.push(span(line.start, line.start + 3));
      end = Math.min(end, line.start);
    } else if (!isIdle(content)) {
      if (end < text.length && !content.startsWith('%'))
        surplus.push(span(line.start + line.indent, line.stop));
      else if (!began && content.startsWith('%')) safe = false;
      if (!content.startsWith('%')) began = true;
    }
  }
  return { start, end, safe };
}

function isIdle(content: string): boolean {
  const first = content.trimStart()[0];
  return first === undefined || first === '#';
}

class Cutter {
  private readonly cuts: Cut[] = [];
  /** The column of the top-level keys; -1 until the first has been seen. */
  private base = -1;
  private section: string | undefined;
  /** Whether the open section's entries may be cut apart. */
  private open = false;
  /** The column of the open section's entries; -1 until its first entry has been seen. */
  private column = -1;
  /** The first line of the open section, where it may yet be a key that is being typed. */
  private doubtful: Line | undefined;
  private readonly force: boolean;

  constructor(
    private readonly text: string,
    private readonly body: Span,
    private readonly sections: readonly string[],
    private readonly torn: ReadonlySet<number>,
  ) {
    this.force = torn.has(body.start);
  }

  run(): Cut[] {
    for (const line of linesOf(this.text, this.body.start, this.body.end)) {
      const content = this.contentOf(line);
      if (isIdle(content)) continue;
      if (this.base < 0) {
        if (!this.force && exotic.test(content) && !provenKey.test(content)) return whole(this.body);
        if (provenKey.test(content)) this.base = line.indent;
      }
      this.take(line, content);
    }
    if (this.base < 0 && !this.force) return whole(this.body);
    this.close();
    return this.cuts.map((piece, index) => ({ ...piece, end: this.cuts[index + 1]?.start ?? this.body.end }));
  }

  private take(line: Line, content: string): void {
    if (this.base < 0) this.push('stray', line);
    else if (this.isTabbedEntry(line, content)) this.push('entry', line);
    else if (line.indent > this.base) this.takeInner(line, content);
    else if (explicitKey.test(content)) this.takeExplicit(line);
    else if (!continuation.test(content)) this.takeTop(line, content);
  }

  /** A tab is no indentation to YAML; where an entry is due it was meant for one all the same. */
  private isTabbedEntry(line: Line, content: string): boolean {
    if (!this.open || this.doubtful || !isTabbedKey(content)) return false;
    const entry = this.cuts.at(-1);
    const rest = this.text.slice(line.start, this.body.end);
    if (this.column < 0) this.column = columnAround(rest, this.base);
    else if (entry?.role !== 'entry' || !mayBeginEntry(rest, this.text.slice(entry.start, line.start)))
      return false;
    return true;
  }

  private contentOf(line: Line): string {
    return this.text.slice(line.start + line.indent, line.stop);
  }

  /** A key behind a question mark: its colon follows on a line of its own. */
  private takeExplicit(line: Line): void {
    this.close();
    this.push('field', line);
  }

  private takeTop(line: Line, content: string): void {
    if (!mapKey.test(content) || line.indent < this.base) {
      this.takeStray(line, content);
      return;
    }
    this.close();
    const name = (this.torn.has(line.start) ? sectionKey : sectionHeader).exec(content)?.[2];
    if (name !== undefined && this.sections.includes(name)) {
      this.begin(name);
      this.push('header', line);
    } else {
      this.push('field', line);
    }
  }

  private begin(section: string): void {
    this.section = section;
    this.open = true;
    this.column = -1;
    this.doubtful = undefined;
  }

  /** A key being typed at the margin must not take the entries below it away from their section. */
  private takeStray(line: Line, content: string): void {
    const name = content.trimEnd();
    const section = unfinishedHeader.test(name) && this.sections.find((known) => known.startsWith(name));
    if (section) this.close();
    this.push('stray', line);
    if (section) this.begin(section);
  }

  private takeInner(line: Line, content: string): void {
    if (!this.open) return;
    if (this.column < 0) this.takeFirst(line, content);
    else if (line.indent === this.column && !continuation.test(content)) this.push('entry', line);
  }

  /** A section's first line decides whether its entries can be cut apart, and at which column they begin. */
  private takeFirst(line: Line, content: string): void {
    const proven = provenKey.test(content);
    if (this.doubtful) {
      if (!proven) return;
      // A word, and a key below it, is no YAML: the word is a key that is being typed.
      this.column = this.doubtful.indent;
      this.push('entry', this.doubtful);
      this.takeInner(line, content);
    } else if (proven || this.isTorn()) {
      this.column = line.indent;
      this.push('entry', line);
    } else if (exotic.test(content)) {
      this.joinHeader();
      this.open = false;
    } else {
      this.doubtful = line;
    }
  }

  private isTorn(): boolean {
    return this.torn.has(this.cuts.at(-1)?.start ?? -1);
  }

  private close(): void {
    if (this.open && this.column < 0 && this.doubtful) this.joinHeader();
    this.open = false;
  }

  /** What stands in the section is no block mapping: it is one piece with its header. */
  private joinHeader(): void {
    const header = this.cuts.at(-1);
    if (header?.role === 'header') this.cuts[this.cuts.length - 1] = { ...header, role: 'field' };
  }

  private push(role: Cut['role'], line: Line): void {
    const inSection = role === 'header' || role === 'entry';
    const section = inSection && this.section ? { section: this.section } : {};
    this.cuts.push({ role, start: line.start, end: line.end, ...section });
  }
}

function* linesOf(text: string, from: number, to = text.length): Generator<Line> {
  for (let start = from; start < to; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 || feed >= to ? to : feed + 1;
    let stop = end;
    while (stop > start && (text[stop - 1] === '\n' || text[stop - 1] === '\r')) stop--;
    let indent = 0;
    while (text[start + indent] === ' ' && start + indent < stop) indent++;
    yield { start, end, stop, indent };
    start = end;
  }
}
