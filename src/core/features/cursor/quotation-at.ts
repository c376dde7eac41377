import type { EntryOf } from '../../model/entries/entry';
import { touches } from '../../text/span';
import type { Note } from '../../workspace/note/note';
import { factsOf } from '../../workspace/reading/chunk-facts';
import { offsetInChunk } from '../../workspace/reading/place';
import { type Quotation, quotationsIn } from '../../workspace/reading/quotations';

/** The quotation at an offset, with the source that it is of. */
export interface QuotationAt extends Quotation {
  readonly source: EntryOf<'source'>;
}

export function quotationAt(note: Note, offset: number): QuotationAt | undefined {
  const chunk = note.text.chunkAt(offset);
  if (!chunk || chunk.isBroken) return undefined;
  const at = offsetInChunk(chunk, offset);
  for (const quotation of quotationsIn(factsOf(chunk))) {
    if (!touches(quotation.quote, at)) continue;
    const source = note.scope.find(quotation.citation.id);
    return source?.kind === 'source' ? { ...quotation, source } : undefined;
  }
  return undefined;
}
