import { article } from '../../model/sections';
import { occurrencesIn } from '../../workspace/symbols/references';
import { at, type Rule } from '../rule';
import { named } from '../shared/wording';

export const wrongKind: Rule = {
  code: 'wrong-kind',
  severity: 'error',
  summary: 'A reference to an entry of a kind that the field does not take.',
  reads: 'neighbours',
  *check(facts, note) {
    if (facts.chunk.isBroken) return;
    for (const { reference, chunk, entry } of occurrencesIn(facts)) {
      const { id, field, kinds } = reference;
      const target = note.scope.find(id);
      if (!kinds || !target || entry?.id === id) continue;
      if (note.scope.candidates(id).some(({ kind }) => kinds.includes(kind))) continue;
      yield {
        at: at(chunk, reference),
        message: `${named(target)} is ${article(target.kind)}, and ${field} takes the id of ${kinds.map(article).join(' or ')}.`,
        related: [{ at: at(target.chunk, target.idSpan), message: `${named(target)} is defined here.` }],
      };
    }
  },
};
