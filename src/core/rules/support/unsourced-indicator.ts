import { isGiven } from '../../model/entries/entry';
import { isSettled } from '../../workspace/argument/support-graph';
import { at, type Rule } from '../rule';
import { named } from '../shared/wording';

/** ICD 206: a citation for each item. */
export const unsourcedIndicator: Rule = {
  code: 'unsourced-indicator',
  severity: 'warning',
  summary: 'An indicator that was observed, or not, without a source.',
  reads: 'entry',
  about: ['indicator'],
  *check({ entries }) {
    for (const indicator of entries) {
      if (indicator.kind !== 'indicator' || indicator.broken) continue;
      if (!isSettled(indicator) || isGiven(indicator, 'sources')) continue;
      const seen = indicator.values.status?.value === 'not-observed' ? 'did not happen' : 'happened';
      yield {
        at: at(indicator.chunk, indicator.idSpan),
        message: () =>
          `Nothing says who reports that ${named(indicator)} ${seen}. Name it in sources, or set the status to watching.`,
      };
    }
  },
};
