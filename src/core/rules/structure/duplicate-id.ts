import type { Rule } from '../rule';
import { named } from '../wording';

export const duplicateId: Rule = {
  code: 'duplicate-id',
  severity: 'error',
  summary: 'An id is defined twice in the note.',
  scope: 'note',
  *check(note) {
    for (const id of note.ids) {
      const [first, ...later] = note.definitions(id).filter((entry) => !entry.broken);
      if (!first) continue;
      for (const entry of later) {
        yield {
          span: note.place(entry.chunk, entry.idSpan),
          message: `The id “${id}” is taken by another ${first.kind}. All ids of a note share one namespace: give this ${entry.kind} its own.`,
          related: [
            {
              span: note.place(first.chunk, first.idSpan),
              message: `${named(first)} is defined here first.`,
            },
          ],
        };
      }
    }
  },
};
