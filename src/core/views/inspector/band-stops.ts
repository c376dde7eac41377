import { midpoint } from '../../model/scales/bands';
import { type Band, rounded, type Yardstick } from '../../model/scales/yardsticks';

/** A term of a yardstick as a stop of a slider. */
export interface BandStop {
  /** The term, in the words to offer. */
  readonly key: string;
  /** What it means, in percent. */
  readonly low: number;
  readonly high: number;
  /** The stretch of the slider that snaps to it: the stretches of all stops cover it from 0 to 100. */
  readonly from: number;
  readonly to: number;
}

/** The stops of a yardstick, least likely first. Where its terms leave gaps, a gap is shared by its neighbours. */
export function bandStops({ terms }: Yardstick): BandStop[] {
  return terms.map(({ names, low, high }, at) => ({
    key: names[0] ?? '',
    low,
    high,
    from: borderBetween(terms[at - 1], terms[at]) ?? 0,
    to: borderBetween(terms[at], terms[at + 1]) ?? 100,
  }));
}

function borderBetween(below: Band | undefined, above: Band | undefined): number | undefined {
  return below && above && rounded(midpoint({ low: below.high, high: above.low }));
}
