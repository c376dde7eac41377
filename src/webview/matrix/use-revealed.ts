import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SelectedLine } from '../../protocol/board';
import { useSelected } from '../store/hooks';
import { type GridSizes, type Scrolled, scrollFor } from './grid-view';

interface Revealing {
  readonly grid: RefObject<HTMLDivElement>;
  readonly sizes: GridSizes;
}

/** Brings the row or column of what is selected elsewhere into sight, once for each selection. */
export function useRevealed(
  line: SelectedLine | undefined,
  isTurned: boolean,
  { grid, sizes }: Revealing,
): void {
  const selected = useSelected();
  const shownFor = useRef<string>();
  useLayoutEffect(() => {
    const element = grid.current;
    // What is told may be the place of what was selected before.
    if (!element || !line || line.key !== selected || shownFor.current === selected) return;
    shownFor.current = selected;
    const isRow = (line.of === 'hypotheses') !== isTurned;
    const { top, left } = scrollFor(
      { row: isRow ? line.at : -1, column: isRow ? -1 : line.at },
      sizes,
      scrolledOf(element),
    );
    element.scrollTo({ top, left });
  }, [line, selected]);
}

/** What is in sight of a grid, in pixels. */
export function scrolledOf({
  scrollTop: top,
  scrollLeft: left,
  clientWidth,
  clientHeight,
}: HTMLElement): Scrolled {
  return { top, left, width: clientWidth, height: clientHeight };
}
