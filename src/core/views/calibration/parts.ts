import { dayNumber } from '../shared/days';
import type { ForecastHistory, Stated } from './history';

/** What a forecast said for a part of its time. */
export interface ForecastPart {
  readonly percent: number;
  /** Of the whole time, which is 1. */
  readonly share: number;
}

/**
 * What a forecast said, each likelihood with its share of the days between the first of them and the settling. What is
 * said on that day or later has none. Where no day lies between, or nobody knows, it is the first that counts, so that
 * a change of mind that cannot be dated does not flatter.
 */
export function partsOf({ stated, settled }: ForecastHistory): ForecastPart[] {
  const days = stated.map((each, at) => daysOf(each, stated[at + 1], settled));
  const all = days.reduce((sum, each) => sum + each, 0);
  return stated.flatMap(({ percent }, at) => {
    const share = all > 0 ? (days[at] ?? 0) / all : Number(at === 0);
    return share > 0 ? [{ percent, share }] : [];
  });
}

/** How many days a likelihood held: up to the next one, or to the settling, whichever comes first. */
function daysOf({ from }: Stated, next: Stated | undefined, settled: string | undefined): number {
  const ends = [next?.from, settled].flatMap((day) => (day === undefined ? [] : [dayNumber(day)]));
  return from === undefined || ends.length === 0 ? 0 : Math.max(0, Math.min(...ends) - dayNumber(from));
}
