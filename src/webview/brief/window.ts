/** Which blocks of a long brief are there, by how high they are: known of those that were there, and guessed of others. */

export interface Heights {
  readonly known: ReadonlyMap<number, number>;
  readonly total: number;
}

export interface Range {
  readonly from: number;
  readonly count: number;
}

/** What is asked for before anything is known. */
export const firstRange: Range = { from: 0, count: 40 };

/** Ranges begin and end at multiples of this, so that little scrolling asks for nothing new; in blocks. */
const grid = 10;
/** No message is longer. */
const most = 60;
/** A guess before anything was measured, in pixels. */
const firstGuess = 60;

/** Where a block begins, in pixels. */
export function topOf(heights: Heights, index: number): number {
  const guess = guessOf(heights);
  let top = 0;
  for (let at = 0; at < Math.min(index, heights.total); at++) top += heights.known.get(at) ?? guess;
  return top;
}

/** The block at a place, in pixels from the top. */
export function blockAt(heights: Heights, top: number): number {
  const guess = guessOf(heights);
  let end = 0;
  for (let at = 0; at < heights.total; at++) {
    end += heights.known.get(at) ?? guess;
    if (end > top) return at;
  }
  return Math.max(0, heights.total - 1);
}

/** The blocks that show what is on the screen, with some more on both sides. */
export function rangeAround(heights: Heights, scrollTop: number, height: number): Range {
  const first = blockAt(heights, scrollTop);
  const last = blockAt(heights, scrollTop + height);
  const from = Math.max(0, Math.floor((first - grid) / grid) * grid);
  const end = Math.ceil((last + 1 + grid) / grid) * grid;
  return { from, count: Math.min(most, end - from) };
}

function guessOf({ known }: Heights): number {
  if (known.size === 0) return firstGuess;
  let sum = 0;
  for (const height of known.values()) sum += height;
  return sum / known.size;
}
