import { midpoint, widenedBand } from '../../model/scales/bands';
import type { Yardstick } from '../../model/scales/yardsticks';

export type Direction = 'up' | 'down';

/** A likelihood as it is written, by the yardstick of its note. */
export interface Likelihood {
  readonly text: string;
  readonly yardstick: Yardstick;
  /** With its band, where it does not show it. */
  readonly words: string;
}

/** Undefined where none is stated; unknown where one may stand in what is not at hand. */
export type Stated = Likelihood | undefined | 'unknown';

/**
 * Whether one likelihood is another than before. The same words by another yardstick are no move of a judgement: that
 * the yardstick is another is told of the note.
 */
export function differ(from: Exclude<Stated, 'unknown'>, to: Exclude<Stated, 'unknown'>): boolean {
  if (!from || !to) return from !== to;
  if (from.text.toLowerCase() === to.text.toLowerCase()) return false;
  const [one, other] = [from, to].map(({ text, yardstick }) => widenedBand(text, yardstick));
  if (!one || !other) return true;
  return one.low !== other.low || one.high !== other.high;
}

/** Whether it is more or less likely, by the middle of its band. */
export function directionOf(from: Stated, to: Stated): Direction | undefined {
  const [one, other] = [from, to].map(middle);
  if (one === undefined || other === undefined || one === other) return undefined;
  return one < other ? 'up' : 'down';
}

function middle(stated: Stated): number | undefined {
  if (stated === undefined || stated === 'unknown') return undefined;
  const band = widenedBand(stated.text, stated.yardstick);
  return band && midpoint(band);
}
