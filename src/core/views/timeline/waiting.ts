import type { Say } from '../../util/say';
import { dayNumber } from '../shared/days';
import { tellsOverdue } from '../shared/tells-overdue';
import { sayIn, type ViewContext } from '../shared/view-context';
import type { DatedItem } from './dated-items';
import { daysWords } from './timeline-words';

/** How it stands with what is awaited, on a day. */
export interface Waiting {
  readonly today: number;
  /** Whether its note tells of what is over: one that looks back at former times has the rule for it off. */
  readonly tellsOverdue: boolean;
  /** Puts its words into the language of who looks. */
  readonly say: Say;
}

export function waitingIn(context: ViewContext): Waiting {
  const { note, today } = context;
  return { today: dayNumber(today), tellsOverdue: tellsOverdue(note), say: sayIn(context) };
}

/** Whether something was to be settled by a day that is past. */
export function isOver(awaitedTo: number | undefined, { today, tellsOverdue }: Waiting): boolean {
  return tellsOverdue && awaitedTo !== undefined && awaitedTo < today;
}

/** How many days are left, or over, in words; undefined where nothing is awaited. */
export function daysLeft({ awaitedTo }: Pick<DatedItem, 'awaitedTo'>, waiting: Waiting): string | undefined {
  if (awaitedTo === undefined || (awaitedTo < waiting.today && !waiting.tellsOverdue)) return undefined;
  return daysWords(awaitedTo - waiting.today, waiting.say);
}
