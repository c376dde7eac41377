import { meantSign } from '../../text/signs';
import { type Span, span } from '../../text/span';
import { columnAround, isTabbedKey, mayBeginEntry } from './tabs';

/**
 * What one piece of a note is:
 * - `prefix`: what stands before the first key: comments, a BOM, the marker of the document;
 * - `whole`: a note, or the part of it that holds YAML, that could not be cut safely;
 * - `field`: a top-level key with its value;
 * - `header`: the key of a section, with nothing behind it; its entries are the chunks that follow;
 * - `entry`: one entry of the section whose header came last;
 * - `stray`: a line that can be no part of any mapping. What follows it goes on as if it were not there;
 * - `rest`: what follows the end of the first document.
 */
export type Role = 'prefix' | 'whole' | 'field' | 'header' | 'entry' | 'stray' | 'rest';

/** One piece of a note that can be parsed by itself. */
export interface Cut extends Span {
  readonly role: Role;
  readonly section?: string | undefined;
  /** What the cutter knew where the piece begins, from which it can go on again. */
  readonly before: State;
}

/** What the lines before a place decide about the lines behind it. */
export interface State {
  /** The column of the top-level keys; -1 until the first has been seen. */
  readonly base: number;
  readonly section: string | undefined;
  /** Whether the section's entries may be cut apart. */
  readonly open: boolean;
  /** The column of the section's entries; -1 until its first entry has been seen. */
  readonly column: number;
  /** Whether the section's first line may yet be a key that is being typed. */
  readonly doubtful: boolean;
}

export const beginning: State = {
  base: -1,
  section: undefined,
  open: false,
  column: -1,
  doubtful: false,
};

export interface Cutting {
  readonly cuts: readonly Cut[];
  /** Document markers after the first document: a note is one document. */
  readonly surplus: readonly Span[];
  /** Whether each piece was found by its own lines and those before it alone, so that cutting can resume. */
  readonly resumable: boolean;
}

interface Line extends Span {
  /** Where the line's characters end, before its line break. */
  readonly stop: number;
  /** Columns of leading spaces. */
  readonly indent: number;
}

