import { t } from '../../strings';
import { ButtonGrid, type GridButton } from '../parts/ButtonGrid';
import { type PartialDate, weeksOf } from './date-parts';

interface GridProps {
  readonly date: PartialDate | undefined;
  set(date: PartialDate): void;
}

/** Quarters and halves of the year. */
export function SpanGrid({ date, set }: GridProps) {
  if (!date) return null;
  const buttons = [...quarterButtons(date, set), ...halfButtons(date, set)];
  return <ButtonGrid label={t('Quarter or half of the year')} columns={6} buttons={buttons} />;
}

function quarterButtons(date: PartialDate, set: GridProps['set']): readonly GridButton[] {
  return [1, 2, 3, 4].map((quarter) => ({
    key: `Q${quarter}`,
    label: t('Q{0}', quarter),
    name: t('quarter {0}', quarter),
    isOn: date.quarter === quarter,
    run: () => set({ ...base(date), quarter }),
  }));
}

function halfButtons(date: PartialDate, set: GridProps['set']): readonly GridButton[] {
  return [1, 2].map((half) => ({
    key: `H${half}`,
    label: t('H{0}', half),
    name: t('half {0}', half),
    isOn: date.half === half,
    run: () => set({ ...base(date), half }),
  }));
}

export function MonthGrid({ date, set }: GridProps) {
  if (!date) return null;
  const buttons = Array.from({ length: 12 }, (_, at) => monthButton(date, at + 1, set));
  return <ButtonGrid label={t('Month')} columns={6} buttons={buttons} />;
}

function monthButton(date: PartialDate, month: number, set: GridProps['set']): GridButton {
  return {
    key: String(month),
    label: monthName(month, 'short'),
    name: monthName(month, 'long'),
    isOn: date.month === month,
    // The month alone, where a day of it was chosen or nothing.
    run: () => set({ ...base(date), month }),
  };
}

export function DayGrid({ date, set }: GridProps) {
  const { year, month } = date ?? {};
  if (!date || year === undefined || month === undefined) return null;
  const days = weeksOf(year, month).flat();
  const buttons = days.map((day, at): GridButton => {
    const isOn = date.day === day;
    const run = () => set({ ...base(date), month, ...(!isOn && { day }) });
    return { key: String(at), label: String(day), isOn, isEmpty: day === 0, run };
  });
  return <ButtonGrid label={t('Day of {0}', monthName(month, 'long'))} columns={7} buttons={buttons} />;
}

/** The year of a date, and whether it is approximate. */
function base({ year, isApproximate }: PartialDate): PartialDate {
  return { year, ...(isApproximate && { isApproximate }) };
}

function monthName(month: number, form: 'short' | 'long'): string {
  const language = document.documentElement.lang || 'en';
  return new Date(Date.UTC(2001, month - 1, 1)).toLocaleDateString(language, {
    month: form,
    timeZone: 'UTC',
  });
}
