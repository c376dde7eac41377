import type { BoardView } from '../../../protocol/board';

/** What is selected, and what lights up with it. */
export interface Selection {
  readonly selected: string | undefined;
  /** The selected card and those that it is connected to; undefined where nothing is selected. */
  readonly lit: ReadonlySet<string> | undefined;
}

export function selectionIn(view: BoardView | undefined, selected: string | undefined): Selection {
  if (!view || selected === undefined) return { selected, lit: undefined };
  const card = [...view.actors, ...view.claims, ...view.indicators].find(({ id }) => id === selected);
  return { selected, lit: card && new Set([card.id, ...card.connected]) };
}
