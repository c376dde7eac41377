import { type Entry, referencesIn } from '../../model/entries/entry';
import { ownerOf } from '../../workspace/argument/lookup';
import { at, type Rule } from '../rule';
import { type Claim, ownClaimsIn } from '../shared/claims';
import { named } from '../shared/wording';

/** ICD 203, standards 2 and 6: a chain of argument ends in evidence. */
export const unsupportedChain: Rule = {
  code: 'unsupported-chain',
  severity: 'warning',
  summary: 'A claim whose support rests on nothing, or on indicators that are only watched or scheduled.',
  reads: 'support',
  about: ['claim'],
  *check(facts, note) {
    for (const claim of ownClaimsIn(facts)) {
      if (referencesIn(claim, 'supported-by').length === 0 || note.support.isGrounded(claim)) continue;
      yield {
        at: at(claim.chunk, claim.idSpan),
        message: () =>
          `The support of ${named(claim)} ends nowhere: it rests on claims that rest on nothing, or on indicators that are only watched or scheduled. Add an observed indicator or a source at the end of the chain.`,
        related: supportersOf(claim).map((entry) => ({
          at: at(entry.chunk, entry.idSpan),
          message: `${named(entry)} ${lackOf(entry)}.`,
        })),
      };
    }
  },
};

/** The entries that a claim rests on by one step: those further down stand beside the reports of these. */
function supportersOf(claim: Claim): Entry[] {
  const found = new Set<Entry>();
  for (const { id } of referencesIn(claim, 'supported-by')) {
    const entry = ownerOf(claim).scope.find(id);
    if (entry && entry !== claim) found.add(entry);
  }
  return [...found];
}

function lackOf(entry: Entry): string {
  if (entry.kind === 'indicator')
    return entry.summary.status === 'scheduled' ? 'is only scheduled' : 'is only watched';
  return referencesIn(entry, 'supported-by').length > 0 ? 'ends nowhere either' : 'rests on nothing';
}
