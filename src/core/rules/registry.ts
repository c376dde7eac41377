import { ambiguousAlias } from './consistency/ambiguous-alias';
import { consistencyMismatch } from './consistency/consistency-mismatch';
import { contradiction } from './consistency/contradiction';
import { copyChanged } from './consistency/copy-changed';
import { dateOrder } from './consistency/date-order';
import { hypothesesSum } from './consistency/hypotheses-sum';
import { incompleteMatrix } from './consistency/incomplete-matrix';
import { likelihoodConflict } from './consistency/likelihood-conflict';
import { markingDowngrade } from './consistency/marking-downgrade';
import { missingConfidence } from './consistency/missing-confidence';
import { missingCopy } from './consistency/missing-copy';
import { missingDue } from './consistency/missing-due';
import { missingLikelihood } from './consistency/missing-likelihood';
import { needsReview } from './consistency/needs-review';
import { noAlternative } from './consistency/no-alternative';
import { notDiagnostic } from './consistency/not-diagnostic';
import { overdue } from './consistency/overdue';
import { quoteNotFound } from './consistency/quote-not-found';
import { bareCertainty } from './prose/bare-certainty';
import { likelihoodMismatch } from './prose/likelihood-mismatch';
import { mixedLikelihoodConfidence } from './prose/mixed-likelihood-confidence';
import { offYardstick } from './prose/off-yardstick';
import { unattributedQuote } from './prose/unattributed-quote';
import { vagueLikelihood } from './prose/vague-likelihood';
import type { Rule } from './rule';
import { unusedIgnore } from './silence/unused-ignore';
import { cutText } from './structure/cut-text';
import { duplicateId } from './structure/duplicate-id';
import { duplicateKey } from './structure/duplicate-key';
import { invalidValue } from './structure/invalid-value';
import { missingField } from './structure/missing-field';
import { selfReference } from './structure/self-reference';
import { shadowedId } from './structure/shadowed-id';
import { syntax } from './structure/syntax';
import { unknownKey } from './structure/unknown-key';
import { unknownReference } from './structure/unknown-reference';
import { unresolvedInclude } from './structure/unresolved-include';
import { wrongKind } from './structure/wrong-kind';
import { circularReporting } from './support/circular-reporting';
import { circularSupport } from './support/circular-support';
import { ignoredCounterevidence } from './support/ignored-counterevidence';
import { linchpinAssumption } from './support/linchpin-assumption';
import { overconfident } from './support/overconfident';
import { recalledSource } from './support/recalled-source';
import { selfInterestedSource } from './support/self-interested-source';
import { singleSource } from './support/single-source';
import { supportsAndContradicts } from './support/supports-and-contradicts';
import { uncorroboratedConfirmation } from './support/uncorroborated-confirmation';
import { unsourcedClaim } from './support/unsourced-claim';
import { unsourcedIndicator } from './support/unsourced-indicator';
import { unsupportedChain } from './support/unsupported-chain';
import { unsupportedClaim } from './support/unsupported-claim';
import { unusedEntry } from './support/unused-entry';

/** All rules, in the order of the format. */
export const rules: readonly Rule[] = [
  syntax,
  missingField,
  unknownKey,
  invalidValue,
  duplicateId,
  duplicateKey,
  unknownReference,
  wrongKind,
  selfReference,
  shadowedId,
  cutText,
  unresolvedInclude,
  unsupportedClaim,
  unsourcedClaim,
  unsupportedChain,
  circularSupport,
  singleSource,
  circularReporting,
  overconfident,
  unsourcedIndicator,
  recalledSource,
  uncorroboratedConfirmation,
  selfInterestedSource,
  supportsAndContradicts,
  ignoredCounterevidence,
  linchpinAssumption,
  contradiction,
  hypothesesSum,
  consistencyMismatch,
  notDiagnostic,
  incompleteMatrix,
  likelihoodMismatch,
  likelihoodConflict,
  mixedLikelihoodConfidence,
  vagueLikelihood,
  offYardstick,
  bareCertainty,
  unattributedQuote,
  noAlternative,
  missingDue,
  needsReview,
  missingLikelihood,
  missingConfidence,
  overdue,
  dateOrder,
  ambiguousAlias,
  unusedEntry,
  markingDowngrade,
  quoteNotFound,
  missingCopy,
  copyChanged,
  unusedIgnore,
];
