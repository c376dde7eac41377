import { isSettled } from '../../workspace/support';
import type { Rule } from '../rule';

/** ICD 206: a citation for each item. */
export const unsourcedIndicator: Rule = {
  code: 'unsourced-indicator',
  severity: 'warning',
  summary: 'An indicator that was observed, or not, without a source.',
  scope: 'entry',
  *check(note) {
    for (const indicator of note.ofKind('indicator')) {
      if (indicator.broken || !isSettled(indicator) || indicator.fields.get('sources')?.value) continue;
      const seen = indicator.values.status?.value === 'not-observed' ? 'did not happen' : 'happened';
      yield {
        span: note.place(indicator.chunk, indicator.idSpan),
        message: `Nothing says who reports that this ${seen}. Name it in sources, or set the status to watching.`,
      };
    }
  },
};
