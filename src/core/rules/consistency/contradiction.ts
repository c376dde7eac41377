import { type Entry, isReadInFull, isUnfinished, referencesIn } from '../../model/entries/entry';
import type { Reference } from '../../model/fields/values';
import { total } from '../../model/scales/bands';
import { type Band, formatBand, rounded } from '../../model/scales/yardsticks';
import { effectiveLikelihood, mayHaveLikelihood } from '../../workspace/argument/effective-likelihood';
import { ownerOf } from '../../workspace/argument/lookup';
import { startOf } from '../../workspace/reading/place';
import { at, type Finding, type Rule } from '../rule';
import { type Claim, claimsIn, isAssessed } from '../shared/claims';
import { widenedBandOf } from '../shared/likelihoods';
import { namedApart } from '../shared/wording';

/** What a claim without likelihood says of itself: that it is so. */
const asserted: Band = { low: 95, high: 100 };

/** Probability: what excludes each other cannot be likelier than 100 % together. */
export const contradiction: Rule = {
  code: 'contradiction',
  severity: 'warning',
  summary: 'Two claims of one voice exclude each other, and both are said to be likely.',
  reads: 'support',
  about: ['claim'],
  *check(facts) {
    for (const claim of claimsIn(facts)) {
      if (!isAssessed(claim)) continue;
      const told = new Set([claim]);
      for (const item of referencesIn(claim, 'contradicts')) {
        const other = ownerOf(claim).scope.find(item.id);
        if (other?.kind !== 'claim' || isUnfinished(other) || !isAssessed(other)) continue;
        if (told.has(other) || isToldThere(claim, other)) continue;
        told.add(other);
        const finding = contradictionOf(claim, item, other);
        if (finding) yield finding;
      }
    }
  },
};

/** Each pair is reported once: where both name each other, at the first. */
function isToldThere(claim: Claim, other: Claim): boolean {
  const isNamed = referencesIn(other, 'contradicts').some(
    ({ id }) => ownerOf(other).scope.find(id) === claim,
  );
  return isNamed && ownerOf(other) === ownerOf(claim) && startOf(other) < startOf(claim);
}

function contradictionOf(claim: Claim, item: Reference, other: Claim): Finding | undefined {
  if (!isSame(voiceOf(claim), voiceOf(other)) || !isSame(conditionOf(claim), conditionOf(other)))
    return undefined;
  const one = bandOf(claim);
  const two = bandOf(other);
  if (!one || !two) return undefined;
  const least = total([one.low, two.low]);
  if (least <= 100) return undefined;
  const [here, there] = namedApart(claim, other);
  return {
    at: at(claim.chunk, item),
    message: `${here} and ${there} cannot be true together, yet their likelihoods (${formatBand(one)} and ${formatBand(two)}${explained([one, two])}) add up to at least ${rounded(least)} %. Give one of them a lower likelihood, or name in if the condition under which each holds.`,
    related: [{ at: at(other.chunk, other.idSpan), message: 'The claim that it excludes.' }],
  };
}

function explained(bands: readonly Band[]): string {
  return bands.includes(asserted) ? '; a claim without likelihood counts as 95–100 %' : '';
}

/** What a list says in whatever order: the entries that its ids lead to, and else its words. Undefined where that is unknown. */
type Meant = ReadonlySet<Entry | string> | undefined;

function isSame(one: Meant, other: Meant): boolean {
  if (!one || !other || one.size !== other.size) return false;
  return [...one].every((each) => other.has(each));
}

function voiceOf(claim: Claim): Meant {
  if (!isReadInFull(claim, 'by')) return undefined;
  return new Set(referencesIn(claim, 'by').map((item) => meantBy(item, claim)));
}

function conditionOf(claim: Claim): Meant {
  if (!isReadInFull(claim, 'if')) return undefined;
  const conditions = claim.values.if ?? [];
  return new Set(
    conditions.map((each) =>
      'id' in each ? meantBy(each, claim) : `“${each.value.trim().replace(/\s+/g, ' ')}”`,
    ),
  );
}

/** In another note the same id may lead to another entry. */
function meantBy({ id }: Reference, claim: Claim): Entry | string {
  return ownerOf(claim).scope.find(id) ?? id;
}

/** Undefined where it cannot be read, or may be that of a hypothesis that nobody finds. */
function bandOf(claim: Claim): Band | undefined {
  const likelihood = effectiveLikelihood(claim);
  if (likelihood) return widenedBandOf(likelihood);
  return mayHaveLikelihood(claim) ? undefined : asserted;
}
