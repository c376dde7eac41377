import type { Entry } from '../../model/entries/entry';
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
        message: `${named(target)} is ${article(target.kind)}, and ${field} takes ${kinds.map(article).join(' or ')}. ${
          isSourceOfClaim(entry, field, target)
            ? 'Name it in sources.'
            : 'Name such an entry here, or take this away.'
        }`,
        about: id,
        related: [{ at: at(target.chunk, target.idSpan), message: `${named(target)} is defined here.` }],
      };
    }
  },
};

/** Whether what is named as support is where the claim is stated, and belongs into `sources`. */
export function isSourceOfClaim(entry: Entry | undefined, field: string, target: Entry): boolean {
  return entry?.kind === 'claim' && field === 'supported-by' && target.kind === 'source';
}
