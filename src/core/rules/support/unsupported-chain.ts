import { referencesIn } from '../../model/entry';
import { ownClaimsIn } from '../claims';
import { at, type Rule } from '../rule';
import { named } from '../wording';

/** ICD 203, standards 2 and 6: a chain of argument ends in evidence. */
export const unsupportedChain: Rule = {
  code: 'unsupported-chain',
  severity: 'warning',
  summary: 'A claim whose support rests on nothing, or on indicators that are only watched.',
  scope: 'support',
  *check(facts, note) {
    for (const claim of ownClaimsIn(facts)) {
      if (referencesIn(claim, 'supported-by').length === 0 || note.support.isGrounded(claim)) continue;
      yield {
        at: at(claim.chunk, claim.idSpan),
        message: `The support of ${named(claim)} ends nowhere: it rests on claims that rest on nothing, or on indicators that are only watched. Add an observed indicator or a source at the end of the chain.`,
      };
    }
  },
};
