import { isGiven, isUnfinished, referencesIn } from '../../model/entries/entry';
import { ownerOf } from '../../workspace/argument/lookup';
import { at, type Rule } from '../rule';
import { type Claim, claimsIn, isKey, kindOf } from '../shared/claims';
import { namedApart } from '../shared/wording';

/** ICD 203, standard 3: assumptions that carry an argument are named, with how sure they are. */
export const linchpinAssumption: Rule = {
  code: 'linchpin-assumption',
  severity: 'info',
  summary: 'A key claim that rests on an assumption without confidence.',
  reads: 'support',
  about: ['claim'],
  *check(facts) {
    for (const claim of claimsIn(facts)) {
      if (!isKey(claim)) continue;
      for (const item of referencesIn(claim, 'supported-by')) {
        const [first, ...others] = assumptionsBelow(claim, item.id);
        if (!first) continue;
        const [key, assumption] = namedApart(claim, first);
        const more = others.length > 0 ? ` and ${others.length} more` : '';
        yield {
          at: at(claim.chunk, item),
          message: `The key claim ${key} stands and falls with the assumption ${assumption}${more}, and nothing says how sure it is. Give the assumption a confidence, or rest the claim on something else.`,
          related: [first, ...others].map(({ chunk, idSpan }) => ({
            at: at(chunk, idSpan),
            message: 'The assumption without confidence.',
          })),
        };
      }
    }
  },
};

/** The assumptions without confidence that an item of support is, or rests on through claims. */
function assumptionsBelow(claim: Claim, id: string): Claim[] {
  const start = ownerOf(claim).scope.find(id);
  const seen = new Set<Claim>(start?.kind === 'claim' ? [start] : []);
  for (const entry of seen) {
    for (const item of referencesIn(entry, 'supported-by')) {
      const target = ownerOf(entry).scope.find(item.id);
      if (target?.kind === 'claim' && target !== claim) seen.add(target);
    }
  }
  return [...seen].filter((entry) => entry !== claim && isOpenAssumption(entry));
}

function isOpenAssumption(claim: Claim): boolean {
  return !isUnfinished(claim) && kindOf(claim) === 'assumption' && !isGiven(claim, 'confidence');
}
