/** Where everything stands on the axis as a whole: the same lanes wherever the window is, so that nothing jumps. */
import { clamped } from './clamped';
import type { DatedEntry } from './dated-items';
import { laneOfEach, lanesNeeded, type Stretches, sharedLanes } from './packing';
import { type AxisScale, startOfSpan, widthOfSpan } from './shape';
import { bandOfStatus, type TimelineBand, timelineBands } from './timeline-words';

/** The dates of one band, each with its place along the axis, from the beginning of day 0, and its lane. */
export interface Track extends Stretches {
  readonly band: TimelineBand;
  /** The first of its lanes among those of all bands. */
  readonly top: number;
  /** Its lanes, with one at the end for counts where not everything finds a lane. */
  readonly lanes: number;
  readonly dated: readonly DatedEntry[];
  /** Within the band; -1 for what is only counted. */
  readonly laneOf: Int16Array;
}

export interface Layout extends AxisScale {
  readonly lanes: number;
  /** The least room that a mark takes, so that no window holds more marks than a page can show. */
  readonly leastRoom: number;
}

/** A dot and the gap to its name. */
export const dotRoom = 20;
/** On bars as long as this, the name stands on the bar. */
export const roomyBar = 150;
/** Between one mark and the next. */
export const markGap = 6;

export function tracksOf(dated: readonly DatedEntry[], layout: Layout): Track[] {
  const bands = byBand(dated).map((each) => ({ ...each, ...stretchesOf(each.dated, layout) }));
  const needed = bands.map((band) => lanesNeeded(band, layout.lanes));
  const shares = sharedLanes(needed, layout.lanes);
  return bands.map((band, at) => {
    const lanes = shares[at] ?? 1;
    const top = shares.slice(0, at).reduce((sum, share) => sum + share, 0);
    return { ...band, top, lanes, laneOf: laneOfEach(band, (needed[at] ?? 0) > lanes ? lanes - 1 : lanes) };
  });
}

/** The bands that have something, from above. */
function byBand(dated: readonly DatedEntry[]): Pick<Track, 'band' | 'dated'>[] {
  const bands = new Map<TimelineBand, DatedEntry[]>(timelineBands.map((band) => [band, []]));
  for (const each of dated) bands.get(bandOfStatus[each.item.status])?.push(each);
  return [...bands].flatMap(([band, all]) => (all.length > 0 ? [{ band, dated: all }] : []));
}

function stretchesOf(dated: readonly DatedEntry[], layout: Layout): Stretches {
  return {
    starts: Float64Array.from(dated, ({ item }) => startOfSpan(item.span, layout)),
    rooms: Float64Array.from(dated, (each) => roomFor(each, layout)),
  };
}

/** A name that is short takes less room, and one that is long is cut. */
function roomFor({ item, letters }: DatedEntry, layout: Layout): number {
  const width = widthOfSpan(item.span, layout);
  const label = clamped(letters * 6.5 + 10, 40, 190);
  return Math.max(layout.leastRoom, width, besideOf(width) + label) + markGap;
}

/** Where a name begins: on a bar that has room for it, or else beside. */
function besideOf(width: number): number {
  return width >= roomyBar ? 0 : width + dotRoom;
}
