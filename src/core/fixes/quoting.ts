import { quoteLinked, quoteText } from '../edits/quote';
import { Refusal } from '../edits/refusal';
import { problemsOf } from '../rules/structure/problems';
import type { TextEdit } from '../text/edit';
import type { Note } from '../workspace/note/note';
import type { Chunk } from '../yaml/chunks/chunk';
import { change, type Fix, type FixContext } from './fix';

/** `cut-text`. */
export function quoteCut({ facts, chunk, at }: FixContext): Fix[] {
  const problem = problemsOf(facts, 'cut-text').find(({ start }) => start === at.start);
  const quoted = () => quoteText(chunk, at.start, problem?.isList);
  return [change('Put the whole text in quotes', quoted, 'preferred')];
}

/** `syntax`, where a text begins with a sign with which none does, or goes on behind one. */
export function quoteSlip({ chunk, at }: FixContext): Fix[] {
  const slip = chunk.slips.find(({ start, end }) => start <= at.start && at.start <= end);
  const quoted = () => (slip ? quoteText(chunk, slip.start) : []);
  return slip && isPossible(quoted) ? [change('Put the whole text in quotes', quoted, 'preferred')] : [];
}

/** `syntax` and `invalid-value`, where a text begins with a link. */
export function quoteLink({ note, chunk, at }: FixContext): Fix[] {
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
  return chunk.text.includes('[[') && isPossible(() => quoteLinked(note, chunk, offset));
}

function isPossible(edits: () => readonly TextEdit[]): boolean {
  try {
    return edits().length > 0;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
