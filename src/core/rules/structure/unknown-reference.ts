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
  const lack = isId(id)
    ? `There is no entry “${id}” in this note.`
    : `“${id}” is not an id, which has no spaces or signs but _ and -.`;
  const wanted = kinds ? kinds.map(article).join(' or ') : 'an entry';
  return `${lack}${didYouMeanId(note, id, kinds) || ` Put the id of ${wanted} here, or add the entry.`}`;
}
