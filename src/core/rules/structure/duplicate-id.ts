import { type Entry, isUnfinished } from '../../model/entries/entry';
import { isMergeKey } from '../../model/fields/keys';
import { at, type Rule } from '../rule';
import { named } from '../shared/wording';

export const duplicateId: Rule = {
  code: 'duplicate-id',
  severity: 'error',
  summary: 'An id is defined twice in the note.',
  reads: 'neighbours',
  *check({ entries }, note) {
    for (const entry of entries) {
      if (entry.broken || isMergeKey(entry.id)) continue;
      // While an entry is being typed its id may be the beginning of another.
      const isFirst = (each: Entry) => !isUnfinished(each) || (isUnfinished(entry) && !each.broken);
      const first = note.symbols.definitions(entry.id).find(isFirst);
      if (!first || first === entry) continue;
      yield {
        at: at(entry.chunk, entry.idSpan),
        message: `The id “${entry.id}” is taken by the ${first.kind} ${named(first)}. Give this ${entry.kind} an id of its own, as all entries of a note share one namespace.`,
        related: [{ at: at(first.chunk, first.idSpan), message: `${named(first)} is defined here first.` }],
      };
    }
  },
};
