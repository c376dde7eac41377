import { total, widenedBand } from '../../model/bands';
import { isReadInFull, referencesIn } from '../../model/entry';
import type { Reference } from '../../model/fields';
import { type Band, formatBand } from '../../model/yardsticks';
import { ownerOf } from '../../workspace/lookup';
import { noteOf } from '../../workspace/note';
import { type Claim, claimsIn } from '../claims';
import { at, type Finding, type Rule } from '../rule';
import { named } from '../wording';

/** What a claim without likelihood says of itself: that it is so. */
const asserted: Band = { low: 95, high: 100 };

/** Probability: what excludes each other cannot be likelier than 100 % together. */
export const contradiction: Rule = {
  code: 'contradiction',
  severity: 'warning',
  summary: 'Two claims of one voice exclude each other, and both are said to be likely.',
  scope: 'support',
  *check(facts) {
    for (const claim of claimsIn(facts)) {
      const told = new Set([claim]);
      for (const item of referencesIn(claim, 'contradicts')) {
        const other = ownerOf(claim)?.find(item.id);
        if (other?.kind !== 'claim' || other.broken || told.has(other) || isToldThere(claim, other)) continue;
        told.add(other);
        const finding = contradictionOf(claim, item, other);
        if (finding) yield finding;
      }
    }
  },
};

/** Each pair is reported once: where both name each other, at the first. */
function isToldThere(claim: Claim, other: Claim): boolean {
  const isNamed = referencesIn(other, 'contradicts').some(({ id }) => ownerOf(other)?.find(id) === claim);
  return isNamed && ownerOf(other) === ownerOf(claim) && placeOf(other) < placeOf(claim);
}

function contradictionOf(claim: Claim, item: Reference, other: Claim): Finding | undefined {
  if (!haveSameVoice(claim, other) || conditionOf(claim) !== conditionOf(other)) return undefined;
  const [one, two] = [bandOf(claim), bandOf(other)];
  if (!one || !two) return undefined;
  const least = total([one.low, two.low]);
  if (least <= 100) return undefined;
  return {
    at: at(claim.chunk, item),
    message: `This claim and ${named(other)} cannot be true together, yet their likelihoods (${formatBand(one)} and ${formatBand(two)}${explained([one, two])}) add up to at least ${least} %. Give one of them a lower likelihood, or name in if the condition under which each holds.`,
    related: [{ at: at(other.chunk, other.idSpan), message: 'The claim that it excludes.' }],
  };
}

function explained(bands: readonly Band[]): string {
  return bands.includes(asserted) ? '; a claim without likelihood counts as 95–100 %' : '';
}

/** The same `by`, in whatever order, or both without. */
function haveSameVoice(one: Claim, other: Claim): boolean {
  return voiceOf(one) === voiceOf(other);
}

function voiceOf(claim: Claim): string {
  if (!isReadInFull(claim, 'by')) return `? ${claim.id}`;
  return inAnyOrder(referencesIn(claim, 'by').map(({ id }) => id));
}

function conditionOf(claim: Claim): string {
  if (!isReadInFull(claim, 'if')) return `? ${claim.id}`;
  const conditions = claim.values.if ?? [];
  return inAnyOrder(
    conditions.map((each) => ('id' in each ? each.id : `“${each.value.trim().replace(/\s+/g, ' ')}”`)),
  );
}

function inAnyOrder(words: readonly string[]): string {
  return [...new Set(words)].sort().join();
}

/** Each note has its own yardstick. */
function bandOf(claim: Claim): Band | undefined {
  if (claim.unreadable.includes('likelihood')) return undefined;
  const { likelihood } = claim.values;
  return likelihood ? widenedBand(likelihood.value, noteOf(claim).yardstick) : asserted;
}

function placeOf({ chunk, idSpan }: Claim): number {
  return chunk.start + idSpan.start;
}
