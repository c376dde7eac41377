import type { Entry } from '../../model/entries/entry';
import type { Prose } from '../../model/fields/values';
import { mayHaveLikelihood } from '../../workspace/argument/effective-likelihood';
import { isAttributed } from '../../workspace/argument/support-graph';
import type { ChunkFacts } from '../../workspace/reading/chunk-facts';
import { type Claim, isAssessed, kindOf, ownClaimsIn } from './claims';

/** The texts of entries and the bottom line, where something is said about how the world is. */
export function* assertedProse(facts: ChunkFacts): Generator<Prose> {
  yield* topProse(facts, 'bottom-line');
  for (const entry of facts.entries) if (isWeighable(entry)) yield* textOf(entry);
}

/** What the note says in its own voice: the asserted prose without what somebody else claims, and with the briefing. */
export function* ownProse(facts: ChunkFacts): Generator<Prose> {
  yield* topProse(facts, 'bottom-line', 'brief');
  for (const entry of facts.entries)
    if (isWeighable(entry) && !(entry.kind === 'claim' && isAttributed(entry))) yield* textOf(entry);
}

/** The bottom line, and the text of each judgement of the author's that has no likelihood. */
export function* unweighedProse(facts: ChunkFacts, isExempt?: (claim: Claim) => boolean): Generator<Prose> {
  yield* topProse(facts, 'bottom-line');
  for (const claim of ownClaimsIn(facts)) {
    if (kindOf(claim) !== 'judgement' || mayHaveLikelihood(claim) || isExempt?.(claim)) continue;
    yield* textOf(claim);
  }
}

export function topProse({ prose, chunk }: ChunkFacts, ...fields: readonly string[]): readonly Prose[] {
  return chunk.isBroken ? [] : prose.filter(({ field }) => fields.includes(field));
}

/** Whether the words of a text for likelihood and confidence are weighed: not those of what is to be done, say. */
function isWeighable(entry: Entry): boolean {
  return entry.kind !== 'claim' || isAssessed(entry);
}

/** A part of a text that cannot be read may change the sense of the rest. */
function textOf(entry: Entry): readonly Prose[] {
  return entry.broken ? [] : entry.prose.filter(({ field }) => field === 'text');
}
