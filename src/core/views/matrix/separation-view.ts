import type { ConsistencyRating } from '../../model/scales/consistency';
import type { Note } from '../../workspace/note/note';
import { type Chip, chipOf } from '../shared/chip';
import { weightSentence } from './matrix-sentences';
import type { Hypothesis, RatedMatrix } from './rated-matrix';
import { type Separating, separationOf } from './separation';
import { countedIn } from './weights';

/** An item that tells two hypotheses apart. */
export interface SeparatingItem {
  readonly key: string;
  readonly chip: Chip;
  /** Of the one and the other hypothesis. */
  readonly ratings: readonly ConsistencyRating[];
  readonly why: string;
}

export interface SeparationView {
  readonly one: Chip;
  readonly other: Chip;
  readonly total: number;
  readonly items: readonly SeparatingItem[];
  readonly awaitedTotal: number;
  /** What is watched for or scheduled, and would tell them apart. */
  readonly awaited: readonly SeparatingItem[];
  readonly summary: string;
}

const mostListed = 20;

/** What tells two hypotheses apart, and what would, as a page lists it. */
export function separationView(
  note: Note,
  matrix: RatedMatrix,
  one: Hypothesis,
  other: Hypothesis,
): SeparationView {
  const { known, awaited, uncounted } = separationOf(note, matrix, one, other);
  return {
    one: chipOf(note, one),
    other: chipOf(note, other),
    total: known.length,
    items: known.slice(0, mostListed).map((each) => separatingItem(note, each)),
    awaitedTotal: awaited.length,
    awaited: awaited.slice(0, mostListed).map((each) => separatingItem(note, each)),
    summary: summaryOfSeparation(known.length, awaited.length, uncounted),
  };
}

function separatingItem(note: Note, { item, ratings }: Separating): SeparatingItem {
  const chip = chipOf(note, item.entry);
  return { key: chip.key, chip, ratings, why: weightSentence(countedIn(note, item.entry)) };
}

function summaryOfSeparation(known: number, awaited: number, uncounted: number): string {
  const found =
    known === 0
      ? 'Nothing known so far tells these two apart.'
      : `${known === 1 ? 'One item tells' : `${known} items tell`} these two apart, the strongest first.`;
  const watched =
    awaited === 0
      ? 'Nothing is watched for that would: think of what you would see if only one of them were true.'
      : `${awaited === 1 ? 'One awaited event' : `${awaited} awaited events`} would.`;
  const others =
    uncounted === 0 ? [] : [`${uncounted} more would, but ${uncounted === 1 ? 'does' : 'do'} not count.`];
  return [found, watched, ...others].join(' ');
}
