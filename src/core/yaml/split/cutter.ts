import type { Span } from '../../text/span';
import type { Layout } from './layout';
import { behindKey, contentOf, idKey, isIdle, type Line, lineFrom, wordKey } from './line';
import { Margin } from './margin';
import {
  continuation,
  explicitKey,
  mapKey,
  needsFullParser,
  oneLiner,
  provenKey,
  severalWords,
} from './patterns';
import { sectionNamed, unfinishedSection } from './section-names';
import { topAbove, usualColumn } from './siblings';
import { beginning, type Cut, type Next, type Role, type State } from './state';
import { columnAround, isTabbedKey, mayBeginEntry } from './tabs';

const tab = 9;
const hash = 35;
/** By how many columns a top-level key can stand too far right and still be taken for one. */
const mostShifted = 2;

/**
 * Cuts a text into chunks, line by line, in one pass. What a line means is decided by its indentation, its first
 * word and the state that the lines before it have left; only a line that stands at a wrong column is judged by
 * lines around it (`Margin`, `usualColumn`), and then `lookedAhead` says so.
 *
 * Without a look ahead, cutting again from the state before any chunk gives the chunks that follow it. Lines
 * deep in an entry cost a look at their indentation.
 */
export class Cutter {
  /** Whether a chunk was judged by lines behind it, so that edits of those may change it. */
  lookedAhead = false;
  /** Whether the chunk that follows the text would be cut as it was before. */
  fits = true;
  private readonly cuts: Cut[] = [];
  /** The first line of the open section, where it may yet be a key that is being typed: the next line tells. */
  private pendingHeader: Line | undefined;
  /** The state before the line at hand. */
  private before: State;
  /** Whether the text is cut even where nothing proves it to be a mapping, as it was found malformed as a whole. */
  private readonly isForced: boolean;
  private margin: Margin | undefined;
  /** Where to go on, where a section turned out to be indented otherwise than its first line. */
  private again: number | undefined;
  private hasCountedTop = false;
  /** Sections whose column has been counted, by where their headers begin. */
  private readonly counted = new Set<number>();
  /**
   * The column of which all lines of the entry at hand stand right: that of its fields. Infinite where all of it
   * stands on its first line, and left of all where this cannot be told; undefined where nobody has asked.
   */
  private inner: number | undefined;

  constructor(
    private readonly text: string,
    private readonly body: Span,
    private readonly layout: Layout,
    private state: State,
    private readonly recovered: ReadonlySet<number>,
  ) {
    this.before = state;
    this.isForced = recovered.has(body.start);
  }

  /** The chunks; undefined where the text cannot be cut. */
  run(next?: Next): Cut[] | undefined {
    for (let at = this.body.start; at < this.body.end; ) {
      const line = lineFrom(this.text, at, this.body.end);
      if (!this.takeLine(line)) return undefined;
      at = this.again ?? line.end;
      this.again = undefined;
    }
    if (this.state.base < 0 && !this.isForced) return undefined;
    this.lookedAhead ||= this.margin?.isExhausted === true;
    this.fits =
      !next || (leadsTo(next, this.state, this.pendingHeader, this.layout) && !this.margin?.reachedEnd);
    this.close();
    return this.cuts.map((cut, index) => ({ ...cut, end: this.cuts[index + 1]?.start ?? this.body.end }));
  }

  /** Takes a line in; false where the text cannot be cut. */
  private takeLine(line: Line): boolean {
    if (this.isInside(line)) return true;
    const content = contentOf(this.text, line);
    if (isIdle(content)) return true;
    this.before = this.state;
    if (this.state.base < 0) {
      if (!this.isForced && needsFullParser.test(content) && !provenKey.test(content)) return false;
      if (provenKey.test(content)) this.become({ base: line.indent });
    }
    this.take(line, content);
    return true;
  }

