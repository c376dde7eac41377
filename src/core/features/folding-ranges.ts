import { writtenFields } from '../model/entries/written-fields';
import { LineIndex } from '../text/lines';
import type { Span } from '../text/span';
import type { Note } from '../workspace/note/note';
import { spanInNote, spanOf } from '../workspace/reading/place';
import { commentsIn } from '../yaml/lexical/comments';

/** Lines that can be folded into the first of them, from 0, both inclusive. */
export interface FoldingRange {
  readonly first: number;
  readonly last: number;
  readonly kind?: 'comment' | 'region';
}

/** Sections, entries, fields of several lines, runs of comments, and what stands between `# region` marks. */
export function foldingRanges(note: Note): FoldingRange[] {
  const found: FoldingRange[] = [];
  const add = ({ start, end }: Span): void => {
    const range = { first: note.text.positionAt(start).line, last: note.text.positionAt(end).line };
    if (range.last > range.first) found.push(range);
  };
  for (const key of note.contents.keys) {
    const { start } = spanInNote(key.chunk, key.key);
    if (key.valueSpan) add({ start, end: spanInNote(key.chunk, key.valueSpan).end });
  }
  for (const { key, entries } of note.contents.sections) {
    const last = entries.at(-1);
    if (last) add({ start: spanInNote(key.chunk, key.key).start, end: spanOf(last).end });
    for (const entry of entries) {
      add(spanOf(entry));
      if (entry.chunk.lineCount < 2) continue;
      for (const field of writtenFields(entry))
        if (field.key && field.value)
          add(spanInNote(entry.chunk, { start: field.key.start, end: field.value.end }));
    }
  }
  return withoutRepeats([...found, ...commentRanges(note)]);
}

const commentAlone = /^[ \t\uFEFF]*#/m;
const blank = /^[ \t\uFEFF]*$/;
const regionStart = /^#\s*region\b/;
const regionEnd = /^#\s*endregion\b/;

function commentRanges(note: Note): FoldingRange[] {
  const found: FoldingRange[] = [];
  const regions: number[] = [];
  let run: number | undefined;
  let line = 0;
  const close = (): void => {
    if (run !== undefined && line - run > 1) found.push({ first: run, last: line - 1, kind: 'comment' });
    run = undefined;
  };
  for (const text of commentLines(note)) {
    if (regionStart.test(text)) {
      close();
      regions.push(line);
    } else if (regionEnd.test(text)) {
      close();
      const first = regions.pop();
      if (first !== undefined) found.push({ first, last: line, kind: 'region' });
    } else if (text !== '') run ??= line;
    else close();
    line++;
  }
  close();
  return found;
}

/** For each line of a note, the comment that is alone on it. */
function* commentLines(note: Note): Generator<string> {
  for (const { text, lineCount } of note.text.chunks) {
    const lines = Array<string>(lineCount).fill('');
    // Most chunks have none, and are not read for it.
    if (commentAlone.test(text)) {
      const index = new LineIndex(text);
      for (const { start, end } of commentsIn(text)) {
        const { line } = index.positionAt(start);
        if (blank.test(text.slice(index.startOf(line), start))) lines[line] = text.slice(start, end);
      }
    }
    yield* lines;
  }
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
