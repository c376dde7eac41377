import { widenedBand } from '../../model/bands';
import type { Reference } from '../../model/fields';
import { formatBand } from '../../model/yardsticks';
import { ownerOf } from '../../workspace/lookup';
import { noteOf } from '../../workspace/note';
import { type Claim, claimsIn } from '../claims';
import { at, type Finding, type Rule } from '../rule';
import { named } from '../wording';

/** What a claim without likelihood says of itself: that it is so. */
const asserted = { low: 95, high: 100 };

/** Probability: what excludes each other cannot be likelier than 100 % together. */
export const contradiction: Rule = {
  code: 'contradiction',
  severity: 'warning',
  summary: 'Two claims of one voice exclude each other, and both are said to be likely.',
  scope: 'support',
  *check(facts) {
    for (const claim of claimsIn(facts)) {
      for (const item of claim.values.contradicts ?? []) {
        const other = ownerOf(claim)?.find(item.id);
        if (other?.kind !== 'claim' || other.broken || other === claim || isToldThere(claim, other)) continue;
        const finding = contradictionOf(claim, item, other);
        if (finding) yield finding;
      }
    }
  },
};

/** Each pair is reported once: where both name each other, at the first. */
function isToldThere(claim: Claim, other: Claim): boolean {
  const isNamed = (other.values.contradicts ?? []).some(({ id }) => ownerOf(other)?.find(id) === claim);
  return isNamed && ownerOf(other) === ownerOf(claim) && placeOf(other) < placeOf(claim);
}

function contradictionOf(claim: Claim, item: Reference, other: Claim): Finding | undefined {
  if (!haveSameVoice(claim, other) || conditionOf(claim) !== conditionOf(other)) return undefined;
  const [one, two] = [bandOf(claim), bandOf(other)];
  if (!one || !two || one.low + two.low <= 100) return undefined;
  return {
    at: at(claim.chunk, item),
    message: `This claim (${formatBand(one)}) and ${named(other)} (${formatBand(two)}) cannot be true together, and their likelihoods add up to ${one.low + two.low} % at the least. Lower one of them, or give each the condition under which it holds in if.`,
    related: [{ at: at(other.chunk, other.idSpan), message: 'The claim that it excludes.' }],
  };
}

/** The same `by`, in whatever order, or both without. */
function haveSameVoice(one: Claim, other: Claim): boolean {
  return voiceOf(one) === voiceOf(other);
}

function voiceOf({ values, unreadable, id }: Claim): string {
  if (unreadable.includes('by')) return `? ${id}`;
  return (values.by ?? [])
    .map((reference) => reference.id)
    .sort()
    .join();
}

function conditionOf({ values, unreadable, id }: Claim): string {
  if (unreadable.includes('if')) return `? ${id}`;
  return (values.if ?? [])
    .map((each) => ('id' in each ? each.id : `“${each.value.trim()}”`))
    .sort()
    .join();
}

/** Each note has its own yardstick. */
function bandOf(claim: Claim) {
  if (claim.unreadable.includes('likelihood')) return undefined;
  const { likelihood } = claim.values;
  return likelihood ? widenedBand(likelihood.value, noteOf(claim).yardstick) : asserted;
}

function placeOf({ chunk, idSpan }: Claim): number {
  return chunk.start + idSpan.start;
}
