import { article, type Reference } from '../../model/fields';
import { isId } from '../../model/ids';
import { type Note, occurrencesIn } from '../../workspace/note';
import { at, type Rule } from '../rule';
import { didYouMeanId } from '../wording';

export const unknownReference: Rule = {
  code: 'unknown-reference',
  severity: 'error',
  summary: 'A reference to no id.',
  scope: 'neighbours',
  *check(facts, note) {
    // Ids of included notes are not known to a note by itself, so an unknown one may well be theirs.
    if (facts.chunk.isBroken || (note.values.include ?? []).length > 0) return;
    for (const { reference, chunk } of occurrencesIn(facts)) {
      const { id } = reference;
      if (!note.find(id)) yield { at: at(chunk, reference), message: message(note, reference), wanted: id };
    }
  },
};

function message(note: Note, { id, kinds }: Reference): string {
  const wanted = kinds ? kinds.map(article).join(' or ') : 'an entry';
  const form = isId(id) ? '' : ' An id has no spaces or signs but _ and -.';
  return `There is no entry “${id}” in this note. This place takes the id of ${wanted}.${form}${didYouMeanId(note, id, kinds)}`;
}
