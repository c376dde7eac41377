import type { ForecastPart } from './parts';

/** A forecast that came true or did not, with what it said for which share of its time. */
export interface ScoredForecast {
  readonly isTrue: boolean;
  readonly parts: readonly ForecastPart[];
}

/**
 * The Brier score of forecasts: the mean of the squares by which they missed what came, from 0, which is perfect, to 1.
 * G. W. Brier, Verification of forecasts expressed in terms of probability (Monthly Weather Review 78, 1950), in the
 * form for events that happen or do not, which is half of his sum over both. Each forecast is scored over its time, as
 * Tetlock's tournaments did and as Cleodora, a tool for forecasters, wishes to: each likelihood by the days that it
 * held, so that a change of mind on the last day gains nothing. Undefined where there is none.
 */
export function brierScore(forecasts: readonly ScoredForecast[]): number | undefined {
  if (forecasts.length === 0) return undefined;
  return forecasts.reduce((sum, forecast) => sum + missOf(forecast), 0) / forecasts.length;
}

function missOf({ isTrue, parts }: ScoredForecast): number {
  return parts.reduce((sum, { percent, share }) => sum + share * (percent / 100 - Number(isTrue)) ** 2, 0);
}
