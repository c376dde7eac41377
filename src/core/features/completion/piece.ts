import { lineStart } from '../../text/line-end';
import type { Note } from '../../workspace/note/note';
import { offsetInNote } from '../../workspace/reading/place';
import type { Place } from './place';
import { placeAt } from './place-at';

/** A piece of a note with what is being typed in it. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly place: Place;
}

/** The piece of the note around an offset, with what is being typed in it. */
export function pieceAt(note: Note, offset: number): Piece | undefined {
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
  const place = onOneLine(own.text, placeAt(own.text, at - own.from, outer));
  if (!place) return undefined;
  const isTop = place.kind === 'key' && place.path.length === 0;
  const beside = isTop ? keysBeside(note, start + own.from + place.whole.start) : [];
  return {
    start: start + own.from,
    text: own.text,
    place: { ...place, siblings: [...place.siblings, ...beside] },
  };
}

/** Whether a value at the place would stand directly behind a colon or a dash. */
export function lacksSpace({ text, place }: Piece): boolean {
  return place.kind === 'value' && place.quote === '' && /[:-]/.test(text.charAt(place.before.start - 1));
}

/** Behind a piece, on a line of its own, the note goes on: only that line counts. */
function restOf(text: string, at: number): { text: string; from: number } {
  const from = lineStart(text, at);
  const feed = text.indexOf('\n', at);
  return { text: text.slice(from, feed < 0 ? undefined : feed), from };
}

/** Editors put what is completed in one line; a text in quotes may have several. */
function onOneLine(text: string, place: Place | undefined): Place | undefined {
  if (!place) return undefined;
  const { before, whole } = place;
  const start = Math.max(before.start, lineStart(text, before.end));
  const rest = /[\r\n]/.exec(text.slice(before.end, whole.end))?.index;
  const end = rest === undefined ? whole.end : before.end + rest;
  return { ...place, before: { start, end: before.end }, whole: { start, end } };
}

/** Keys of the note stand in pieces of their own; the one that is being typed is none yet. */
function keysBeside(note: Note, start: number): string[] {
  return note.contents.keys
    .filter(({ chunk, key }) => offsetInNote(chunk, key.start) !== start)
    .map(({ name }) => name);
}
