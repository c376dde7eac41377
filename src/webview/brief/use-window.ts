import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BriefPart } from '../../protocol/board';
import { useKept, usePart, useSelected, useStore } from '../store/hooks';
import { makeStop } from './keys';
import { isInSight, scrollIntoSight, scrollToTop } from './scroll';
import { firstRange, type Heights, type Range, rangeAround, topOf } from './window';

/** A brief of which the blocks near the screen are there. */
export interface BriefWindow {
  readonly part: BriefPart | undefined;
  readonly view: RefObject<HTMLDivElement>;
  /** How much room what is not there takes above and below, in pixels. */
  readonly above: number;
  readonly below: number;
  onScroll(): void;
  /** Selects an entry from a place in the brief, which stays in sight. */
  select(entry: string, from: HTMLElement): void;
  /** Brings a block to the top of the screen. */
  goTo(index: number): void;
}

export function useWindow(): BriefWindow {
  const view = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState<Range>(firstRange);
  const selected = useSelected();
  const part = usePart('brief', { ...range, ...(selected !== undefined && { near: selected }) });
  const known = useRef(new Map<number, number>());
  const heights: Heights = { known: known.current, total: part?.total ?? 0 };
  const onScroll = useCallback(() => {
    const { current: element } = view;
    if (!element || heights.total === 0) return;
    const next = rangeAround(heights, element.scrollTop, element.clientHeight);
    setRange((old) => (old.from === next.from && old.count === next.count ? old : next));
  }, [heights.total]);
  useMeasured(view, known.current, part);
  const goTo = useGoTo(view, heights, part);
  useKeptScroll(view, part);
  const select = useFollowed(view, part, goTo);
  useLayoutEffect(onScroll, [onScroll]);
  return { part, view, onScroll, goTo, select, ...roomAround(heights, part) };
}

function roomAround(
  heights: Heights,
  part: BriefPart | undefined,
): { readonly above: number; readonly below: number } {
  if (!part) return { above: 0, below: 0 };
  const end = topOf(heights, part.from + part.blocks.length);
  return { above: topOf(heights, part.from), below: topOf(heights, part.total) - end };
}

/** Takes note of how high the blocks are that are there. */
function useMeasured(
  view: RefObject<HTMLDivElement>,
  known: Map<number, number>,
  part: BriefPart | undefined,
): void {
  useLayoutEffect(() => {
    for (const [at, element] of blocksIn(view.current).entries())
      known.set((part?.from ?? 0) + at, element.offsetHeight);
  }, [view, known, part]);
}

function blocksIn(view: HTMLElement | null): HTMLElement[] {
  return [...(view?.querySelectorAll<HTMLElement>('.brief-block') ?? [])];
}

/** Scrolls to a block, and again when it has come: until then its place is a guess. */
function useGoTo(
  view: RefObject<HTMLDivElement>,
  heights: Heights,
  part: BriefPart | undefined,
): (index: number) => void {
  const wanted = useRef<number>();
  const from = part?.from ?? 0;
  const reveal = () => {
    const element = wanted.current === undefined ? undefined : blocksIn(view.current)[wanted.current - from];
    if (!element || !view.current) return;
    wanted.current = undefined;
    scrollToTop(view.current, element);
    const line = element.querySelector<HTMLElement>('[data-line]');
    if (line) makeStop(view.current, line);
  };
  useLayoutEffect(reveal, [part]);
  return (index) => {
    wanted.current = index;
    view.current?.scrollTo({ top: topOf(heights, index) });
    reveal();
  };
}

/** Finds the place again after the page was hidden or reloaded. */
function useKeptScroll(view: RefObject<HTMLDivElement>, part: BriefPart | undefined): void {
  const [kept, keep] = useKept('scroll brief', 0);
  const isThere = part !== undefined;
  useLayoutEffect(() => {
    const { current: element } = view;
    if (!element || !isThere) return;
    element.scrollTo({ top: kept });
    const onEnd = () => keep(element.scrollTop);
    element.addEventListener('scrollend', onEnd);
    return () => element.removeEventListener('scrollend', onEnd);
  }, [view, keep, isThere]);
}

/** Brings what is selected elsewhere into sight; who selects something here stays where it was. */
function useFollowed(
  view: RefObject<HTMLDivElement>,
  part: BriefPart | undefined,
  goTo: (index: number) => void,
): BriefWindow['select'] {
  const store = useStore();
  const found = part?.found;
  const shown = useRef<string | undefined>(useSelected());
  const own = useRef<{ readonly entry: string; readonly from: HTMLElement }>();
  useLayoutEffect(() => {
    if (!found || !view.current || shown.current === found.entry) return;
    shown.current = found.entry;
    // The Inspector may have come, and taken room from the brief.
    if (own.current?.entry === found.entry) scrollIntoSight(view.current, own.current.from);
    else if (!showsEntry(view.current, found.entry)) goTo(found.at);
  }, [found?.entry, found?.at]);
  return (entry, from) => {
    own.current = { entry, from };
    store.select(entry);
  };
}

function showsEntry(view: HTMLElement, entry: string): boolean {
  const lines = [...view.querySelectorAll<HTMLElement>('[data-line]')];
  return lines.some((line) => line.dataset.entry === entry && isInSight(view, line));
}
