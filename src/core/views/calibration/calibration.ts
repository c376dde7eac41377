import { midpoint } from '../../model/scales/bands';
import {
  type Band,
  type Yardstick,
  type YardstickId,
  yardstickIds,
  yardsticks,
} from '../../model/scales/yardsticks';
import { bandStops } from '../inspector/band-stops';
import { brierScore, type ScoredForecast } from './brier';
import type { Settled } from './settled';

/** With fewer, chance says more than skill. */
export const leastSettled = 20;

/** How well forecasts have turned out as they were said to. */
export interface Calibration {
  /** How many came true or did not, and said how likely they were. */
  readonly count: number;
  /** How many are left out, as their condition was not met, or as they gave no likelihood. */
  readonly voided: number;
  readonly unstated: number;
  /** There once enough are settled. */
  readonly score?: CalibrationScore;
}

export interface CalibrationScore {
  readonly brier: number;
  /** The title of the scale of the bands, which is that of most forecasts. */
  readonly yardstick: string;
  /** All of them, from the least to the most likely. */
  readonly bands: readonly CalibrationBand[];
}

/** What was said in a band of likelihood, and what came of it. */
export interface CalibrationBand {
  readonly name: string;
  readonly band: Band;
  /** How many forecasts said so at some time. */
  readonly count: number;
  /** In percent, weighed by the time for which it was said; of a band in which nothing was said, its middle alone. */
  readonly stated: number;
  readonly observed?: number;
}

/** The calibration of forecasts, in whichever order they come. */
export function calibrationOf(settled: Iterable<Settled>): Calibration {
  const all = [...settled];
  const open = all.filter(({ outcome }) => outcome !== 'void');
  const scored = open.filter(({ parts }) => parts.length > 0);
  const counts = {
    count: scored.length,
    voided: all.length - open.length,
    unstated: open.length - scored.length,
  };
  const score = scoreOf(scored);
  return score ? { ...counts, score } : counts;
}

/** With too few forecasts there is none. */
function scoreOf(scored: readonly Settled[]): CalibrationScore | undefined {
  const forecasts = scored.map(({ outcome, parts }) => ({ isTrue: outcome === 'true', parts }));
  const brier = forecasts.length < leastSettled ? undefined : brierScore(forecasts);
  if (brier === undefined) return undefined;
  const yardstick = yardsticks[mostUsed(scored)];
  return { brier, yardstick: yardstick.title, bands: bandsOf(forecasts, yardstick) };
}

/** Notes may have several scales; a plot has one. Of two that are used alike, the first of the format is it. */
function mostUsed(settled: readonly Settled[]): YardstickId {
  const countOf = (id: YardstickId) => settled.filter(({ yardstick }) => yardstick === id).length;
  return yardstickIds.reduce((most, id) => (countOf(id) > countOf(most) ? id : most));
}

function bandsOf(forecasts: readonly ScoredForecast[], yardstick: Yardstick): CalibrationBand[] {
  const stops = bandStops(yardstick);
  const placeOf = (percent: number) => stops.findIndex(({ to }) => percent <= to);
  return stops.map(({ key, low, high }, at) => {
    const said = forecasts.flatMap(({ isTrue, parts }) => {
      const own = parts.filter(({ percent }) => placeOf(percent) === at);
      return own.length > 0 ? [{ isTrue, parts: own }] : [];
    });
    const band = { low, high };
    return { name: key, band, count: said.length, ...frequencies(said, midpoint(band)) };
  });
}

function frequencies(
  said: readonly ScoredForecast[],
  middle: number,
): Pick<CalibrationBand, 'stated' | 'observed'> {
  let [time, stated, came] = [0, 0, 0];
  for (const { isTrue, parts } of said)
    for (const { percent, share } of parts) {
      time += share;
      stated += share * percent;
      came += share * (isTrue ? 100 : 0);
    }
  return time > 0 ? { stated: stated / time, observed: came / time } : { stated: middle };
}
