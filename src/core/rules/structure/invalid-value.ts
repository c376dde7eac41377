import { likelihoodsIn } from '../../model/entries/likelihoods';
import { bandOf } from '../../model/scales/likelihoods';
import { findTerm, formatBand, type Yardstick } from '../../model/scales/yardsticks';
import type { Note } from '../../workspace/note/note';
import type { ChunkFacts } from '../../workspace/reading/chunk-facts';
import { at, type Finding, type Rule } from '../rule';
import { likelihoodsMeant } from './likelihoods-meant';
import { namingSigns } from './lookalikes';
import { findings } from './problems';

export const invalidValue: Rule = {
  code: 'invalid-value',
  severity: 'error',
  summary: 'A value of a wrong type or form.',
  reads: 'entry',
  check: (facts, note) => namingSigns(facts, invalidIn(facts, note)),
};

function* invalidIn(facts: ChunkFacts, note: Note): Generator<Finding> {
  yield* findings(facts, 'invalid-value', ({ message }) => message);
  yield* likelihoods(facts, note.yardstick);
}

/** Which terms there are depends on the note's yardstick, so the reading of an entry cannot tell. */
function* likelihoods({ entries }: ChunkFacts, yardstick: Yardstick): Generator<Finding> {
  for (const entry of entries) {
    if (entry.broken) continue;
    for (const value of likelihoodsIn(entry)) {
      if (!bandOf(value.value, yardstick))
        yield {
          at: at(entry.chunk, value),
          message: invalidLikelihood(value.value, yardstick),
          about: value.value,
        };
    }
  }
}

/** Why a word is no likelihood, and what the note takes instead. */
export function invalidLikelihood(value: string, yardstick: Yardstick): string {
  const { meant, isSure, elsewhere } = likelihoodsMeant(value, yardstick);
  const [first] = meant;
  if (isSure && first !== undefined && !findTerm(yardstick, first))
    return `“${value}” is not a likelihood. Write it as ${first}.`;
  const lack = elsewhere
    ? `“${value}” is a term of ${elsewhere.yardstick.title} (${formatBand(elsewhere.band)}), and the note uses ${yardstick.title}.`
    : `“${value}” is not a likelihood of ${yardstick.title}, which the note uses.`;
  const terms = yardstick.terms.map(({ names }) => names[0]).join(', ');
  return isSure && first !== undefined
    ? `${lack} Did you mean ${withBand(first, yardstick)}?`
    : `${lack} Write one of its terms (${terms}), or a percentage such as 70% or 60-80%.`;
}

function withBand(name: string, yardstick: Yardstick): string {
  const term = findTerm(yardstick, name);
  return term ? `“${name}” (${formatBand(term)})` : `“${name}”`;
}
