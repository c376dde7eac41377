import { type Estimate, estimates, linkedEstimates } from '../../language';
import { type Entry, isUnfinished } from '../../model/entries/entry';
import type { Prose } from '../../model/fields/values';
import { widenedBand } from '../../model/scales/bands';
import { bandOf } from '../../model/scales/likelihoods';
import { parsePercentage } from '../../model/scales/percentages';
import { formatBand, type Yardstick } from '../../model/scales/yardsticks';
import { composed } from '../../text/composed';
import { type EffectiveLikelihood, effectiveLikelihood } from '../../workspace/argument/effective-likelihood';
import { type Note, noteOf } from '../../workspace/note/note';
import type { ChunkFacts } from '../../workspace/reading/chunk-facts';
import { at, type Finding, type Rule } from '../rule';
import { topProse } from '../shared/asserted-prose';
import { isAssessed } from '../shared/claims';
import { overlap, overlapWithin, shownLikelihood } from '../shared/likelihoods';
import type { Passages } from '../shared/passages';
import { findingOn, placeIn, quoted } from '../shared/prose';
import { named } from '../shared/wording';

/** ICD 203, standard 2: a product says one thing about how likely something is. */
export const likelihoodMismatch: Rule = {
  code: 'likelihood-mismatch',
  severity: 'warning',
  summary: 'A text says another likelihood than the field, or than the entry that it links.',
  reads: 'likelihoods',
  readsEnglish: true,
  *check(facts, note, { passages }) {
    for (const entry of facts.entries) {
      const finding = entry.broken ? undefined : mismatchIn(entry, note.yardstick, passages);
      if (finding) yield finding;
    }
    for (const { prose, estimate, linked, likelihood } of linkedMismatches(facts, note, passages))
      yield {
        ...findingOn(
          facts.chunk,
          prose,
          estimate,
          `This sentence says ${quoted(prose, estimate)} (${formatBand(estimate.band)}), and ${named(linked)}, which it links, has ${shownLikelihood(likelihood.text.value, noteOf(likelihood.by).yardstick)}. Change the one that you do not mean.`,
        ),
        related: [{ at: at(linked.chunk, linked.idSpan), message: 'The entry that the sentence links.' }],
      };
  },
};

/** A likelihood that the claim has from a hypothesis stands there; what is reported then are the words. */
function mismatchIn(entry: Entry, yardstick: Yardstick, passages: Passages): Finding | undefined {
  const likelihood = weighedLikelihood(entry);
  const stated = likelihood && statedLikelihood(entry, yardstick, passages);
  if (!stated || agree(stated.estimate, likelihood, yardstick)) return undefined;
  const { prose, estimate } = stated;
  const { text, by } = likelihood;
  const says = `The text says ${quoted(prose, estimate)} (${formatBand(estimate.band)})`;
  const shown = shownLikelihood(text.value, noteOf(by).yardstick);
  if (by !== entry)
    return {
      ...findingOn(
        entry.chunk,
        prose,
        estimate,
        `${says}, and ${named(by)}, on which it is the judgement, has ${shown}. Change the one that you do not mean.`,
      ),
      related: [{ at: at(by.chunk, by.idSpan), message: 'The hypothesis whose likelihood it has.' }],
    };
  return {
    at: at(entry.chunk, text),
    message: `${says}, and this says ${shown}. Change the one that you do not mean.`,
    related: [{ at: placeIn(entry.chunk, prose, estimate), message: 'What the text says.' }],
  };
}

/** The likelihood of what says how things are; undefined for what says what follows from that. */
function weighedLikelihood(entry: Entry): EffectiveLikelihood | undefined {
  return entry.kind === 'claim' && !isAssessed(entry) ? undefined : effectiveLikelihood(entry);
}

/** The one estimative phrase in the text of an entry; undefined where there is none, or more than one. */
export function statedLikelihood(
  entry: Entry,
  yardstick: Yardstick,
  passages: Passages,
): { readonly prose: Prose; readonly estimate: Estimate } | undefined {
  const prose = entry.prose.find(({ field }) => field === 'text');
  const [estimate, second] = prose ? estimates(passages.of(prose), yardstick) : [];
  return prose && estimate && !second ? { prose, estimate } : undefined;
}

/** A sentence of the note's own parts that says another likelihood than the one entry with a likelihood in it. */
export interface LinkedMismatch {
  readonly prose: Prose;
  readonly estimate: Estimate;
  readonly linked: Entry;
  readonly likelihood: EffectiveLikelihood;
}

export function* linkedMismatches(
  facts: ChunkFacts,
  note: Note,
  passages: Passages,
): Generator<LinkedMismatch> {
  for (const prose of topProse(facts, 'bottom-line', 'brief')) {
    for (const { estimate, links, isFormer } of linkedEstimates(passages.of(prose), note.yardstick)) {
      const [only, ...others] = links.flatMap(({ id }) => weighedEntry(note, composed(id)));
      if (!only || others.length > 0 || agree(estimate, only.likelihood, note.yardstick)) continue;
      if (!isFormer || !wasHeld(estimate, only.likelihood, note.yardstick))
        yield { prose, estimate, ...only };
    }
  }
}

function weighedEntry(note: Note, id: string): Pick<LinkedMismatch, 'linked' | 'likelihood'>[] {
  const linked = note.scope.find(id);
  const likelihood = linked && !isUnfinished(linked) ? weighedLikelihood(linked) : undefined;
  return linked && likelihood ? [{ linked, likelihood }] : [];
}

/** Whether words can mean a likelihood that an entry had before. */
function wasHeld(estimate: Estimate, { by }: EffectiveLikelihood, yardstick: Yardstick): boolean {
  const earlier = (by.values.was ?? []).flatMap(({ value }) => value.likelihood ?? []);
  return earlier.some((text) => agree(estimate, { text, by }, yardstick));
}

/** Whether words can mean a likelihood. A percentage between two terms of a yardstick fits both. */
function agree(
  { band: meant, other, denied }: Estimate,
  { text, by }: EffectiveLikelihood,
  yardstick: Yardstick,
): boolean {
  const band = bandOf(text.value, noteOf(by).yardstick);
  if (!band || (denied ? overlapWithin(meant, band) : overlap(meant, band))) return true;
  if (other && overlap(other, band)) return true;
  const percentage = parsePercentage(text.value);
  return percentage !== undefined && overlap(widened(meant, yardstick), percentage);
}

function widened(band: Estimate['band'], yardstick: Yardstick): Estimate['band'] {
  const [name] = yardstick.terms.find(({ low, high }) => low === band.low && high === band.high)?.names ?? [];
  return (name && widenedBand(name, yardstick)) || band;
}
