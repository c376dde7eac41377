import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../shared/Icon';
import { usePage } from '../../store/hooks';
import { t } from '../../strings';
import { useFloating } from '../parts/floating';
import { DayGrid, MonthGrid, SpanGrid } from './calendar-grids';
import { type DateChoice, type PartialDate, readDateChoice, writeDateChoice } from './date-parts';

interface CalendarProps {
  readonly label: string;
  readonly anchor: RefObject<HTMLDivElement>;
  readonly text: string;
  set(text: string): void;
  close(): void;
}

/** Puts a date together from what is known of it: a year, a month, a day, a quarter or a half, or two of these. */
export function Calendar({ label, anchor, text, set, close }: CalendarProps) {
  const root = useRef<HTMLDivElement>(null);
  const [end, setEnd] = useState<'from' | 'to'>('from');
  const choice = readDateChoice(text);
  const current = choice[end];
  const date = current === 'open' ? undefined : current;
  const setDate = (next: PartialDate) => set(writeDateChoice({ ...choice, [end]: next }));
  useLayoutEffect(() => root.current?.querySelector<HTMLElement>('.calendar-year')?.focus(), []);
  useEffect(() => closeOutside(root.current, close));
  return (
    <div
      ref={root}
      class="calendar"
      role="dialog"
      aria-label={label}
      style={{ ...useFloating(anchor, true), maxHeight: 'none' }}
      onKeyDown={(event) => onCalendarKey(event, close)}
    >
      <Ends choice={choice} end={end} setEnd={setEnd} set={set} />
      <YearLine date={date} set={setDate} />
      <SpanGrid date={date} set={setDate} />
      <MonthGrid date={date} set={setDate} />
      <DayGrid date={date} set={setDate} />
      <Approximate date={date} set={setDate} />
    </div>
  );
}

function onCalendarKey(event: KeyboardEvent, close: () => void): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  close();
}

function closeOutside(root: HTMLElement | null, close: () => void): () => void {
  const onDown = ({ target }: Event) => {
    if (target instanceof Node && !root?.parentElement?.contains(target)) close();
  };
  document.addEventListener('pointerdown', onDown);
  return () => document.removeEventListener('pointerdown', onDown);
}

interface EndsProps {
  readonly choice: DateChoice;
  readonly end: 'from' | 'to';
  setEnd(end: 'from' | 'to'): void;
  set(text: string): void;
}

/** Whether it is one date or two, and which of them is put together. */
function Ends({ choice, end, setEnd, set }: EndsProps) {
  const isInterval = choice.to !== undefined;
  const toggle = () => {
    setEnd(isInterval ? 'from' : 'to');
    set(writeDateChoice(isInterval ? { from: choice.from } : { from: choice.from, to: 'open' }));
  };
  return (
    <div class="calendar-line">
      {isInterval && <Toggle label={t('From')} isOn={end === 'from'} run={() => setEnd('from')} />}
      {isInterval && <Toggle label={t('To')} isOn={end === 'to'} run={() => setEnd('to')} />}
      <Check label={t('an interval')} isOn={isInterval} isLocked={choice.from === undefined} run={toggle} />
    </div>
  );
}

interface PartProps {
  readonly date: PartialDate | undefined;
  set(date: PartialDate): void;
}

/** The year that is chosen, or this one. */
function useYear(date: PartialDate | undefined): number {
  const today = usePage(({ parts }) => parts.frame?.today ?? '');
  return date?.year ?? (Number(today.slice(0, 4)) || 2000);
}

function YearLine({ date, set }: PartProps) {
  const year = useYear(date);
  // A day of one year may not be there in another.
  const { day: _, ...rest } = date ?? {};
  const to = (next: number) => set({ ...rest, year: Math.min(9999, Math.max(0, next)) });
  const isWhole =
    date !== undefined && Object.keys(rest).every((part) => part === 'year' || part === 'isApproximate');
  return (
    <div class="calendar-line years">
      <Step label={t('Year before')} icon="arrow-left" run={() => to(year - 1)} />
      <Toggle className="calendar-year" label={String(year)} isOn={isWhole} run={() => set({ year })} />
      <Step label={t('Year after')} icon="arrow-right" run={() => to(year + 1)} />
    </div>
  );
}

function Approximate({ date, set }: PartProps) {
  const { isApproximate, ...exact } = date ?? { year: 0 };
  return (
    <div class="calendar-line">
      <Check
        label={t('about then')}
        isOn={isApproximate === true}
        isLocked={date === undefined}
        run={() => set(isApproximate ? exact : { ...exact, isApproximate: true })}
      />
    </div>
  );
}

interface StepProps {
  readonly label: string;
  readonly icon: 'arrow-left' | 'arrow-right';
  run(): void;
}

function Step({ label, icon, run }: StepProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={run}>
      <Icon name={icon} />
    </button>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly className?: string;
  run(): void;
}

function Toggle({ label, isOn, className = '', run }: ToggleProps) {
  return (
    <button type="button" class={`toggle ${isOn ? 'on' : ''} ${className}`} aria-pressed={isOn} onClick={run}>
      {label}
    </button>
  );
}

function Check({ label, isOn, isLocked, run }: ToggleProps & { readonly isLocked: boolean }) {
  return (
    <label class="flag">
      <input type="checkbox" checked={isOn} disabled={isLocked} onChange={run} />
      <span>{label}</span>
    </label>
  );
}