  /** Where the first key is indented and most others are not, they are cut by theirs. */
  private countTop(): boolean {
    this.lookedAhead = true;
    if (this.hasCountedTop) return false;
    this.hasCountedTop = true;
    const { base } = this.state;
    const isKey = (content: string): boolean => isTop(content, this.layout);
    const usual = usualColumn(this.text, this.body, -1, base, isKey);
    if (usual === base) return false;
    this.cuts.length = 0;
    this.state = { ...beginning, base: usual };
    this.again = this.body.start;
    return true;
  }

  /** Whether a line stands so deep in an entry that nothing about it matters. */
  private isInside({ first, stop, indent }: Line): boolean {
    const { open, column } = this.state;
    if (!open || column < 0) return false;
    const code = this.text.charCodeAt(first);
    // Where a tab indents the first field of an entry, nobody knows at which column the fields stand.
    if (code === tab && this.cuts.at(-1)?.role === 'entry') this.inner ??= -1;
    if (code === tab || indent <= column) return false;
    if (first >= stop || code === hash) return true;
    this.inner ??= innerBelow(this.text, this.cuts.at(-1), { first, stop, indent });
    return indent > this.inner || (indent === this.inner && !mayHoldEntry(this.text, stop));
  }

  private become(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
  }

  private take(line: Line, content: string): void {
    const { base } = this.state;
    if (base < 0) this.push('stray', line);
    else if (this.takeShiftedTop(line, content)) return;
    else if (this.isTabbedEntry(line, content)) this.push('entry', line);
    else if (line.indent > base) this.takeInner(line, content);
    else if (explicitKey.test(content)) {
      // Its colon follows on a line of its own.
      this.close();
      this.push('field', line);
    } else if (!continuation.test(content)) this.takeTop(line, content);
  }

  /** A tab is no indentation to YAML; where an entry is due it was meant for one all the same. */
  private isTabbedEntry(line: Line, content: string): boolean {
    if (!this.state.open || this.pendingHeader || !isTabbedKey(content)) return false;
    this.lookedAhead = true;
    const entry = this.cuts.at(-1);
    const rest = this.text.slice(line.start, this.body.end);
    if (this.state.column < 0) this.become({ column: columnAround(rest, this.state.base) });
    else if (entry?.role !== 'entry' || !mayBeginEntry(rest, this.text.slice(entry.start, line.start)))
      return false;
    return true;
  }

  private takeTop(line: Line, content: string): void {
    const { base } = this.state;
    if (line.indent < base && isTop(content, this.layout) && this.countTop()) return;
    if (this.takeMargin(line, content)) return;
    if (!mapKey.test(content) || line.indent < base) this.takeStray(line, content);
    else this.takeKey(line, content);
  }

  private takeKey(line: Line, content: string, due?: number): void {
    this.close();
    const name = sectionNamed(content, this.layout.sections, this.recovered.has(line.start));
    if (name !== undefined) {
      this.push('header', line, name, due);
      this.begin(name);
    } else {
      this.push('field', line, undefined, due);
    }
  }

  /** A word at the margin that is no key of the format may belong to what stands above it. */
  private takeMargin(line: Line, content: string): boolean {
    const above = this.cuts.at(-1);
    const { open, section, base, column } = this.state;
    const isAmid = above?.role === 'entry' ? open && column >= 0 : above?.role === 'field';
    if (!above || !isAmid || isTop(content, this.layout) || unfinishedSection(content, this.layout.sections))
      return false;
    const { start } = above;
    const at =
      above.role === 'entry' ? { start, section, column } : { start, section: undefined, column: base };
    const place = this.marginOf().judge(line, at);
    const isKey = mapKey.test(content);
    if (place === 'key' || (place === 'stray' && !isKey)) return false;
    this.lookedAhead = true;
    if (place === 'entry') this.push('entry', line, section, column);
    else if (place === 'stray') this.push('stray', line, undefined, column);
    return true;
  }

  private marginOf(): Margin {
    this.margin ??= new Margin(this.text, this.body.end, this.layout, this.state.base);
    return this.margin;
  }