/** Lines that only the reading of the whole note can judge: document markers, directives, tabs before a key. */
const globalSyntax = /^\uFEFF?(?:---|\.\.\.|%| *\t)|\r(?!\n)/m;
const tab = 9;
/** Something that may begin or end a document, or instruct its reader. */
const marker = /^\uFEFF?(?:---|\.\.\.|%)/m;
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
const needsFullParser = /^[?&*!{["'%@`|>-]/;
const sectionHeader = /^(["']?)([\w-]+)\1[ \t]*:[ \t]*(?:#.*)?$/;
const sectionKey = /^(["']?)([\w-]+)\1[ \t]*:/;
/** The beginning of a section's key, still without its colon: enough letters to tell which. */
const unfinishedHeader = /^[a-z]{3,}$/;

/**
 * Cuts a note into pieces by line and indentation alone. The pieces follow each other without a gap. The text
 * must not contain a carriage return that is not followed by a line feed.
 *
 * `sections` are the keys whose entries are pieces of their own.
 *
 * What line and indentation cannot prove to be a mapping in block style stays in one piece: a `whole` one,
 * or a `field` that is a section. Pieces that turned out to be malformed when they were read can be named,
 * by where they begin, in `recovered`: they are cut all the same, so that the damage stays in one entry.
 */
export function cut(
  text: string,
  sections: readonly string[],
  recovered: ReadonlySet<number> = new Set(),
): Cutting {
  const surplus: Span[] = [];
  const body = firstDocument(text, surplus);
  const cutter = new Cutter(text, body, sections, beginning, recovered);
  const found = body.safe || recovered.has(body.start) ? cutter.run() : undefined;
  return {
    cuts: complete(text, body, found ?? inOnePiece(body)),
    surplus,
    resumable: found !== undefined && recovered.size === 0 && body.end === text.length && !cutter.lookedAhead,
  };
}

/** Nothing, where nothing is left: an empty piece behind another would begin on a line that is not its own. */
function inOnePiece({ start, end }: Body): Cut[] {
  return start > 0 && start === end ? [] : [{ role: 'whole', start, end, before: beginning }];
}

/** With what stands before and behind the document. */
function complete(text: string, body: Span, cuts: readonly Cut[]): Cut[] {
  const all = [...cuts];
  const start = all[0]?.start ?? body.end;
  if (start > 0) all.unshift({ role: 'prefix', start: 0, end: start, before: beginning });
  if (body.end < text.length)
    all.push({ role: 'rest', start: body.end, end: text.length, before: beginning });
  return all;
}

/** Cuts a part of a note that begins where a piece did, and ends where another does. */
export interface Resumed {
  readonly cuts: readonly Cut[];
  /** Whether what follows the part would be cut as it was before. */
  readonly fits: boolean;
}

/**
 * Cuts a part of a note again. `next` is the piece that follows the part, if there is one. Undefined where
 * the part cannot be judged without the rest of the note.
 */
export function resume(
  text: string,
  before: State,
  sections: readonly string[],
  next: { readonly role: Role; readonly before: State } | undefined,
): Resumed | undefined {
  if (globalSyntax.test(text)) return undefined;
  if (next && !text.endsWith('\n')) return { cuts: [], fits: false };
  const body = { start: before.base < 0 ? startOf(text) : 0, end: text.length };
  const cutter = new Cutter(text, body, sections, before, new Set());
  const cuts = cutter.run(next);
  const first = cuts?.[0]?.start;
  if (!cuts || first === undefined || cutter.lookedAhead) return undefined;
  if (first === 0) return { cuts, fits: cutter.fits };
  return { cuts: [{ role: 'prefix', start: 0, end: first, before }, ...cuts], fits: cutter.fits };
}

interface Body extends Span {
  /** Whether the document begins with a mapping in block style, and has no directives. */
  readonly safe: boolean;
}

/** A byte order mark belongs to no line. */
function startOf(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

/** Finds the first document and reports the markers of all others. */
function firstDocument(text: string, surplus: Span[]): Body {
  let start = startOf(text);
  let end = text.length;
  if (!marker.test(text)) return { start, end, safe: true };
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
      if (!began) {
        start = line.end;
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
  /** Whether a piece was judged by lines behind it. */
  lookedAhead = false;
  /** Whether the piece that follows the text is one as it was before. */
  fits = true;
  private readonly cuts: Cut[] = [];
  /** The first line of the open section, where it may yet be a key that is being typed. */
  private doubtful: Line | undefined;
  /** The state before the line at hand. */
  private before: State;
  private readonly force: boolean;

  constructor(
    private readonly text: string,
    private readonly body: Span,
    private readonly sections: readonly string[],
    private state: State,
    private readonly recovered: ReadonlySet<number>,
  ) {
    this.before = state;
    this.force = recovered.has(body.start);
  }

  /** The pieces; undefined where the text cannot be cut. */
  run(next?: { readonly role: Role; readonly before: State }): Cut[] | undefined {
    for (const line of linesOf(this.text, this.body.start, this.body.end)) {
      if (this.isInside(line)) continue;
      const content = this.contentOf(line);
      if (isIdle(content)) continue;
      this.before = this.state;
      if (this.state.base < 0) {
        if (!this.force && needsFullParser.test(content) && !provenKey.test(content)) return undefined;
        if (provenKey.test(content)) this.become({ base: line.indent });
      }
      this.take(line, content);
    }
    if (this.state.base < 0 && !this.force) return undefined;
    this.fits = !next || this.leadsTo(next);
    this.close();
    return this.cuts.map((piece, index) => ({ ...piece, end: this.cuts[index + 1]?.start ?? this.body.end }));
  }

  /** Whether a line stands so deep in an entry that nothing about it matters. */
  private isInside({ start, indent }: Line): boolean {
    const { open, column } = this.state;
    return open && column >= 0 && indent > column && this.text.charCodeAt(start + indent) !== tab;
  }

  /** A top-level key is one whatever stands before it. */
  private leadsTo({ role, before }: { readonly role: Role; readonly before: State }): boolean {
    const { base, section, open, column } = this.state;
    if (base !== before.base) return false;
    if (role === 'field' || role === 'header') return true;
    const same = section === before.section && open === before.open && column === before.column;
    return same && !this.doubtful && !before.doubtful;
  }

  private become(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
  }

  private take(line: Line, content: string): void {
    const { base } = this.state;
    if (base < 0) this.push('stray', line);
    else if (this.isTabbedEntry(line, content)) this.push('entry', line);
    else if (line.indent > base) this.takeInner(line, content);
    else if (explicitKey.test(content)) this.takeExplicit(line);
    else if (!continuation.test(content)) this.takeTop(line, content);
  }

  /** A tab is no indentation to YAML; where an entry is due it was meant for one all the same. */
  private isTabbedEntry(line: Line, content: string): boolean {
    if (!this.state.open || this.doubtful || !isTabbedKey(content)) return false;
    this.lookedAhead = true;
    const entry = this.cuts.at(-1);
    const rest = this.text.slice(line.start, this.body.end);
    if (this.state.column < 0) this.become({ column: columnAround(rest, this.state.base) });
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
    if (!mapKey.test(content) || line.indent < this.state.base) {
      this.takeStray(line, content);
      return;
    }
    this.close();
    const name = (this.recovered.has(line.start) ? sectionKey : sectionHeader).exec(content)?.[2];
    if (name !== undefined && this.sections.includes(name)) {
      this.push('header', line, name);
      this.begin(name);
    } else {
      this.push('field', line);
    }
  }

  private begin(section: string): void {
    this.become({ section, open: true, column: -1, doubtful: false });
    this.doubtful = undefined;
  }

  /** A key being typed at the margin must not take the entries below it away from their section. */
  private takeStray(line: Line, content: string): void {
    const name = withoutOddColon(content.trimEnd());
    const section = unfinishedHeader.test(name) && this.sections.find((known) => known.startsWith(name));
    if (section || this.doubtful) this.close();
    this.push('stray', line);
    if (section) this.begin(section);
  }

  private takeInner(line: Line, content: string): void {
    const { open, column } = this.state;
    if (!open) return;
    if (column < 0) this.takeFirst(line, content);
    else if (line.indent === column && !continuation.test(content)) this.push('entry', line);
  }

  /** A section's first line decides whether its entries can be cut apart, and at which column they begin. */
  private takeFirst(line: Line, content: string): void {
    const proven = provenKey.test(content);
    if (this.doubtful) {
      if (!proven) return;
      // A word, and a key below it, is no YAML: the word is a key that is being typed.
      const { doubtful } = this;
      this.doubtful = undefined;
      this.before = { ...this.before, doubtful: false };
      this.pushFirst(doubtful);
      this.before = this.state;
      this.takeInner(line, content);
    } else if (proven || this.isTorn()) {
      this.pushFirst(line);
    } else if (needsFullParser.test(content)) {
      this.joinHeader();
      this.become({ open: false });
    } else {
      this.doubtful = line;
      this.become({ doubtful: true });
    }
  }

  private pushFirst(line: Line): void {
    this.push('entry', line);
    this.become({ column: line.indent, doubtful: false });
  }

  private isTorn(): boolean {
    return this.recovered.has(this.cuts.at(-1)?.start ?? -1);
  }

  private close(): void {
    if (this.state.open && this.state.column < 0 && this.doubtful) this.joinHeader();
    this.doubtful = undefined;
    if (this.state.open) this.become({ open: false, section: undefined, column: -1, doubtful: false });
  }

  /** What stands in the section is no block mapping: it is one piece with its header. */
  private joinHeader(): void {
    const header = this.cuts.at(-1);
    if (header?.role !== 'header') return;
    this.cuts[this.cuts.length - 1] = { ...header, role: 'field', section: undefined };
  }

  private push(role: Role, line: Line, section = role === 'entry' ? this.state.section : undefined): void {
    this.cuts.push({ role, section, start: line.start, end: line.end, before: this.before });
  }
}

/** The key of a section, without a colon of another script, which is reported where it stands. */
function withoutOddColon(content: string): string {
  const isOdd = meantSign(content.charAt(content.length - 1)) === ':';
  return isOdd ? content.slice(0, -1).trimEnd() : content;
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
