/**
 * From a chunk to its note and back. What is read in a chunk has spans of the chunk, which stay right when
 * text before it changes; an editor asks and is answered in spans of the note. Nobody else adds the start of a
 * chunk, so that the two are never taken for one another. A place is made when somebody asks for it, and is
 * not kept: that of a note is right only until its next edit.
 */

import type { TextEdit } from '../../text/edit';
import { type Span, shift } from '../../text/span';
import type { Chunk } from '../../yaml/chunks/chunk';

/** A stretch of a chunk, as is an entry. It stays right when the chunk moves. */
export interface Place {
  readonly chunk: Chunk;
  readonly span: Span;
}

/** Where a place stands in its note. */
export function spanOf({ chunk, span }: Place): Span {
  return spanInNote(chunk, span);
}

/** Where a place begins in its note; an entry does with its id. */
export function startOf({ chunk, span }: Place): number {
  return offsetInNote(chunk, span.start);
}

export function spanInNote(chunk: Chunk, span: Span): Span {
  return shift(span, chunk.startInNote);
}

export function spanInChunk(chunk: Chunk, span: Span): Span {
  return shift(span, -chunk.startInNote);
}

export function offsetInNote(chunk: Chunk, offset: number): number {
  return chunk.startInNote + offset;
}

export function offsetInChunk(chunk: Chunk, offset: number): number {
  return offset - chunk.startInNote;
}

/** Edits of a chunk as those of its note. */
export function editsInNote(chunk: Chunk, edits: readonly TextEdit[]): TextEdit[] {
  return edits.map(({ span, text }) => ({ span: spanInNote(chunk, span), text }));
}

/** Orders places of one note as they stand in its text. */
export function byPosition(one: Place, other: Place): number {
  return startOf(one) - startOf(other);
}

/** Orders what is of whole chunks of one note as these stand in its text. */
export function byChunk(one: { readonly chunk: Chunk }, other: { readonly chunk: Chunk }): number {
  return one.chunk.startInNote - other.chunk.startInNote;
}