  /** A key of the top level that stands a column or two too far right. */
  private takeShiftedTop(line: Line, content: string): boolean {
    const { base, open, column, section } = this.state;
    const by = line.indent - base;
    const above = this.cuts.at(-1);
    if (by <= 0 || (open && column < 0)) return false;
    if (!above) return this.takeFirstShifted(line, content);
    if (by > mostShifted || !isTop(content, this.layout)) return false;
    const isField = this.layout.isField(section, wordKey(content) ?? '');
    // A header of the same name as a field is one where keys follow, and no list.
    const headsEntries = () =>
      sectionNamed(content, this.layout.sections, false) !== undefined && this.marginOf().headsKeys(line);
    if (open && (line.indent >= column || (isField && !headsEntries()))) return false;
    if (!open && !topAbove(this.text, above.start, line)) return false;
    this.lookedAhead = true;
    this.takeKey(line, content, base);
    return true;
  }

  private begin(section: string): void {
    this.become({ section, open: true, column: -1 });
    this.pendingHeader = undefined;
  }

  /** A key being typed at the margin must not take the entries below it away from their section. */
  private takeStray(line: Line, content: string): void {
    const section = unfinishedSection(content, this.layout.sections);
    if (section || this.pendingHeader) this.close();
    this.push('stray', line);
    if (section) this.begin(section);
  }

  private takeInner(line: Line, content: string): void {
    const { open, column } = this.state;
    if (!open) return;
    if (column < 0) this.takeFirst(line, content);
    else if (line.indent !== column) this.takeShifted(line, content);
    else if (
      continuation.test(content) ||
      isFieldOfShifted(this.text, this.cuts.at(-1), content, this.layout)
    )
      this.inner = -1;
    else if (!this.takeTextLine(line, content)) this.push('entry', line);
  }

  /** A line of a text that stands where entries begin, and is no word and a colon. */
  private takeTextLine(line: Line, content: string): boolean {
    const above = this.cuts.at(-1);
    const { section, column } = this.state;
    if (above?.role !== 'entry' || !severalWords.test(content) || wordKey(content) !== undefined)
      return false;
    if (!this.marginOf().isTextLine(line, { start: above.start, section, column })) return false;
    this.lookedAhead = true;
    return true;
  }

  /** A line that begins like an entry, and stands at another column than the section's entries. */
  private takeShifted(line: Line, content: string): void {
    const { section, column } = this.state;
    const word = idKey(content);
    const above = this.cuts.at(-1);
    if (word === undefined || !above || this.layout.isField(section, word) || !provenKey.test(content)) {
      // Fields follow, or a text: the entry does not end with its first line.
      if (this.inner === Number.POSITIVE_INFINITY) this.inner = -1;
      return;
    }
    const at = { start: above.start, section, column };
    if (line.indent === this.inner && !this.marginOf().holdsFields(line, at)) return;
    this.lookedAhead = true;
    if (line.indent < column && above.role === 'entry' && !this.marginOf().isEntry(line, at)) return;
    if (!this.countAgain(line)) this.push('entry', line, section, column);
  }

  /** Where most entries of the section stand at another column than its first line, they are cut by theirs. */
  private countAgain(line: Line): boolean {
    const at = this.cuts.findLastIndex(({ role }) => role === 'header');
    const header = this.cuts[at];
    if (!header || this.counted.has(header.start)) return false;
    this.counted.add(header.start);
    const { base, column, section } = this.state;
    const most = Math.max(column, line.indent);
    const isKey = (content: string): boolean => {
      const word = idKey(content);
      return word !== undefined && !this.layout.isField(section, word);
    };
    const within = { start: header.end, end: this.body.end };
    const usual = usualColumn(this.text, within, base, most, isKey);
    if (usual === column) return false;
    this.cuts.length = at + 1;
    this.become({ column: usual });
    this.inner = undefined;
    this.again = header.end;
    return true;
  }

  /** The first key of a note whose others stand left of it. */
  private takeFirstShifted(line: Line, content: string): boolean {
    // Only where the columns have been counted, nothing stands before it.
    if (!this.hasCountedTop) return false;
    if (mapKey.test(content)) this.takeKey(line, content, this.state.base);
    else this.push('stray', line);
    return true;
  }

