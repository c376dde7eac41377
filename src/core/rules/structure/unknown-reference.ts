import { article } from '../../model/fields';
import { isId } from '../../model/ids';
import type { Note } from '../../workspace/note';
import type { Occurrence } from '../../workspace/occurrences';
import type { Rule } from '../rule';
import { didYouMean } from '../wording';

export const unknownReference: Rule = {
  code: 'unknown-reference',
  severity: 'error',
  summary: 'A reference to no id.',
  scope: 'neighbours',
  *check(note) {
    // Ids of included notes are not known to a note by itself, so an unknown one may well be theirs.
    if ((note.values.include ?? []).length > 0) return;
    for (const occurrence of note.occurrences()) {
      const { reference, chunk } = occurrence;
      if (chunk.problems.length > 0 || note.find(reference.id)) continue;
      yield { span: note.place(chunk, reference), message: message(note, occurrence) };
    }
  },
};

function message(note: Note, { reference }: Occurrence): string {
  const { id, kinds } = reference;
  const wanted = kinds ? kinds.map(article).join(' or ') : 'an entry';
  const form = isId(id) ? '' : ' An id has no spaces or signs but _ and -.';
  const known = kinds
    ? [...note.entries].filter(({ kind }) => kinds.includes(kind)).map((entry) => entry.id)
    : note.ids;
  return `There is no entry “${id}” in this note. This place takes the id of ${wanted}.${form}${didYouMean(id, known)}`;
}
