import { shortened } from '../../text/shorten';
import type { Note } from '../../workspace/note/note';
import { type Quotation, quotationsIn } from '../../workspace/reading/quotations';
import { at, type Finding, type Rule } from '../rule';
import { named } from '../shared/wording';

/** It says that words are found or not, never that something is true. */
export const quoteNotFound: Rule = {
  code: 'quote-not-found',
  severity: 'warning',
  summary: 'Words are quoted that the kept copy of their source does not have.',
  reads: 'copies',
  *check(facts, note) {
    if (facts.chunk.isBroken) return;
    for (const quotation of quotationsIn(facts)) yield* findingOn(quotation, note);
  },
};

function* findingOn({ entry, citation, quote }: Quotation, note: Note): Generator<Finding> {
  const source = note.scope.find(citation.id);
  if (source?.kind !== 'source' || source.broken) return;
  if (note.scope.copies.find(source, quote.value) !== 'absent') return;
  yield {
    at: at(entry.chunk, quote),
    message: `“${shortened(quote.value)}” is not found in the copy of ${named(source)}. Quote it verbatim, with … for what is left out.`,
    names: [source],
  };
}
