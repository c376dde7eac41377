import type { Text } from '../../model/fields/fields';
import {
  bandOf,
  parsePercentage,
  percentageMeant,
  type Yardstick,
  yardsticks,
} from '../../model/scales/yardsticks';
import type { Note } from '../../workspace/note/note';
import type { ChunkFacts } from '../../workspace/reading/chunk-facts';
import { at, type Finding, type Rule } from '../rule';
import { didYouMean } from '../shared/wording';
import { namingSigns } from './lookalikes';
import { findings } from './problems';

export const invalidValue: Rule = {
  code: 'invalid-value',
  severity: 'error',
  summary: 'A value of a wrong type or form.',
  scope: 'entry',
  check: (facts, note) => namingSigns(facts, invalidIn(facts, note)),
};

function* invalidIn(facts: ChunkFacts, note: Note): Generator<Finding> {
  yield* findings(facts, 'invalid-value', ({ message, value, known }) =>
    // A message speaks for itself where what was meant is there, but written otherwise.
    value === undefined || !known || known.includes(value) ? message : message + didYouMean(value, known),
  );
  yield* likelihoods(facts, note.yardstick);
}

/** Which terms there are depends on the note's yardstick, so the reading of an entry cannot tell. */
function* likelihoods({ entries }: ChunkFacts, yardstick: Yardstick): Generator<Finding> {
  for (const entry of entries) {
    if (entry.broken || (entry.kind !== 'claim' && entry.kind !== 'hypothesis')) continue;
    const { likelihood, was = [] } = entry.values;
    for (const value of [...(likelihood ? [likelihood] : []), ...was.map((earlier) => earlier.value)]) {
      if (!bandOf(value.value, yardstick))
        yield { at: at(entry.chunk, value), message: notALikelihood(value, yardstick) };
    }
  }
}

function notALikelihood({ value }: Text, yardstick: Yardstick): string {
  const meant = percentageMeant(value);
  if (meant) return `“${value}” is not a likelihood. Write it as ${meant}.`;
  const own = yardstick.terms.flatMap((term) => term.names);
  const elsewhere = Object.values(yardsticks).find(
    (other) => bandOf(value, other) && !parsePercentage(value),
  );
  const origin = elsewhere
    ? `“${value}” is a term of ${elsewhere.title}.`
    : `“${value}” is not a likelihood.`;
  return `${origin} The note uses ${yardstick.title}: ${yardstick.terms.map(({ names }) => names[0]).join(', ')}; or a percentage such as 70% or 60-80%.${didYouMean(value, own)}`;
}
