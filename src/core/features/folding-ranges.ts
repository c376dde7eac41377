import { writtenFields } from '../model/entries/written-fields';
import { LineIndex } from '../text/lines';
import type { Span } from '../text/span';
import { compact } from '../util/compact';
import { Kept } from '../util/kept';
import { none } from '../util/none';
import type { Note } from '../workspace/note/note';
import type { ChunkFacts } from '../workspace/reading/chunk-facts';
import { spanInNote, spanOf } from '../workspace/reading/place';
import type { Chunk } from '../yaml/chunks/chunk';
import { commentsIn } from '../yaml/lexical/comments';

/** Lines that can be folded into the first of them, from 0, both inclusive. */
export interface FoldingRange {
  readonly first: number;
  readonly last: number;
  readonly kind?: 'comment' | 'region';
}

/** What folds in one chunk, wherever it stands: lines are counted from its first. */
interface ChunkFolding {
  readonly ranges: readonly FoldingRange[];
  /** For each line the comment that is alone on it; absent where there is none, as in most chunks. */
  readonly comments: readonly string[] | undefined;
}

/** What folds in each chunk, for who asks for the ranges of a note after each edit. */
export type FoldingParts = Kept<object, ChunkFolding>;

export function foldingParts(): FoldingParts {
  return new Kept();
}

/**
 * Sections, entries, fields of several lines, runs of comments, and what stands between `# region` marks.
 * @param parts those of chunks that were asked for before
 */
export function foldingRanges(note: Note, parts = foldingParts()): FoldingRange[] {
  const found = sectionRanges(note);
  const comments = new CommentRanges();
  for (const facts of note.contents.facts) {
    const { line, lineCount } = facts.chunk;
    const own = parts.of(facts, () => foldingOf(facts));
    for (const range of own.ranges)
      found.push({ ...range, first: range.first + line, last: range.last + line });
    comments.add(own.comments, lineCount);
  }
  return withoutRepeats([...found, ...comments.end()]);
}

/** A section goes over many chunks: from its key to the end of its last entry. */
function sectionRanges(note: Note): FoldingRange[] {
  return note.contents.sections.flatMap(({ key, entries }) => {
    const last = entries.at(-1);
    if (!last) return [];
    const start = spanInNote(key.chunk, key.key).start;
    const range = {
      first: note.text.positionAt(start).line,
      last: note.text.positionAt(spanOf(last).end).line,
    };
    return range.last > range.first ? [range] : [];
  });
}

function foldingOf(facts: ChunkFacts): ChunkFolding {
  const { chunk, keys, entries } = facts;
  if (chunk.lineCount < 2 && !commentAlone.test(chunk.text)) return { ranges: none, comments: undefined };
  const lines = new LineIndex(chunk.text);
  const ranges: FoldingRange[] = [];
  const add = ({ start, end }: Span): void => {
    const range = { first: lines.lineAt(start), last: lines.lineAt(end) };
    if (range.last > range.first) ranges.push(range);
  };
  for (const { key, valueSpan } of keys) if (valueSpan) add({ start: key.start, end: valueSpan.end });
  for (const entry of entries) {
    add(entry.span);
    for (const { key, value } of writtenFields(entry))
      if (key && value) add({ start: key.start, end: value.end });
  }
  return { ranges: compact(ranges), comments: commentLines(chunk, lines) };
}

const commentAlone = /^[ \t\uFEFF]*#/m;
const blank = /^[ \t\uFEFF]*$/;
const regionStart = /^#\s*region\b/;
const regionEnd = /^#\s*endregion\b/;

/** Runs of comments and regions, line by line: both may go over several chunks. */
class CommentRanges {
  private readonly found: FoldingRange[] = [];
  private readonly regions: number[] = [];
  private run: number | undefined;
  private line = 0;

  /** The comments of the next lines, one for each; undefined where there is none. */
  add(comments: readonly string[] | undefined, lineCount: number): void {
    if (!comments) this.close();
    for (const text of comments ?? none) {
      this.addLine(text);
      this.line++;
    }
    if (!comments) this.line += lineCount;
  }

  private addLine(text: string): void {
    if (regionStart.test(text)) {
      this.close();
      this.regions.push(this.line);
    } else if (regionEnd.test(text)) {
      this.close();
      const first = this.regions.pop();
      if (first !== undefined) this.found.push({ first, last: this.line, kind: 'region' });
    } else if (text !== '') this.run ??= this.line;
    else this.close();
  }

  private close(): void {
    if (this.run !== undefined && this.line - this.run > 1)
      this.found.push({ first: this.run, last: this.line - 1, kind: 'comment' });
    this.run = undefined;
  }

  /** All of them, behind the last line. */
  end(): readonly FoldingRange[] {
    this.close();
    return this.found;
  }
}

/** For each line of a chunk, the comment that is alone on it. */
function commentLines({ text, lineCount }: Chunk, index: LineIndex): readonly string[] | undefined {
  // Most chunks have none, and are not read for it.
  if (!commentAlone.test(text)) return undefined;
  const lines = Array<string>(lineCount).fill('');
  for (const { start, end } of commentsIn(text)) {
    const line = index.lineAt(start);
    if (blank.test(text.slice(index.startOf(line), start))) lines[line] = text.slice(start, end);
  }
  return lines;
}

/** Of several ranges that begin in one line, editors fold one: the longest. */
function withoutRepeats(ranges: readonly FoldingRange[]): FoldingRange[] {
  const byLine = new Map<number, FoldingRange>();
  for (const range of ranges) {
    const known = byLine.get(range.first);
    if (!known || known.last < range.last) byLine.set(range.first, range);
  }
  return [...byLine.values()].sort((a, b) => a.first - b.first);
}
