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

/** Cards of one group below its heading, from whose top they stand so many pixels. */
interface Pile extends Group {
  readonly top: number;
  /** Where its first card stands. */
  readonly cardsTop: number;
  /** How many cards stand above it in the column. */
  readonly before: number;
}

/** Groups of cards one below the other, of which only those rows are made that somebody looks at. */
export interface Stack {
  readonly piles: readonly Pile[];
  readonly height: number;
}

/** No screen shows more, whatever a page asks for. */
const mostRows = 120;

/** Groups of cards one below the other, each with its heading; a single group without a title has none. */
export function stacked(groups: readonly Group[]): Stack {
  const piles: Pile[] = [];
  let height = 0;
  let before = 0;
  for (const group of groups) {
    const cardsTop = group.title === '' ? height : height + headingHeight;
    piles.push({ ...group, top: height, cardsTop, before });
    height = cardsTop + group.entries.length * cardHeight;
    before += group.entries.length;
  }
  return { piles, height };
}

/** The rows that lie in a stretch, with one more at each end. */
export function within({ piles }: Stack, top: number, height: number): readonly Placed[] {
  const rows: Placed[] = [];
  // What a page asks for may be no number.
  if (!(height >= 0)) return rows;
  for (const pile of piles) {
    if (pile.cardsTop + pile.entries.length * cardHeight < top - cardHeight) continue;
    if (pile.top > top + height + cardHeight || rows.length >= mostRows) break;
    rows.push(...rowsOf(pile, top, height, mostRows - rows.length));
  }
  return rows;
}

function rowsOf(pile: Pile, top: number, height: number, most: number): Placed[] {
  const { title, entries, cardsTop, before } = pile;
  const first = Math.max(0, Math.ceil((top - cardsTop) / cardHeight) - 1);
  const end = Math.min(Math.ceil((top + height - cardsTop) / cardHeight) + 1, first + most, entries.length);
  const cards = cardsOf(pile, first, Math.max(first, end));
  if (title === '' || first > 0) return cards;
  return [
    { key: `group ${title}`, top: pile.top, heading: title, count: entries.length, position: before },
    ...cards,
  ];
}

/** The cards from the first to before the end. One that stands under several headings is several rows. */
function cardsOf({ title, entries, cardsTop, before }: Pile, first: number, end: number): Placed[] {
  return entries.slice(first, end).map((entry, at) => {
    const index = first + at;
    const position = before + index + 1;
    const key = title === '' ? '' : `${title} ${position} ${entry.id}`;
    return { key, top: cardsTop + index * cardHeight, entry, position };
  });
}

/** Where the first card stands of those that pass a test, from the top of the column; undefined where none does. */
export function topOfFirst({ piles }: Stack, passes: (entry: Entry) => boolean): number | undefined {
  for (const { entries, cardsTop } of piles) {
    const index = entries.findIndex(passes);
    if (index >= 0) return cardsTop + index * cardHeight;
  }
  return undefined;
}
