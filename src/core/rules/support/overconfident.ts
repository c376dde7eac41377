import type { Text } from '../../model/fields/values';
import { type Confidence, lowerLevel, type WeighedConfidence } from '../../model/scales/confidence';
import { allOrigins, type Evidence, evidenceFor, leavesOf } from '../../workspace/argument/evidence';
import type { Source } from '../../workspace/argument/source-origins';
import { isAttributed } from '../../workspace/argument/support-graph';
import { at, type Finding, type Rule } from '../rule';
import { type Claim, claimsIn, isAssessed, kindOf } from '../shared/claims';
import { named } from '../shared/wording';
import { type Shortcoming, shortcomings } from './worth-of-evidence';

/** JP 2-0 and ODNI: high confidence takes several good sources, moderate confidence some corroboration. */
export const overconfident: Rule = {
  code: 'overconfident',
  severity: 'warning',
  summary: 'A claim with more confidence than its evidence sustains.',
  reads: 'support',
  about: ['claim'],
  *check(facts) {
    for (const claim of claimsIn(facts)) {
      // Most claims need not be looked at any further.
      if (claim.summary.confidence === undefined || claim.summary.confidence === 'low') continue;
      if (isAttributed(claim) || !isAssessed(claim) || kindOf(claim) === 'assumption') continue;
      const { confidence } = claim.values;
      if (confidence) yield* whyTooMuch(claim, confidence);
    }
  },
};

/** The highest confidence that the evidence of a claim sustains. */
export function sustainedConfidence(claim: Claim): WeighedConfidence {
  const evidence = evidenceFor(claim);
  if (isSolid(evidence)) return 'high';
  return isUsable(evidence) ? 'moderate' : 'low';
}

function* whyTooMuch(claim: Claim, confidence: Text & { readonly value: Confidence }): Generator<Finding> {
  const isHigh = lowerLevel(confidence.value) === 'high';
  if (!isHigh && maySustainModerate(claim)) return;
  const evidence = evidenceFor(claim);
  if (evidence.isUncertain || (isHigh && isSolid(evidence))) return;
  yield { at: at(claim.chunk, confidence), ...(isHigh ? tooHigh(evidence) : tooModerate(evidence)) };
}

type Told = Pick<Finding, 'message' | 'names' | 'related'>;

function tooHigh(evidence: Evidence): Told {
  const [solid] = solidOrigins(evidence);
  const only = solid ?? onlyOriginOf(evidence);
  const what = solid ? `all that is solid here comes from ${named(solid)}` : 'nothing here is solid';
  const fromOne = only && !solid ? [`all of it comes from ${named(only)}`] : [];
  const lower = `lower the confidence to ${isUsable(evidence) ? 'moderate' : 'low'}`;
  return {
    ...told('High confidence takes solid evidence (grade A or B, credibility 1 or 2) from two origins', {
      what,
      lacks: shortcomings(
        evidence.leaves.filter(({ isSolid }) => !isSolid),
        'solid',
      ),
      besides: fromOne,
      isNone: evidence.leaves.length === 0,
      lower,
    }),
    ...(only && {
      related: [{ at: at(only.chunk, only.idSpan), message: 'The only origin of the evidence that counts.' }],
    }),
  };
}

function tooModerate({ leaves }: Evidence): Told {
  return told('Moderate confidence takes one usable piece of evidence (grade A to C, credibility 1 to 3)', {
    what: 'nothing here is usable',
    lacks: shortcomings(leaves, 'usable'),
    besides: [],
    isNone: leaves.length === 0,
    lower: 'lower the confidence to low',
  });
}

interface Lack {
  readonly what: string;
  /** Why the rest does not count. */
  readonly lacks: readonly Shortcoming[];
  readonly besides: readonly string[];
  readonly isNone: boolean;
  readonly lower: string;
}

/** Nobody reads more reasons at once. */
const most = 3;

function told(takes: string, { what, lacks, besides, isNone, lower }: Lack): Told {
  if (isNone) return { message: `${takes}, and there is no evidence here. Add some, or ${lower}.` };
  const shown = lacks.slice(0, most);
  const more = lacks.length > most ? [`and so on for ${lacks.length - most} more`] : [];
  const reasons = [...besides, ...shown.map(({ words }) => words), ...more].join('; ');
  const why = reasons === '' ? what : `${what}: ${reasons}`;
  return {
    message: `${takes}, and ${why}. Grade the evidence, add some, or ${lower}.`,
    names: shown.flatMap(({ names }) => names),
  };
}

/** The origin of all evidence, solid or not; undefined where there are several, or one has none. */
function onlyOriginOf({ leaves }: Evidence): Source | undefined {
  const [first] = leaves;
  const [only] = first?.origins ?? [];
  return leaves.every(({ origins }) => origins.size === 1 && only && origins.has(only)) ? only : undefined;
}

/** Whether there is usable evidence, or may be in what cannot be read. */
function maySustainModerate(claim: Claim): boolean {
  for (const leaf of leavesOf(claim)) if (!leaf || leaf.isUsable) return true;
  return false;
}

function isSolid(evidence: Evidence): boolean {
  return solidOrigins(evidence).size >= 2;
}

function solidOrigins({ leaves, isUncertain }: Evidence): ReturnType<typeof allOrigins> {
  return allOrigins({ leaves: leaves.filter(({ isSolid }) => isSolid), isUncertain });
}

function isUsable({ leaves }: Evidence): boolean {
  return leaves.some((leaf) => leaf.isUsable);
}
