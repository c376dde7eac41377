import type { Entry } from '../../model/entries/entry';
import type { ChunkFacts } from '../reading/chunk-facts';
import { isAttributed } from './support-graph';

/** How many inconsistencies weigh √2, 1 and 1/√2; a very inconsistent item counts twice. */
interface Counts {
  strong: number;
  plain: number;
  weak: number;
}
type Weight = keyof Counts;

/** The ratings of a note's hypotheses, added up: an analysis of competing hypotheses. */
export interface AchMatrix {
  /** The inconsistency score of a hypothesis; 0 where nothing speaks against it. */
  scoreOf(id: string): number;
}

/**
 * How the observed indicators of a note, and its author's claims, speak against each hypothesis: PARC's
 * weighted inconsistency (media/rules/consistency-mismatch.md). It is kept in whole numbers, so that it is the
 * same by whatever edits it came about.
 */
export class LiveAchMatrix implements AchMatrix {
  private readonly against = new Map<string, Counts>();

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
    const { strong, plain, weak } = this.against.get(id) ?? { strong: 0, plain: 0, weak: 0 };
    // Twice 1/√2 is √2: in this form equal evidence gives equal numbers.
    return ((2 * strong + weak) / 2) * Math.SQRT2 + plain;
  }

  private count(chunks: readonly ChunkFacts[], sign: 1 | -1): void {
    for (const { entries } of chunks) for (const entry of entries) this.countEntry(entry, sign);
  }

  private countEntry(entry: Entry, sign: 1 | -1): void {
    if (!entry.references.some(({ field }) => field === 'consistency')) return;
    const weight = weightOf(entry);
    if (!weight || (entry.kind !== 'claim' && entry.kind !== 'indicator')) return;
    for (const { key, value } of entry.values.consistency ?? []) {
      const inconsistency = value.value === 'II' ? 2 : value.value === 'I' ? 1 : 0;
      if (inconsistency === 0) continue;
      const counts = this.against.get(key.id) ?? { strong: 0, plain: 0, weak: 0 };
      this.against.set(key.id, counts);
      counts[weight] += sign * inconsistency;
    }
  }
}

/** Undefined for what does not count: an event that was not observed, and what somebody else claims. */
function weightOf(entry: Entry): Weight | undefined {
  if (entry.broken) return undefined;
  if (entry.kind === 'claim') return isAttributed(entry) ? undefined : 'plain';
  if (entry.kind !== 'indicator' || entry.unreadable.includes('status')) return undefined;
  const { status, credibility } = entry.values;
  if (status && status.value !== 'observed') return undefined;
  switch (credibility?.value) {
    case '1':
    case '2':
      return 'strong';
    case '4':
    case '5':
      return 'weak';
    default:
      return 'plain';
  }
}
