import { quoteCutText, quoteLinked } from '../edits/quote';
import { Refusal } from '../edits/refusal';
import type { Note } from '../workspace/note/note';
import type { Chunk } from '../yaml/chunks/chunk';
import { change, type Fix, type Found } from './fix';

/** `cut-text`. */
export function quoteCut({ chunk, at }: Found): Fix[] {
  return [change('Put the whole text in quotes', () => quoteCutText(chunk, at.start), 'preferred')];
}

/** `syntax` and `invalid-value`, where a text begins with a link. */
export function quoteLink({ note, chunk, at }: Found): Fix[] {
  return canQuoteLink(note, chunk, at.start)
    ? [
        change(
          'Put the text that begins with [[ in quotes',
          () => quoteLinked(note, chunk, at.start),
          'preferred',
        ),
      ]
    : [];
}

function canQuoteLink(note: Note, chunk: Chunk, offset: number): boolean {
  if (!chunk.text.includes('[[')) return false;
  try {
    return quoteLinked(note, chunk, offset).length > 0;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
