import { writtenFields } from '../model/entry';
import type { Span } from '../text/span';
import type { Note } from '../workspace/note';

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
    const range = { first: note.positionAt(start).line, last: note.positionAt(end).line };
    if (range.last > range.first) found.push(range);
  };
  for (const key of note.keys) {
    const { start } = note.place(key.chunk, key.key);
    if (key.valueSpan) add({ start, end: note.place(key.chunk, key.valueSpan).end });
  }
  for (const { key, entries } of note.sections) {
    const last = entries.at(-1);
    if (last)
      add({ start: note.place(key.chunk, key.key).start, end: note.place(last.chunk, last.span).end });
    for (const entry of entries) {
      add(note.place(entry.chunk, entry.span));
      if (entry.chunk.lineCount < 2) continue;
      for (const field of writtenFields(entry))
        if (field.key && field.value)
          add(note.place(entry.chunk, { start: field.key.start, end: field.value.end }));
    }
  }
  return withoutRepeats([...found, ...commentRanges(note)]);
}

const comment = /^\s*#/;
const regionStart = /^\s*#\s*region\b/;
const regionEnd = /^\s*#\s*endregion\b/;

function commentRanges(note: Note): FoldingRange[] {
  const found: FoldingRange[] = [];
  const regions: number[] = [];
  let run: number | undefined;
  let line = 0;
  const close = (): void => {
    if (run !== undefined && line - run > 1) found.push({ first: run, last: line - 1, kind: 'comment' });
    run = undefined;
  };
  for (const text of linesOf(note)) {
    if (regionStart.test(text)) {
      close();
      regions.push(line);
    } else if (regionEnd.test(text)) {
      close();
      const first = regions.pop();
      if (first !== undefined) found.push({ first, last: line, kind: 'region' });
    } else if (comment.test(text)) run ??= line;
    else close();
    line++;
  }
  close();
  return found;
}

/** The lines of a note. Without a `#` in it, a piece has no comment, and its lines are not looked at. */
function* linesOf(note: Note): Generator<string> {
  for (const { text, lineCount } of note.chunks) {
    if (!text.includes('#')) for (let line = 0; line < lineCount; line++) yield '';
    else yield* text.split('\n').slice(0, text.endsWith('\n') ? -1 : undefined);
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
