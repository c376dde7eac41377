import { groundedClaims, isAttributed } from '../../workspace/support';
import type { Rule } from '../rule';

/** ICD 203, standards 2 and 6: a chain of argument ends in evidence. */
export const unsupportedChain: Rule = {
  code: 'unsupported-chain',
  severity: 'warning',
  summary: 'A claim whose support rests on nothing, or on indicators that are only watched.',
  scope: 'support',
  *check(note) {
    const grounded = groundedClaims(note);
    for (const claim of note.ofKind('claim')) {
      if (claim.broken || isAttributed(claim) || (claim.values['supported-by'] ?? []).length === 0) continue;
      if (grounded.has(claim)) continue;
      yield {
        span: note.place(claim.chunk, claim.idSpan),
        message:
          'The support of this claim ends nowhere: it rests on claims that rest on nothing, or on indicators that are only watched. Add an observed indicator or a source at the end of the chain.',
      };
    }
  },
};
