import type { Entry } from '../../model/entries/entry';
import { mayHaveLikelihood } from '../../workspace/argument/effective-likelihood';
import { isAttributed } from '../../workspace/argument/support-graph';
import { at, type Rule } from '../rule';
import { kindOf } from '../shared/claims';
import { named } from '../shared/wording';

/** ICD 203, standard 2: uncertainty is expressed, in the terms of the yardstick. */
export const missingLikelihood: Rule = {
  code: 'missing-likelihood',
  severity: 'info',
  summary: 'A forecast or a hypothesis without likelihood.',
  reads: 'likelihoods',
  about: ['hypothesis', 'claim'],
  *check({ entries }, note) {
    for (const entry of entries) {
      if (!lacksLikelihood(entry)) continue;
      const terms = note.yardstick.terms.map(({ names }) => names[0]).join(', ');
      yield {
        at: at(entry.chunk, entry.idSpan),
        message: () =>
          `Nothing says how likely the ${entry.kind === 'claim' ? 'forecast' : 'hypothesis'} ${named(entry)} is. Give it a likelihood: ${terms}; or a percentage.`,
      };
    }
  },
};

function lacksLikelihood(entry: Entry): boolean {
  if (entry.broken) return false;
  if (entry.kind === 'hypothesis') return !mayHaveLikelihood(entry);
  if (entry.kind !== 'claim' || isAttributed(entry)) return false;
  return kindOf(entry) === 'forecast' && !mayHaveLikelihood(entry);
}
