import type { RuleCode } from '../model/rule-codes';
import { addEvidence, addSource, attribute, nameAsSource } from './candidates';
import { citeApart, mendCitation } from './citations';
import {
  doubtConfidence,
  giveAssumptionConfidence,
  giveConfidence,
  lowerConfidence,
  lowerCredibility,
} from './confidence';
import { noteNewHash } from './copies';
import { fixReference } from './create';
import { effective } from './effect';
import type { Fix, FixContext } from './fix';
import { moveBand } from './hypotheses';
import { fixIndentation } from './indentation';
import { fixConflict, fixForeignTerm, fixMismatch, giveLikelihood, nameHypothesis } from './likelihood';
import { replaceSign, replaceSigns } from './lookalikes';
import { closeMarking, quoteBound } from './misread';
import { fixPath } from './paths';
import { quoteCut, quoteLink, quoteSlip } from './quoting';
import {
  removeAlias,
  removeFromOne,
  removeOwnReference,
  removeRatings,
  removeReport,
  removeUnused,
} from './removals';
import { sayTerm } from './say-term';
import { fixIgnore } from './silencing';
import { fixKey, fixValue } from './spelling';
import {
  assume,
  changeId,
  fillRatings,
  giveDue,
  giveMain,
  raiseMarking,
  settle,
  watch,
  weighAgain,
} from './statements';

type FindFixes = (context: FixContext) => readonly Fix[];

/** What mends the diagnostics of each rule, the best first. Some mistakes only their writer can mend. */
const fixes: Readonly<Partial<Record<RuleCode, FindFixes>>> = {
  syntax: (context) => [
    ...fixIndentation(context),
    ...replaceSigns(context),
    ...quoteLink(context),
    ...closeMarking(context),
    ...firstOf(quoteBound(context), quoteSlip(context)),
  ],
  'missing-field': giveMain,
  'unknown-key': (context) => [...replaceSign(context), ...fixKey(context)],
  'invalid-value': (context) => [
    ...replaceSign(context),
    ...mendCitation(context),
    ...effective(context, [...quoteLink(context), ...fixValue(context)]),
  ],
  'duplicate-id': changeId,
  'duplicate-key': citeApart,
  'unknown-reference': fixReference,
  'wrong-kind': nameAsSource,
  'self-reference': removeOwnReference,
  'cut-text': quoteCut,
  'unresolved-include': fixPath,
  'unsupported-claim': (context) => [...support(context), ...assume(context), ...attributed(context)],
  'unsourced-claim': source,
  'unsupported-chain': support,
  'circular-support': removeOwnReference,
  'circular-reporting': removeReport,
  overconfident: lowerConfidence,
  'unsourced-indicator': (context) => [...source(context), ...watch(context)],
  'recalled-source': removeOwnReference,
  'uncorroborated-confirmation': lowerCredibility,
  'supports-and-contradicts': removeFromOne,
  'ignored-counterevidence': doubtConfidence,
  'linchpin-assumption': giveAssumptionConfidence,
  'not-diagnostic': removeRatings,
  'incomplete-matrix': fillRatings,
  'hypotheses-sum': moveBand,
  'likelihood-mismatch': fixMismatch,
  'likelihood-conflict': fixConflict,
  'vague-likelihood': (context) => [...giveLikelihood(context), ...sayTerm(context)],
  'off-yardstick': fixForeignTerm,
  'bare-certainty': (context) => [...giveLikelihood(context), ...sayTerm(context)],
  'unattributed-quote': source,
  'no-alternative': oppose,
  'missing-due': giveDue,
  'needs-review': weighAgain,
  'missing-likelihood': (context) => [...giveLikelihood(context), ...nameHypothesis(context)],
  'missing-confidence': ({ note, entry }) => giveConfidence(note, entry, 'it'),
  overdue: settle,
  'ambiguous-alias': removeAlias,
  'unused-entry': removeUnused,
  'marking-downgrade': raiseMarking,
  'copy-changed': noteNewHash,
  'unused-ignore': fixIgnore,
};

/** What mends a diagnostic, the best first; of several that most writers would choose, the first is the preferred one. */
export function fixesOf(context: FixContext): readonly Fix[] {
  const all = fixes[context.diagnostic.code]?.(context) ?? [];
  const first = all.findIndex(({ isPreferred }) => isPreferred);
  return all.map(({ isPreferred, ...fix }, at) => (at === first ? { ...fix, isPreferred: true } : fix));
}

/** Those that know best what is meant, or else the others, which would do the same. */
function firstOf(best: readonly Fix[], others: readonly Fix[]): readonly Fix[] {
  return best.length > 0 ? best : others;
}

function support({ note, entry }: FixContext): Fix[] {
  if (entry?.kind !== 'claim') return [];
  return [...addEvidence(note, entry, 'supported-by', 'Add what supports it…'), ...addSource(note, entry)];
}

function oppose({ note, entry }: FixContext): Fix[] {
  return entry?.kind === 'claim'
    ? addEvidence(note, entry, 'contradicted-by', 'Add what speaks against it…')
    : [];
}

function source({ note, entry }: FixContext): Fix[] {
  return entry?.kind === 'claim' || entry?.kind === 'indicator' ? addSource(note, entry) : [];
}

function attributed({ note, entry }: FixContext): Fix[] {
  return entry ? attribute(note, entry) : [];
}
