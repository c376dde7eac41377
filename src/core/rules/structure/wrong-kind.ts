import { article } from '../../model/fields';
import type { Rule } from '../rule';
import { named } from '../wording';

export const wrongKind: Rule = {
  code: 'wrong-kind',
  severity: 'error',
  summary: 'A reference to an entry of a kind that the field does not take.',
  scope: 'neighbours',
  *check(note) {
    for (const { reference, chunk, entry } of note.occurrences()) {
      const { id, field, kinds } = reference;
      const target = note.find(id);
      if (!kinds || !target || chunk.problems.length > 0 || entry?.id === id) continue;
      if (note.definitions(id).some(({ kind }) => kinds.includes(kind))) continue;
      yield {
        span: note.place(chunk, reference),
        message: `${named(target)} is ${article(target.kind)}, and ${field} takes the id of ${kinds.map(article).join(' or ')}.`,
        related: [
          { span: note.place(target.chunk, target.idSpan), message: `${named(target)} is defined here.` },
        ],
      };
    }
  },
};
