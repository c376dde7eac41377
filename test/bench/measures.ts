/** How long an answer takes that somebody waits for. */
export const answers = ['hover', 'completion', 'references', 'rename', 'code-actions'] as const;
/** What is measured, each at each size. */
export const measures = [
  ...(['key-text', 'key-edge', 'entry-add', 'outline', 'open', 'folder', 'chain', 'heap'] as const),
  ...answers,
] as const;
export type Measure = (typeof measures)[number];

export type Unit = 'ms' | 'ms/MB' | 'bytes/byte';

function unitOf(measure: Measure): Unit {
  if (measure === 'folder' || measure === 'chain') return 'ms/MB';
  return measure === 'heap' ? 'bytes/byte' : 'ms';
}

/** How we fare in one measure at one size beside one peer. */
export interface Row {
  readonly measure: Measure;
  /** How many claims the note has, or all notes of the folder together. */
  readonly claims: number;
  readonly median: number;
  readonly p95: number;
  readonly unit: Unit;
  readonly peer: string;
  /** Null where the peer would take too long to be measured. */
  readonly peerMedian: number | null;
  /** The peer's median over ours: how many times better we are. Null without the peer's. */
  readonly ratio: number | null;
}

/** Our samples of one measure at one size, and the peers' of the same run. */
export class Samples {
  private readonly rounds: (readonly number[])[] = [];
  readonly peers = new Map<string, number[]>();

  constructor(
    readonly measure: Measure,
    readonly claims: number,
  ) {}

  /** Adds what we took in one round. */
  addOurs(values: readonly number[]): void {
    this.rounds.push(values);
  }

  /** Without values where the peer is left out. */
  addPeer(name: string, values: readonly number[]): void {
    const known = this.peers.get(name);
    if (known) known.push(...values);
    else this.peers.set(name, [...values]);
  }

  rows(): Row[] {
    const { measure, claims } = this;
    const unit = unitOf(measure);
    const median = quantile(this.rounds.flat(), 0.5);
    const p95 = rounded(typicalP95(this.rounds));
    return [...this.peers].map(([peer, values]) => {
      const theirs = values.length > 0 ? quantile(values, 0.5) : null;
      const peerMedian = theirs === null ? null : rounded(theirs);
      const ratio = theirs === null ? null : rounded(theirs / median);
      return { measure, claims, median: rounded(median), p95, unit, peer, peerMedian, ratio };
    });
  }
}

/** How many values a round must have to tell its own 95th percentile. */
const enough = 100;

/**
 * The 95th percentile of a typical round, where rounds have values enough; else that of all. Other work on
 * the machine comes in bursts, which fill the slowest 5 % of some rounds and are not ours.
 */
function typicalP95(rounds: readonly (readonly number[])[]): number {
  if (rounds.some(({ length }) => length < enough)) return quantile(rounds.flat(), 0.95);
  return quantile(
    rounds.map((values) => quantile(values, 0.95)),
    0.5,
  );
}

/** The value below which this share of all values lies, by the nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
