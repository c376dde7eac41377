/** Who judges a claim otherwise, or the same, as opinions on it. */
import type { EntryOf } from '../../model/entries/entry';
import type { Weighing } from '../../model/fields/weighing';
import { midpoint } from '../../model/scales/bands';
import { bandOf } from '../../model/scales/likelihoods';
import { levelWords, likelihoodWords } from '../../views/brief/sentences';
import { wordsOf } from '../../views/shared/words';
import { effectiveLikelihood } from '../../workspace/argument/effective-likelihood';
import { noteOf } from '../../workspace/note/note';
import {
  begun,
  extension,
  idOf,
  labels,
  type Making,
  markingOf,
  objectIdOf,
  strictest,
  targetOf,
} from './making';
import type { StixObject } from './stix-object';
import { confidenceNumbers } from './vocabulary';

export function opinionsOn(making: Making, claim: EntryOf<'claim'>): readonly StixObject[] {
  const own = objectIdOf(making, claim);
  if (own === undefined) return [];
  return (claim.values.views ?? []).map(({ key, value }) => {
    const voice = targetOf(making, key.id)?.entry;
    const fields = {
      explanation: explanationOf(making, value),
      authors: labels(voice?.title ?? key.id),
      opinion: opinionOf(claim, value),
      object_refs: [own],
      confidence: value.confidence && confidenceNumbers[value.confidence.value],
    };
    const marking = strictest([markingOf(claim), voice && markingOf(voice)]);
    const id = idOf(making.key, 'opinion', claim.id, key.id);
    return { ...begun(making, id, fields, marking), ...extension({ field: 'views' }) };
  });
}

/** Why, how likely and how well founded, each in a sentence of its own (ICD 203). */
function explanationOf({ note }: Making, { because, likelihood, confidence }: Weighing): string | undefined {
  const said = [
    because && wordsOf(note, because.value),
    likelihood && `Likelihood: ${likelihoodWords(likelihood.value, note.yardstick)}.`,
    confidence && `Confidence: ${levelWords(confidence.value)}.`,
  ];
  return said.filter(Boolean).join(' ') || undefined;
}

/** From here on, two likelihoods are no more a matter of degree: an even chance lies so far from either end. */
const farApart = 50;

/** How far a likelihood agrees with that of the claim: their bands touch, lie apart, or far apart. */
function opinionOf(claim: EntryOf<'claim'>, { likelihood }: Weighing): string {
  const own = effectiveLikelihood(claim);
  const ours = own && bandOf(own.text.value, noteOf(own.by).yardstick);
  const theirs = likelihood && bandOf(likelihood.value, noteOf(claim).yardstick);
  if (!ours || !theirs) return 'neutral';
  if (ours.low <= theirs.high && theirs.low <= ours.high) return 'agree';
  return Math.abs(midpoint(ours) - midpoint(theirs)) < farApart ? 'disagree' : 'strongly-disagree';
}