  /** A section's first line decides whether its entries can be cut apart, and at which column they begin. */
  private takeFirst(line: Line, content: string): void {
    const proven = provenKey.test(content);
    if (this.pendingHeader) {
      if (!proven) return;
      // A word, and a key below it, is no YAML: the word is a key that is being typed.
      const { pendingHeader } = this;
      this.pendingHeader = undefined;
      this.push('entry', pendingHeader);
      this.become({ column: pendingHeader.indent });
      this.before = this.state;
      this.takeInner(line, content);
    } else if (proven || this.recovered.has(this.cuts.at(-1)?.start ?? -1)) {
      this.push('entry', line);
      this.become({ column: line.indent });
    } else if (needsFullParser.test(content)) {
      this.joinHeader();
      this.become({ open: false });
    } else {
      this.pendingHeader = line;
    }
  }

  private close(): void {
    if (this.state.open && this.state.column < 0 && this.pendingHeader) this.joinHeader();
    this.pendingHeader = undefined;
    if (this.state.open) this.become({ open: false, section: undefined, column: -1 });
  }

  /** What stands in the section is no block mapping: it is one chunk with its header. */
  private joinHeader(): void {
    const header = this.cuts.at(-1);
    if (header?.role !== 'header') return;
    this.cuts[this.cuts.length - 1] = { ...header, role: 'field', section: undefined };
  }

  private push(
    role: Role,
    line: Line,
    section = role === 'entry' ? this.state.section : undefined,
    due?: number,
  ): void {
    // Of entries that a tab indents, nothing tells a column.
    const isShifted = due !== undefined && due !== line.indent && Number.isFinite(due);
    const { start, end } = line;
    this.cuts.push({ role, section, before: this.before, start, end, ...(isShifted && { due }) });
    this.inner = undefined;
  }
}

/** Whether a line begins with a top-level key of the format. */
function isTop(content: string, layout: Layout): boolean {
  const word = wordKey(content);
  return word !== undefined && layout.isTop(word);
}

/** Whether a line among fields ends like one that is an entry, and stands too far right. */
function mayHoldEntry(text: string, stop: number): boolean {
  return /[:}]/.test(text.charAt(stop - 1));
}

/** What an entry and the first line below it tell about the lines that follow; see `inner`. */
function innerBelow(
  text: string,
  entry: Cut | undefined,
  { first, stop, indent }: Pick<Line, 'first' | 'stop' | 'indent'>,
): number {
  if (entry?.role === 'header') return Number.POSITIVE_INFINITY;
  if (entry?.role !== 'entry') return -1;
  const head = contentOf(text, lineFrom(text, entry.start, stop));
  // What stands below a key that is being typed is cut in two by it.
  const value = provenKey.test(head) ? behindKey(head) : undefined;
  if (value && oneLiner.test(value)) return Number.POSITIVE_INFINITY;
  return value === '' && provenKey.test(text.slice(first, stop)) ? indent : -1;
}

/** Whether cutting on from a state gives a chunk as it was; a top-level key is one whatever stands before it. */
function leadsTo(
  { role, text, before }: Next,
  { base, section, open, column }: State,
  pendingHeader: Line | undefined,
  layout: Layout,
): boolean {
  if (base !== before.base) return false;
  if (role === 'field' || role === 'header') return isTop(text.trimStart(), layout);
  const same = section === before.section && open === before.open && column === before.column;
  // What no key begins is judged by what stands above it.
  if (role === 'stray' || wordKey(text.trimStart()) === undefined) return false;
  return same && !pendingHeader;
}

/** Fields of an entry that stands too far left may stand where the others begin. */
function isFieldOfShifted(text: string, above: Cut | undefined, content: string, layout: Layout): boolean {
  if (above?.role !== 'entry' || above.due === undefined) return false;
  const head = lineFrom(text, above.start);
  if (head.indent > above.due || behindKey(contentOf(text, head)) !== '') return false;
  return layout.isField(above.section, wordKey(content) ?? '');
}
