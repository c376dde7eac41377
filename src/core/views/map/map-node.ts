import { isElsewhere } from '../../edits/entry-key';
import type { Entry } from '../../model/entries/entry';
import { type Chip, chipOf } from '../shared/chip';
import { type EntryFacts, entryFacts } from '../shared/entry-facts';
import { countBySeverity, type ProblemCounts, problemsOf } from '../shared/problems';
import type { ViewContext } from '../shared/view-context';
import type { Rectangle } from './geometry';
import type { Loss } from './impact';

/** An entry in a map: what it is called, and what is to be known of it at a glance. */
export interface MapNode extends Rectangle, Chip, EntryFacts {
  readonly problems: ProblemCounts;
  /** Whether it has evidence that can be folded away. */
  readonly isBranch?: true;
  /** How many entries are folded away below it; absent where it is open. */
  readonly hidden?: number;
  /** How many entries that are evidence for it are not in the picture. */
  readonly more?: number;
  /** What it loses, in a picture of an impact. */
  readonly loss?: Loss;
}

/** What a node says of its entry, wherever it stands. */
export function nodeOf(context: ViewContext, entry: Entry): Omit<MapNode, keyof Rectangle> {
  const chip = chipOf(context.note, entry);
  // The problems of another note are told there.
  const problems = isElsewhere(chip.key) ? {} : countBySeverity(problemsOf(context, entry));
  return { ...chip, ...entryFacts(entry), problems };
}
