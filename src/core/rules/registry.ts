import type { Rule } from './rule';
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
import { circularSupport } from './support/circular-support';
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
  unsourcedIndicator,
  unusedEntry,
];
