import type { Entry } from '../../model/entries/entry';
import type { Citation, Text } from '../../model/fields/values';
import type { ChunkFacts } from './chunk-facts';

/** The words of a source in a citation. Spans are of the entry's chunk. */
export interface Quotation {
  readonly entry: Entry;
  readonly citation: Citation;
  readonly quote: Text;
}

/** The quotations in a chunk; entries that have none are not read for that. */
export function* quotationsIn({ entries }: Pick<ChunkFacts, 'entries'>): Generator<Quotation> {
  for (const entry of entries) {
    if ((entry.kind !== 'claim' && entry.kind !== 'indicator') || !entry.summary.sources) continue;
    for (const citation of entry.values.sources ?? []) {
      const quote = citation.within?.quote;
      if (quote) yield { entry, citation, quote };
    }
  }
}
