import type { ClaimKind } from '../kinds/claim';
import type { Credibility, Reliability } from '../scales/admiralty';
import { type Confidence, lowerLevel, type WeighedConfidence } from '../scales/confidence';
import type { Kind } from '../sections';

/**
 * The single words of an entry for which rules ask of many entries at once, as its grades. They stay at hand
 * while the rest of an entry's values is let go.
 */
export interface Digest {
  readonly reliability?: Reliability;
  /** Of a source or an indicator. */
  readonly status?: string;
  readonly credibility?: Credibility;
  /** Of a source or a claim. */
  readonly kind?: string;
  /** Where it lies between two levels, the lower. */
  readonly confidence?: WeighedConfidence;
  readonly key?: boolean;
  /** Whether somebody is named who asserts the claim. */
  readonly by?: true;
}

const fields: Readonly<Record<Kind, readonly (keyof Digest)[]>> = {
  source: ['reliability', 'status', 'kind'],
  actor: [],
  hypothesis: [],
  claim: ['kind', 'confidence', 'key'],
  indicator: ['status', 'credibility'],
};

/** One for each combination of words, as there are few of these and many entries. */
const known = new Map<string, Digest>();

export function digestOf(kind: Kind, values: Readonly<Record<string, unknown>>): Digest {
  const words: [string, unknown][] = fields[kind].flatMap((field): [string, unknown][] => {
    const value = (values[field] as { readonly value: unknown } | undefined)?.value;
    if (value === undefined) return [];
    return [[field, field === 'confidence' ? lowerLevel(value as Confidence) : value]];
  });
  if (kind === 'claim' && values.by !== undefined) words.push(['by', true]);
  const name = words.join();
  const digest = known.get(name) ?? (Object.fromEntries(words) as Digest);
  known.set(name, digest);
  return digest;
}

/** The kind of a claim as its digest has it. */
export function claimKindIn({ kind }: Digest): ClaimKind | undefined {
  return kind as ClaimKind | undefined;
}
