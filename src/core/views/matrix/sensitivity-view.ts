import type { Note } from '../../workspace/note/note';
import { type Chip, chipOf } from '../shared/chip';
import { changeSentence } from './matrix-sentences';
import type { RatedMatrix } from './rated-matrix';
import { type Decisive, decisiveItems, mostWeighed } from './sensitivity';

/** An item that changes the order of the hypotheses if it is wrong. */
export interface SensitiveItem {
  readonly key: string;
  readonly chip: Chip;
  /** What would be otherwise without it. */
  readonly sentences: readonly string[];
}

/** Which single items would change the order of the hypotheses by inconsistency. */
export interface SensitivityView {
  readonly total: number;
  readonly items: readonly SensitiveItem[];
  /** What is to be said of all of them, or of there being none. */
  readonly summary: string;
}

/** More than these nobody reads; that there are more is told. */
const mostShown = 20;
const mostSentences = 3;

export function sensitivityView(note: Note, matrix: RatedMatrix): SensitivityView {
  const decisive = decisiveItems(note, matrix);
  const items = decisive.slice(0, mostShown).map((each) => sensitiveItem(note, each));
  return { total: decisive.length, items, summary: summaryOf(matrix, decisive.length) };
}

function sensitiveItem(note: Note, { item, changes }: Decisive): SensitiveItem {
  const chip = chipOf(note, item.entry);
  return { key: chip.key, chip, sentences: changes.slice(0, mostSentences).map(changeSentence) };
}

function summaryOf({ hypotheses }: RatedMatrix, count: number): string {
  if (hypotheses.length > mostWeighed)
    return `With more than ${mostWeighed} hypotheses this is not worked out.`;
  if (hypotheses.length < 2) return 'With one hypothesis there is no order that could change.';
  if (count === 0) return 'No single item, if it were wrong, would change the order of the hypotheses.';
  const items = count === 1 ? 'One item' : `${count} items`;
  return `${items} would change the order of the hypotheses by inconsistency, if it alone were wrong.`;
}
