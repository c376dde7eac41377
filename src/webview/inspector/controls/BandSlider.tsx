import type { TargetedPointerEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { BandStop } from '../../../protocol/inspector';
import { t } from '../../strings';
import { stopAt } from './stop-at';

interface BandSliderProps {
  readonly label: string;
  readonly stops: readonly BandStop[];
  /** The likelihood as it is written. */
  readonly word: string;
  /** Where it lies, where it is none of the terms. */
  readonly band: { readonly low: number; readonly high: number } | undefined;
  readonly isLocked: boolean;
  set(term: string): void;
}

/**
 * The scale from impossible to certain, cut into the terms of a yardstick. Arrow keys go from term to term; a drag
 * shows where it would lead, and writes once, when it ends.
 */
export function BandSlider(props: BandSliderProps) {
  const { label, stops, word, band, isLocked, set } = props;
  const { dragged, events } = useDrag(props);
  const own = stops.find(({ key }) => key === word.toLowerCase());
  const shown = dragged ?? own;
  const at = shown ? stops.indexOf(shown) : -1;
  return (
    <div
      class={isLocked ? 'band-slider locked' : 'band-slider'}
      role="slider"
      tabIndex={0}
      dir="ltr"
      aria-label={label}
      aria-disabled={isLocked}
      aria-valuemin={0}
      aria-valuemax={stops.length}
      aria-valuenow={at + 1}
      aria-valuetext={shown ? inWords(shown) : word || t('not stated')}
      onKeyDown={(event) => !isLocked && onSliderKey(event, stops, placeOf(stops, at, band), set)}
      {...events}
    >
      <Scale stops={stops} marked={dragged ?? band ?? own} />
      {dragged && <Hint stop={dragged} />}
    </div>
  );
}

function inWords({ key, low, high }: BandStop): string {
  return t('{0}, {1} to {2} percent', key, low, high);
}

/** Where a drag would lead. */
function Hint({ stop: { key, low, high } }: { readonly stop: BandStop }) {
  return <span class="band-hint">{t('{0} ({1}–{2} %)', key, low, high)}</span>;
}

/** The stop under the pointer, while it drags. */
function useDrag({ stops, isLocked, set }: BandSliderProps) {
  const [dragged, setDragged] = useState<BandStop>();
  const drag = ({ currentTarget, clientX }: TargetedPointerEvent<HTMLElement>) =>
    setDragged(stopUnder(stops, currentTarget, clientX));
  const onPointerDown = (event: TargetedPointerEvent<HTMLElement>) => {
    if (isLocked || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag(event);
  };
  const onPointerMove = (event: TargetedPointerEvent<HTMLElement>) => dragged && drag(event);
  const onPointerCancel = () => setDragged(undefined);
  const onPointerUp = () => {
    if (dragged) set(dragged.key);
    setDragged(undefined);
  };
  return { dragged, events: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } };
}

interface ScaleProps {
  readonly stops: readonly BandStop[];
  readonly marked: { readonly low: number; readonly high: number } | undefined;
}

function Scale({ stops, marked }: ScaleProps) {
  const width = marked && Math.max(marked.high - marked.low, 1.5);
  return (
    <svg class="band-slider-scale" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
      <rect class="band-scale" x="0" y="7" width="100" height="2" />
      {marked && width !== undefined && (
        <rect class="band-value" x={Math.min(marked.low, 100 - width)} y="3" width={width} height="10" />
      )}
      {stops.slice(1).map(({ key, from }) => (
        <line
          key={key}
          class="band-border"
          x1={from}
          x2={from}
          y1="2"
          y2="14"
          vector-effect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}

function stopUnder(stops: readonly BandStop[], track: Element, x: number): BandStop | undefined {
  const { left, width } = track.getBoundingClientRect();
  const percent = (100 * (x - left)) / width;
  return stopAt(stops, percent);
}

/** Between which stops a likelihood in numbers lies: the first key leads to one of them. */
function placeOf(stops: readonly BandStop[], at: number, band: BandSliderProps['band']): number {
  if (at >= 0 || !band) return at;
  const middle = (band.low + band.high) / 2;
  return stops.findIndex(({ to }) => middle < to);
}

function onSliderKey(
  event: KeyboardEvent,
  stops: readonly BandStop[],
  at: number,
  set: (term: string) => void,
): void {
  const next = stops[placeAfter(event.key, at, stops.length) ?? -1];
  if (!next) return;
  set(next.key);
  event.preventDefault();
  event.stopPropagation();
}

/** How many stops each key goes on; the ends are as far as one can go. */
const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  Home: -Infinity,
  End: Infinity,
};

function placeAfter(key: string, at: number, count: number): number | undefined {
  const step = steps[key];
  return step === undefined ? undefined : Math.min(Math.max(at + step, 0), count - 1);
}
