import type { Say } from '../../util/say';
import { type Chip, chipOf } from '../shared/chip';
import { sayIn, type ViewContext } from '../shared/view-context';
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

export function sensitivityView(context: ViewContext, matrix: RatedMatrix): SensitivityView {
  const decisive = decisiveItems(context.note, matrix);
  const items = decisive.slice(0, mostShown).map((each) => sensitiveItem(context, each));
  return { total: decisive.length, items, summary: summaryOf(matrix, decisive.length, sayIn(context)) };
}

function sensitiveItem(context: ViewContext, { item, changes }: Decisive): SensitiveItem {
  const chip = chipOf(context.note, item.entry);
  const told = changes.slice(0, mostSentences);
  return { key: chip.key, chip, sentences: told.map((each) => changeSentence(each, sayIn(context))) };
}

function summaryOf({ hypotheses }: RatedMatrix, count: number, say: Say): string {
  if (hypotheses.length > mostWeighed)
    return say('With more than {0} hypotheses this is not worked out.', mostWeighed);
  if (hypotheses.length < 2) return say('With one hypothesis there is no order that could change.');
  if (count === 0) return say('No single item, if it were wrong, would change the order of the hypotheses.');
  if (count === 1)
    return say('One item would change the order of the hypotheses by inconsistency, if it alone were wrong.');
  return say(
    '{0} items would change the order of the hypotheses by inconsistency, if it alone were wrong.',
    count,
  );
}
