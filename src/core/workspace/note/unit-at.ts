import { isSectionName } from '../../model/sections';
import { lineStart, lineStop } from '../../text/line-end';
import { contains, type Span, span } from '../../text/span';
import type { Chunk } from '../../yaml/chunks/chunk';
import { factsOf } from '../reading/chunk-facts';
import { offsetInChunk, spanInNote } from '../reading/place';
import type { Note } from './note';

const firstWord = /[\w-]+/;

/**
 * What a writer works on at an offset of a note: an entry, or a key of the top level with its value; the line
 * alone where neither is, as between two entries. The cost follows the length of that unit.
 */
export function unitAt(note: Note, offset: number): Span {
  const chunk = note.text.chunkAt(offset);
  if (!chunk) return span(offset, offset);
  return spanInNote(chunk, unitIn(chunk, offsetInChunk(chunk, offset)));
}

function unitIn(chunk: Chunk, offset: number): Span {
  const { role, text } = chunk;
  if (role === 'entry' || role === 'header') return unitOfChunk(text, offset);
  if (role !== 'field' && role !== 'whole') return lineAt(text, offset);
  if (role === 'field' && !isSectionName(firstWord.exec(text)?.[0] ?? '')) return unitOfChunk(text, offset);
  // A section in brackets, or a note that could not be cut, holds several entries, and while it is malformed
  // nobody knows where each of them ends.
  const place = span(offset, offset);
  const entry = chunk.isBroken
    ? undefined
    : factsOf(chunk).entries.find((each) => contains(each.span, place));
  return entry?.span ?? place;
}

/** Comments and blank lines behind an entry are no part of it, but a field that is begun there will be. */
function unitOfChunk(text: string, offset: number): Span {
  const end = contentEnd(text);
  const line = lineAt(text, offset);
  if (line.start <= end) return span(0, end);
  return isBlank(text, line) && offset - line.start > indentationOf(text) ? span(0, line.end) : line;
}

/** Whether an insertion at an offset begins what stands beside the entry above, and not in it. */
export function beginsUnit(note: Note, offset: number, inserted: string): boolean {
  const chunk = note.text.chunkAt(offset);
  if (!chunk || !/^[^\s#\]},]/.test(inserted)) return false;
  const own = offsetInChunk(chunk, offset);
  const line = lineAt(chunk.text, own);
  return (
    line.start > contentEnd(chunk.text) &&
    isBlank(chunk.text, line) &&
    own - line.start <= indentationOf(chunk.text)
  );
}

function lineAt(text: string, offset: number): Span {
  const start = lineStart(text, offset);
  return span(start, lineStop(text, start));
}

function isBlank(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).trim() === '';
}

function indentationOf(text: string): number {
  return Math.max(0, text.search(/[^ ]/));
}

/** Where the last line ends that is neither blank nor a comment. */
function contentEnd(text: string): number {
  for (let end = text.length; end > 0; ) {
    const line = lineAt(text, end);
    if (/^[ \t]*[^\s#]/.test(text.slice(line.start, line.end))) return line.end;
    end = line.start - 1;
  }
  return 0;
}
