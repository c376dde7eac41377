import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { EntryKey, TimelineRow, TimelineTable } from '../../protocol/board';
import { onEntryKey } from '../shared/focus-inspector';
import { Icon } from '../shared/Icon';
import { iconOfKind } from '../shared/kinds';
import { Part } from '../shared/Part';
import { useSelected, useStore } from '../store/hooks';
import { t } from '../strings';

const rowHeight = 26;

interface RowWindow {
  readonly from: number;
  readonly count: number;
}

/** The rows that are in sight, some at a time. */
export function useTableWindow(): readonly [RowWindow, (element: HTMLElement) => void] {
  const [rows, setRows] = useState<RowWindow>({ from: 0, count: 60 });
  const show = ({ scrollTop, clientHeight }: HTMLElement) => {
    const first = Math.max(0, Math.floor(scrollTop / rowHeight) - 10);
    const from = first - (first % 10);
    const count = Math.min(90, Math.ceil(clientHeight / rowHeight) + 30);
    setRows((old) => (old.from === from && old.count === count ? old : { from, count }));
  };
  return [rows, show];
}

interface TableProps {
  readonly table: TimelineTable;
  show(element: HTMLElement): void;
}

/** The same dates in rows, for who reads or hears them. The table has the focus, and says which row is meant. */
export function Table({ table, show }: TableProps) {
  const root = useRef<HTMLDivElement>(null);
  const { active, setActive, onKeyDown } = useActiveRow(table, root);
  const isThere = active >= table.from && active < table.from + table.rows.length;
  return (
    <Part
      class="timeline-table"
      elementRef={root}
      role="grid"
      tabIndex={0}
      aria-label={t('What has a date')}
      aria-rowcount={table.total + 1}
      aria-activedescendant={isThere ? idOfRow(active) : undefined}
      onScroll={({ currentTarget }) => show(currentTarget)}
      onKeyDown={onKeyDown}
    >
      <TableHead />
      <TableRows table={table} active={active} setActive={setActive} />
    </Part>
  );
}

/** The row that is meant by keys: they move it, and Enter selects its entry. */
function useActiveRow({ from, rows, total }: TimelineTable, root: RefObject<HTMLDivElement>) {
  const store = useStore();
  const [active, setActive] = useState(0);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = rowBy(event.key, active, total);
    const row = rows[active - from];
    if (next !== undefined) {
      setActive(next);
      reveal(root.current, next);
      event.preventDefault();
    } else if (row) onEntryKey(event, store, row.chip.key);
  };
  return { active, setActive, onKeyDown };
}

interface TableRowsProps {
  readonly table: TimelineTable;
  readonly active: number;
  setActive(at: number): void;
}

function TableRows({ table: { from, rows, total }, active, setActive }: TableRowsProps) {
  const store = useStore();
  const selected = useSelected();
  const select = (at: number, entry: EntryKey) => {
    setActive(at);
    store.select(entry);
  };
  return (
    <Part class="timeline-rows" role="rowgroup" style={{ height: `${total * rowHeight}px` }}>
      {rows.map((row, at) => (
        <TableRow
          key={row.key}
          row={row}
          at={from + at}
          isSelected={row.chip.key === selected}
          isActive={from + at === active}
          select={() => select(from + at, row.chip.key)}
        />
      ))}
    </Part>
  );
}

function TableHead() {
  return (
    <Part role="rowgroup" class="timeline-table-head">
      <Part role="row" aria-rowindex={1} class="timeline-row">
        {[t('Date'), t('Status'), t('What'), t('Days')].map((name) => (
          <Part key={name} role="columnheader">
            {name}
          </Part>
        ))}
      </Part>
    </Part>
  );
}

interface TableRowProps {
  readonly row: TimelineRow;
  readonly at: number;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  select(): void;
}

function TableRow({ row, at, isSelected, isActive, select }: TableRowProps) {
  const { chip, date, statusWords, days, isOverdue, status } = row;
  const traits = [isOverdue && 'overdue', isSelected && 'selected', isActive && 'active'];
  return (
    <Part
      id={idOfRow(at)}
      class={['timeline-row', status, ...traits].filter(Boolean).join(' ')}
      role="row"
      aria-rowindex={at + 2}
      aria-selected={isSelected}
      style={{ top: `${at * rowHeight}px` }}
      onClick={select}
    >
      <Part role="gridcell">{date}</Part>
      <Part role="gridcell">{statusWords}</Part>
      <Part role="gridcell" class="timeline-what" title={chip.title}>
        <Icon name={iconOfKind[chip.kind]} />
        <span dir="auto">{chip.title}</span>
      </Part>
      <Part role="gridcell">{days ?? ''}</Part>
    </Part>
  );
}

function idOfRow(at: number): string {
  return `timeline-row-${at}`;
}

function rowBy(key: string, at: number, total: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: 15,
    PageUp: -15,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  const step = steps[key];
  return step === undefined ? undefined : Math.max(0, Math.min(at + step, total - 1));
}

function reveal(root: HTMLElement | null, at: number): void {
  if (!root) return;
  const [top, room] = [at * rowHeight, root.clientHeight - 2 * rowHeight];
  const scrolled = Math.max(Math.min(root.scrollTop, top), top - room);
  root.scrollTo({ top: scrolled });
}
