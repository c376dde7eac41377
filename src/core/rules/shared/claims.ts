import type { EntryOf } from '../../model/entries/entry';
import type { ClaimKind } from '../../model/kinds/claim';
import { isAttributed } from '../../workspace/argument/support-graph';
import type { ChunkFacts } from '../../workspace/reading/chunk-facts';

export type Claim = EntryOf<'claim'>;

/** The claims of a chunk, those left out that are malformed: what they lack proves nothing. */
export function claimsIn({ entries }: ChunkFacts): readonly Claim[] {
  return entries.filter((entry): entry is Claim => entry.kind === 'claim' && !entry.broken);
}

/** The claims of the note's author; what others say is not theirs to support, grade or word. */
export function ownClaimsIn(facts: ChunkFacts): readonly Claim[] {
  return claimsIn(facts).filter((claim) => !isAttributed(claim));
}

/** The kind of a claim; undefined where it cannot be read. */
export function kindOf(claim: Claim): ClaimKind | undefined {
  return claim.summary.kind ?? (claim.unreadable.includes('kind') ? undefined : 'judgement');
}

/**
 * Whether a claim says how things are or will be. An implication and a recommendation say what follows from that:
 * they are supported, but nobody asks for their likelihood, confidence and alternatives.
 */
export function isAssessed({ summary: { kind } }: Claim): boolean {
  return kind !== 'implication' && kind !== 'recommendation';
}

export function isKey({ summary }: Claim): boolean {
  return summary.key === true;
}
