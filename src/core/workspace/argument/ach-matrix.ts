import type { Entry } from '../../model/entries/entry';
import type { ConsistencyRating } from '../../model/scales/consistency';
import type { ChunkFacts } from '../reading/chunk-facts';
import { isAttributed } from './support-graph';

/** How many inconsistencies weigh √2, 1 and 1/√2; a very inconsistent item counts twice. */
export type CountsAgainst = Readonly<Record<EvidenceWeight, number>>;

/** How much an item counts, by how far it can be believed. */
export type EvidenceWeight = 'strong' | 'plain' | 'weak';

/** The ratings of a note's hypotheses, added up: an analysis of competing hypotheses. */
export interface AchMatrix {
  /** The inconsistency score of a hypothesis; 0 where nothing speaks against it. */
  scoreOf(id: string): number;
  /** What that score is made of. */
  countsOf(id: string): CountsAgainst;
}

const noCounts: CountsAgainst = { strong: 0, plain: 0, weak: 0 };

/**
 * How the observed indicators of a note, and its author's claims, speak against each hypothesis: PARC's
 * weighted inconsistency (media/rules/consistency-mismatch.md). It is kept in whole numbers, so that it is the
 * same by whatever edits it came about.
 */
export class LiveAchMatrix implements AchMatrix {
  private readonly against = new Map<string, CountsAgainst>();

  update({
    removed,
    added,
  }: {
    readonly removed: readonly ChunkFacts[];
    readonly added: readonly ChunkFacts[];
  }): void {
    this.count(removed, -1);
    this.count(added, 1);
  }

  scoreOf(id: string): number {
    return scoreOfCounts(this.countsOf(id));
  }

  countsOf(id: string): CountsAgainst {
    return this.against.get(id) ?? noCounts;
  }

  private count(chunks: readonly ChunkFacts[], sign: 1 | -1): void {
    for (const { entries } of chunks) for (const entry of entries) this.countEntry(entry, sign);
  }

  private countEntry(entry: Entry, sign: 1 | -1): void {
    if (!entry.references.some(({ field }) => field === 'consistency')) return;
    const weight = evidenceWeight(entry);
    if (!weight || (entry.kind !== 'claim' && entry.kind !== 'indicator')) return;
    for (const { key, value } of entry.values.consistency ?? []) {
      const points = pointsAgainst(value.value);
      if (points > 0) this.against.set(key.id, addedTo(this.countsOf(key.id), weight, sign * points));
    }
  }
}

export function scoreOfCounts({ strong, plain, weak }: CountsAgainst): number {
  // Twice 1/√2 is √2: in this form equal evidence gives equal numbers.
  return ((2 * strong + weak) / 2) * Math.SQRT2 + plain;
}

export function addedTo(counts: CountsAgainst, weight: EvidenceWeight, points: number): CountsAgainst {
  return { ...counts, [weight]: counts[weight] + points };
}

/** How often a rating counts against a hypothesis. */
export function pointsAgainst(rating: ConsistencyRating): number {
  return rating === 'II' ? 2 : rating === 'I' ? 1 : 0;
}

/** Undefined for what does not count: an event that was not observed, and what somebody else claims. */
export function evidenceWeight(entry: Entry): EvidenceWeight | undefined {
  if (entry.broken) return undefined;
  if (entry.kind === 'claim') return isAttributed(entry) ? undefined : 'plain';
  if (entry.kind !== 'indicator' || entry.unreadable.includes('status')) return undefined;
  const { status, credibility } = entry.summary;
  if (status !== undefined && status !== 'observed') return undefined;
  return weightOfGrade(credibility);
}

function weightOfGrade(credibility: string | undefined): EvidenceWeight {
  if (credibility === '1' || credibility === '2') return 'strong';
  return credibility === '4' || credibility === '5' ? 'weak' : 'plain';
}
