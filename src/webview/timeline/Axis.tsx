import { useRef, useState } from 'preact/hooks';
import type { TimelineAxis, TimelineMark } from '../../protocol/board';
import { onEntryKey } from '../shared/focus-inspector';
import { useSelected, useStore } from '../store/hooks';
import { t } from '../strings';
import { Drawing } from './Drawing';
import { idOfMark, MarkLabel } from './MarkLabel';
import { axisHead, laneHeight } from './measures';
import { nameOfBand } from './names';
import { useDragging } from './use-dragging';
import type { Time } from './use-time';

interface AxisProps {
  readonly axis: TimelineAxis;
  readonly width: number;
  readonly time: Time;
  readonly today: string;
}

/** The axis with its marks. */
export function Axis(props: AxisProps) {
  const { axis, time } = props;
  const area = useRef<HTMLDivElement>(null);
  useDragging(area, axis, time);
  return (
    <div class="timeline-axis" dir="ltr">
      <Gutter axis={axis} />
      <div class="timeline-area" ref={area}>
        <Marks {...props} />
        <Crowds axis={axis} time={time} />
      </div>
    </div>
  );
}

/** The mark that is meant by keys: the one that was last, or the one of what is selected. */
function useActiveMark(props: AxisProps) {
  const store = useStore();
  const selected = useSelected();
  const [active, setActive] = useState<string>();
  const marks = inReadingOrder(props.axis.marks);
  const current = marks.find(({ key }) => key === active) ?? marks.find(({ entry }) => entry === selected);
  const onKeyDown = (event: KeyboardEvent) => {
    if (current && onEntryKey(event, store, current.entry)) return;
    const next = stepAmong(marks, current, event.key);
    if (next) setActive(next.key);
    else if (!moveTime(event.key, props, current?.day)) return;
    event.preventDefault();
  };
  return { current, setActive, onKeyDown };
}

/** The marks have the focus as a whole, and say which of them is meant. */
function Marks(props: AxisProps) {
  const { axis, width } = props;
  const { current, setActive, onKeyDown } = useActiveMark(props);
  return (
    <div
      class="timeline-marks"
      role="listbox"
      tabIndex={0}
      aria-label={t('What has a date. Left and right move in time, up and down go from one to the next')}
      aria-activedescendant={current && idOfMark(current.key)}
      onKeyDown={onKeyDown}
    >
      <Drawing axis={axis} width={width} />
      <MarkLabels axis={axis} current={current} setActive={setActive} />
    </div>
  );
}

interface MarkLabelsProps {
  readonly axis: TimelineAxis;
  readonly current: TimelineMark | undefined;
  setActive(key: string): void;
}

function MarkLabels({ axis, current, setActive }: MarkLabelsProps) {
  const store = useStore();
  const selected = useSelected();
  const select = ({ key, entry }: TimelineMark) => {
    setActive(key);
    store.select(entry);
  };
  return (
    <>
      {axis.marks.map((mark) => (
        <MarkLabel
          key={mark.key}
          mark={mark}
          isSelected={mark.entry === selected}
          isActive={mark === current}
          select={() => select(mark)}
        />
      ))}
    </>
  );
}

/** Where there is no room for more marks, how many there are. */
function Crowds({ axis, time }: { readonly axis: TimelineAxis; readonly time: Time }) {
  return (
    <>
      {axis.crowded.map(({ key, lane, x, width, count, day }) => (
        <button
          key={key}
          type="button"
          class="crowded"
          tabIndex={-1}
          title={t('{0} more here: look closer', count)}
          style={{ top: `${axisHead + lane * laneHeight}px`, left: `${x}px`, width: `${width - 4}px` }}
          onClick={() => time.zoomIn(day)}
        >
          +{count}
        </button>
      ))}
    </>
  );
}

/** The names of the bands, each where it begins. */
function Gutter({ axis }: { readonly axis: TimelineAxis }) {
  return (
    <div class="timeline-gutter" aria-hidden="true">
      {axis.bands.map((band) => (
        <BandName key={band.key} band={band} />
      ))}
    </div>
  );
}

function BandName({ band: { key, top, lanes } }: { readonly band: TimelineAxis['bands'][number] }) {
  const style = { top: `${axisHead + top * laneHeight}px`, height: `${lanes * laneHeight}px` };
  return (
    <div class="band-name" style={style}>
      {nameOfBand(key)}
    </div>
  );
}

function inReadingOrder(marks: readonly TimelineMark[]): readonly TimelineMark[] {
  return [...marks].sort((a, b) => a.x - b.x || a.lane - b.lane);
}

function stepAmong(
  marks: readonly TimelineMark[],
  current: TimelineMark | undefined,
  key: string,
): TimelineMark | undefined {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  if (!current) return key === 'ArrowDown' ? marks[0] : marks.at(-1);
  const at = marks.indexOf(current) + (key === 'ArrowDown' ? 1 : -1);
  return marks[Math.min(Math.max(at, 0), marks.length - 1)];
}

/** Looks elsewhere in time by a key, closer at the mark that is meant; false where the key means nothing. */
function moveTime(key: string, props: AxisProps, day: string | undefined): boolean {
  const move = waysIn(props, day)[key];
  move?.();
  return move !== undefined;
}

function waysIn({ axis, width, time, today }: AxisProps, day: string | undefined): Ways {
  return {
    ArrowLeft: () => time.pan(axis, width / 5),
    ArrowRight: () => time.pan(axis, -width / 5),
    PageUp: () => time.pan(axis, width * 0.9),
    PageDown: () => time.pan(axis, -width * 0.9),
    Home: () => time.goTo(today),
    '+': () => time.zoomIn(day),
    '=': () => time.zoomIn(day),
    '-': () => time.zoomOut(day),
    0: time.fit,
  };
}

/** What each key does. */
type Ways = Readonly<Record<string, () => void>>;
