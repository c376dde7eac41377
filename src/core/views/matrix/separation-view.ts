import type { ConsistencyRating } from '../../model/scales/consistency';
import type { Say } from '../../util/say';
import { type Chip, chipOf } from '../shared/chip';
import { sayIn, type ViewContext } from '../shared/view-context';
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
  context: ViewContext,
  matrix: RatedMatrix,
  one: Hypothesis,
  other: Hypothesis,
): SeparationView {
  const { note } = context;
  const { known, awaited, uncounted } = separationOf(note, matrix, one, other);
  return {
    one: chipOf(note, one),
    other: chipOf(note, other),
    total: known.length,
    items: known.slice(0, mostListed).map((each) => separatingItem(context, each)),
    awaitedTotal: awaited.length,
    awaited: awaited.slice(0, mostListed).map((each) => separatingItem(context, each)),
    summary: summaryOfSeparation(known.length, awaited.length, uncounted, sayIn(context)),
  };
}

function separatingItem(context: ViewContext, { item, ratings }: Separating): SeparatingItem {
  const { note } = context;
  const chip = chipOf(note, item.entry);
  return { key: chip.key, chip, ratings, why: weightSentence(countedIn(note, item.entry), sayIn(context)) };
}

function summaryOfSeparation(known: number, awaited: number, uncounted: number, say: Say): string {
  const others = uncounted === 0 ? [] : [notCountedWords(uncounted, say)];
  return [foundWords(known, say), awaitedWords(awaited, say), ...others].join(' ');
}

function foundWords(known: number, say: Say): string {
  if (known === 0) return say('Nothing known so far tells these two apart.');
  if (known === 1) return say('One item tells these two apart, the strongest first.');
  return say('{0} items tell these two apart, the strongest first.', known);
}

function awaitedWords(awaited: number, say: Say): string {
  if (awaited === 0)
    return say(
      'Nothing is watched for that would: think of what you would see if only one of them were true.',
    );
  return awaited === 1 ? say('One awaited event would.') : say('{0} awaited events would.', awaited);
}

function notCountedWords(uncounted: number, say: Say): string {
  if (uncounted === 1) return say('1 more would, but does not count.');
  return say('{0} more would, but do not count.', uncounted);
}
