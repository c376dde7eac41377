import { isId } from '../../model/fields/ids';
import type { Reference } from '../../model/fields/values';
import { article } from '../../model/sections';
import type { Note } from '../../workspace/note/note';
import { occurrencesIn } from '../../workspace/symbols/references';
import { at, type Rule } from '../rule';
import { didYouMeanId } from '../shared/wording';

export const unknownReference: Rule = {
  code: 'unknown-reference',
  severity: 'error',
  summary: 'A reference to no id.',
  reads: 'neighbours',
  *check(facts, note) {
    // Where an included note is not at hand, an unknown id may well be its.
    if (facts.chunk.isBroken || note.scope.isIncomplete) return;
    for (const { reference, chunk } of occurrencesIn(facts)) {
      const { id, isOptional } = reference;
      if (isOptional || note.scope.find(id)) continue;
      yield { at: at(chunk, reference), message: message(note, reference), about: id, wanted: id };
    }
  },
};

function message(note: Note, { id, kinds }: Reference): string {
  const wanted = kinds ? kinds.map(article).join(' or ') : 'an entry';
  const form = isId(id) ? '' : ' An id has no spaces or signs but _ and -.';
  return `There is no entry “${id}” in this note. This place takes the id of ${wanted}.${form}${didYouMeanId(note, id, kinds)}`;
}
