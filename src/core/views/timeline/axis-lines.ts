import { dateEnds } from '../../model/fields/dates';
import { dayNumber } from '../shared/days';
import type { ViewContext } from '../shared/view-context';
import { type AxisWindow, dayWidths } from './axis';
import { shortDate } from './short-date';
import { daysLeft, isOver, type Waiting, waitingIn } from './waiting';

/** A day that matters for the note as a whole. */
export interface AxisLine {
  readonly key: 'today' | 'cut-off' | 'review';
  readonly x: number;
  readonly label: string;
  readonly isOverdue?: true;
}

/** Today, the day behind which nothing is in the note, and that by which it is to be looked at again. */
export function linesOf(context: ViewContext, { zoom, left, width }: AxisWindow): AxisLine[] {
  const { date, 'valid-until': review } = context.note.contents.values;
  const waiting = waitingIn(context);
  const { say } = waiting;
  const until = review && endOf(review.value);
  const lines: (AxisLine | undefined)[] = [
    { key: 'today', x: waiting.today + 0.5, label: say('Today') },
    date && {
      key: 'cut-off',
      x: endOf(date.value) + 1,
      label: say('Cut-off {0}', shortDate(date.value, say)),
    },
    review && until !== undefined
      ? {
          key: 'review',
          x: until + 1,
          label: reviewWords(review.value, until, waiting),
          ...(isOver(until, waiting) && { isOverdue: true as const }),
        }
      : undefined,
  ];
  return lines.flatMap((line) => {
    const x = line ? Math.round(line.x * dayWidths[zoom] - left) : -1;
    return line && x >= 0 && x <= width ? [{ ...line, x }] : [];
  });
}

function reviewWords(written: string, awaitedTo: number, waiting: Waiting): string {
  const days = daysLeft({ awaitedTo }, waiting);
  const by = waiting.say('Review by {0}', shortDate(written, waiting.say));
  return days === undefined ? by : `${by}, ${days}`;
}

/** The last day that a date can mean; one that is open has its first as the last that is known. */
function endOf(written: string): number {
  const { first, last } = dateEnds(written);
  return dayNumber(last?.to ?? first?.to ?? '1970-01-01');
}
