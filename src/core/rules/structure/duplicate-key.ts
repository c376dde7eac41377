import { isMergeKey } from '../../model/fields/keys';
import { isSectionName } from '../../model/sections';
import type { Place } from '../../workspace/reading/place';
import { at, type Finding, type Rule } from '../rule';
import { problemsOf } from './problems';

export const duplicateKey: Rule = {
  code: 'duplicate-key',
  severity: 'error',
  summary: 'A field is given twice in one entry, or a section twice.',
  reads: 'entry',
  *check(facts) {
    const { chunk } = facts;
    for (const problem of problemsOf(facts, 'duplicate-key'))
      yield given(problem.key, at(chunk, problem), at(chunk, problem.first));
  },
  *checkTop(note) {
    const first = new Map<string, Place>();
    for (const { name, chunk, key } of note.contents.keys) {
      if (isMergeKey(name)) continue;
      const place = at(chunk, key);
      const earlier = first.get(name);
      if (earlier) yield given(name, place, earlier);
      else first.set(name, place);
    }
  },
};

function given(key: string, place: Place, first: Place): Finding {
  return {
    at: place,
    message: isSectionName(key)
      ? `The section “${key}” is given twice. Put its entries together: other programs read only one of the two.`
      : `“${key}” is given twice here, and only the first counts. Merge the two.`,
    related: [{ at: first, message: `“${key}” is given here first.` }],
  };
}
