import type { Entry } from '../../model/entries/entry';
import type { Group } from './order';

/** The height of a card with the gap below it, and of a heading with its gap, in pixels. */
export const cardHeight = 100;
export const headingHeight = 32;

/** A card or a heading in a column, from whose top it stands so many pixels. */
export interface Placed {
  /** Of a heading, or of a card that stands under several; empty where the card's own will do. */
  readonly key: string;
  readonly top: number;
  readonly entry?: Entry;
  readonly heading?: string;
  readonly count?: number;
  readonly position: number;
}

export interface Stack {
  readonly rows: readonly Placed[];
  readonly height: number;
}

/** Groups of cards one below the other, each with its heading; a single group without a title has none. */
export function stacked(groups: readonly Group[]): Stack {
  const rows: Placed[] = [];
  let top = 0;
  let position = 0;
  for (const { title, entries } of groups) {
    if (title !== '') {
      rows.push({ key: `group ${title}`, top, heading: title, count: entries.length, position });
      top += headingHeight;
    }
    for (const entry of entries) {
      position++;
      // A card that stands under several headings is several rows.
      rows.push({ key: title === '' ? '' : `${title} ${position} ${entry.id}`, top, entry, position });
      top += cardHeight;
    }
  }
  return { rows, height: top };
}

/** The rows that lie in a stretch, with one more at each end. */
export function within(rows: readonly Placed[], top: number, height: number): readonly Placed[] {
  const first = firstFrom(rows, top);
  const behind = firstFrom(rows, top + height);
  return rows.slice(Math.max(0, first - 1), Math.min(behind + 1, first + mostRows));
}

/** No screen shows more, whatever a page asks for. */
const mostRows = 120;

function firstFrom(rows: readonly Placed[], top: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.top ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  return low;
}
