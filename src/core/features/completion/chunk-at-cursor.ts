import { lineStart } from '../../text/line-end';
import type { Note } from '../../workspace/note/note';
import { offsetInNote } from '../../workspace/reading/place';
import { type CursorContext, cursorContext } from './cursor-context';

/** The chunk of a note that the cursor is in, or the part of it that counts, with what is being typed there. */
export interface ChunkAtCursor {
  /** Where the text starts in the note; spans are of the text. */
  readonly start: number;
  readonly text: string;
  readonly cursor: CursorContext;
}

/** The chunk around an offset of a note. Undefined where nothing can be typed. */
export function chunkAtCursor(note: Note, offset: number): ChunkAtCursor | undefined {
  const chunk = note.text.chunkAt(offset);
  // Behind the end of the document no more is read.
  if (chunk?.role === 'rest') return undefined;
  const text = chunk?.text ?? '';
  const start = chunk ? offsetInNote(chunk, 0) : 0;
  const at = offset - start;
  const column = chunk ? text.search(/[^ ]/) : 0;
  const typed = text.slice(lineStart(text, at), at);
  const isAbove =
    /^ *$/.test(typed) && typed.length < column && at > text.indexOf('\n') && text.includes('\n');
  const section = chunk?.role === 'entry' && !isAbove ? chunk.section : undefined;
  const outer = section === undefined ? { path: [], column: 0 } : { path: [section], column };
  const bom = start === 0 && text.startsWith('\uFEFF') ? 1 : 0;
  const own = isAbove ? restOf(text, at) : { text: text.slice(bom), from: bom };
  const cursor = onOneLine(own.text, cursorContext(own.text, at - own.from, outer));
  if (!cursor) return undefined;
  const isTop = cursor.kind === 'key' && cursor.path.length === 0;
  const beside = isTop ? keysBeside(note, start + own.from + cursor.token.start) : [];
  return {
    start: start + own.from,
    text: own.text,
    cursor: { ...cursor, siblings: [...cursor.siblings, ...beside] },
  };
}

/** Whether a value at the cursor would stand directly behind a colon or a dash. */
export function lacksSpace({ text, cursor }: ChunkAtCursor): boolean {
  const { kind, quote, typed } = cursor;
  return kind === 'value' && quote === '' && /[:-]/.test(text.charAt(typed.start - 1));
}

/** Behind a chunk, on a line of its own, the note goes on: only that line counts. */
function restOf(text: string, at: number): { text: string; from: number } {
  const from = lineStart(text, at);
  const feed = text.indexOf('\n', at);
  return { text: text.slice(from, feed < 0 ? undefined : feed), from };
}

/** Editors put what is completed in one line; a text in quotes may have several. */
function onOneLine(text: string, cursor: CursorContext | undefined): CursorContext | undefined {
  if (!cursor) return undefined;
  const { typed, token } = cursor;
  const start = Math.max(typed.start, lineStart(text, typed.end));
  const rest = /[\r\n]/.exec(text.slice(typed.end, token.end))?.index;
  const end = rest === undefined ? token.end : typed.end + rest;
  return { ...cursor, typed: { start, end: typed.end }, token: { start, end } };
}

/** Keys of the note stand in chunks of their own; the one that is being typed is none yet. */
function keysBeside(note: Note, start: number): string[] {
  return note.contents.keys
    .filter(({ chunk, key }) => offsetInNote(chunk, key.start) !== start)
    .map(({ name }) => name);
}
