import { directQuotations } from '../../language';
import { type Entry, isGiven } from '../../model/entries/entry';
import type { Prose } from '../../model/fields/values';
import { shortened } from '../../text/shorten';
import type { Span } from '../../text/span';
import type { ChunkFacts } from '../../workspace/reading/chunk-facts';
import type { Rule } from '../rule';
import { topProse } from '../shared/asserted-prose';
import type { Passages } from '../shared/passages';
import { findingOn } from '../shared/prose';

/** ICD 206: who said it and where it was said can be found for every quotation. */
export const unattributedQuote: Rule = {
  code: 'unattributed-quote',
  severity: 'info',
  summary: 'A direct quotation of four words or more that nothing gives a source for.',
  reads: 'entry',
  readsEnglish: true,
  *check(facts, _, { passages }) {
    for (const { prose, found, advice } of quotationsIn(facts, passages))
      for (const quotation of found)
        yield findingOn(
          facts.chunk,
          prose,
          quotation,
          `Nothing says where this quotation comes from: “${shortened(wordsOf(prose, quotation))}”. ${advice}`,
        );
  },
};

interface Quotations {
  readonly prose: Prose;
  readonly found: readonly Span[];
  readonly advice: string;
}

function* quotationsIn(facts: ChunkFacts, passages: Passages): Generator<Quotations> {
  const link = 'Link in its sentence the entry that it comes from, as [[id]].';
  for (const prose of topProse(facts, 'brief'))
    yield { prose, found: unreferenced(prose, passages), advice: link };
  for (const entry of facts.entries) {
    // A source is where its quotations come from.
    if (entry.broken || entry.kind === 'source' || isFounded(entry)) continue;
    const takesSources = entry.kind === 'claim' || entry.kind === 'indicator';
    for (const prose of entry.prose) {
      const found = takesSources ? directQuotations(passages.of(prose)) : unreferenced(prose, passages);
      yield { prose, found, advice: takesSources ? 'Name the source in sources.' : link };
    }
  }
}

/** Without the quotation marks. */
function wordsOf({ text }: Prose, { start, end }: Span): string {
  return text.value.slice(start + 1, end - 1);
}

function unreferenced(prose: Prose, passages: Passages): Span[] {
  return directQuotations(passages.of(prose)).filter(({ referenced }) => !referenced);
}

function isFounded(entry: Entry): boolean {
  if (entry.kind === 'indicator') return isGiven(entry, 'sources');
  return entry.kind === 'claim' && (isGiven(entry, 'sources') || isGiven(entry, 'supported-by'));
}
