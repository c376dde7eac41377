import { isUnfinished } from '../../model/entries/entry';
import { noteOf } from '../../workspace/note/note';
import { at, type Rule } from '../rule';
import { named } from '../shared/wording';

/** A local id wins, so what an included note says under the same id cannot be named here any more. */
export const shadowedId: Rule = {
  code: 'shadowed-id',
  severity: 'info',
  summary: 'An id of this note hides one of an included note.',
  reads: 'neighbours',
  *check({ entries }, note) {
    for (const entry of entries) {
      const hidden = entry.broken ? undefined : note.scope.findIncluded(entry.id);
      if (!hidden || isUnfinished(hidden)) continue;
      yield {
        at: at(entry.chunk, entry.idSpan),
        message: `This id hides ${named(hidden)} of an included note: “${entry.id}” means this ${entry.kind} here. If both are the same, take one away; if not, give this one another id.`,
        related: [
          { at: at(hidden.chunk, hidden.idSpan), message: `${named(hidden)} of ${noteOf(hidden).name}.` },
        ],
      };
    }
  },
};
