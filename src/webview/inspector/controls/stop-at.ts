import type { BandStop } from '../../../protocol/inspector';

/** The stop to which a place of a slider snaps, in percent; beyond its ends, the last one there. */
export function stopAt(stops: readonly BandStop[], percent: number): BandStop | undefined {
  return stops.find(({ to }) => percent < to) ?? stops.at(-1);
}
