import type { Kind, Wanted } from '../../protocol/board';

/** The columns that stand open on a Board that nobody has changed, from left to right. */
const openAtFirst: readonly Kind[] = ['hypothesis', 'claim', 'indicator'];

/** So much of each column is made before the page can say how high it is, in pixels. */
const firstHeight = 900;

/** What a new Board shows, by the entry that is selected when it opens. */
export function firstWanted(selected: string | undefined): Wanted {
  return {
    frame: {},
    board: {
      filter: '',
      columns: openAtFirst.map((kind) => ({ kind, top: 0, height: firstHeight })),
      ...(selected !== undefined && { selected }),
    },
  };
}
