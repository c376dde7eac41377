import type { FixContext } from '../../fixes/fix';
import type { Diagnostic } from '../../rules/rule';
import type { Note } from '../../workspace/note/note';
import { factsOf } from '../../workspace/reading/chunk-facts';
import { spanInChunk } from '../../workspace/reading/place';

/** A diagnostic of a note with what it is about, for those that mend it. */
export function fixContextOf(note: Note, diagnostic: Diagnostic): FixContext {
  const { span } = diagnostic;
  const chunk = note.text.chunkAt(span.start);
  if (!chunk) throw new RangeError('Every place of a note is in one of its chunks.');
  const at = spanInChunk(chunk, span);
  const facts = factsOf(chunk);
  const holding = facts.entries.filter((each) => each.span.start <= at.start && at.end <= each.span.end);
  // An alias that stands for a whole section holds all of its entries.
  const entry = holding.length === 1 ? holding[0] : undefined;
  return { note, diagnostic, facts, chunk, at, entry };
}
