import { useId, useRef } from 'preact/hooks';
import type { Column as Cards, Kind } from '../../protocol/board';
import { Icon } from '../shared/Icon';
import { iconOfKind, manyOf, oneOf } from '../shared/kinds';
import { Menu, type MenuItem } from '../shared/Menu';
import { t } from '../strings';
import { CardList } from './CardList';
import {
  type Arranged,
  arranged,
  type ColumnSettings,
  moved,
  resized,
  type Stretch,
  toggled,
  widthOf,
} from './columns';
import { NewEntry } from './NewEntry';

interface ColumnProps {
  readonly kind: Kind;
  readonly column: Cards | undefined;
  /** What was selected when the column was made. */
  readonly madeFor: string | undefined;
  readonly settings: ColumnSettings;
  setSettings(settings: ColumnSettings): void;
  /** Asks for a stretch of the column. */
  show(stretch: Stretch): void;
}

export function Column({ kind, column, madeFor, settings, setSettings, show }: ColumnProps) {
  const heading = useId();
  return (
    <section class={`column ${kind}`} aria-labelledby={heading} style={{ flexGrow: widthOf(settings, kind) }}>
      <div class="column-head">
        <h2 id={heading}>
          <Icon name={iconOfKind[kind]} />
          {manyOf(kind)} <span class="count">{column && countOf(column)}</span>
        </h2>
        <Menu
          icon="ellipsis"
          label={t('Arrange {0}', manyOf(kind))}
          items={menuOf(kind, settings, setSettings)}
        />
      </div>
      {column && <CardList column={column} madeFor={madeFor} show={show} label={manyOf(kind)} />}
      <NewEntry kind={kind} label={t('New {0}', oneOf(kind))} />
      <ColumnSash resize={(factor) => setSettings(resized(settings, kind, factor))} />
    </section>
  );
}

/** The edge of a column, to be dragged; the menu of the column does the same with keys. */
function ColumnSash({ resize }: { resize(factor: number): void }) {
  const from = useRef<{ readonly x: number; readonly width: number }>();
  return (
    <div
      class="column-sash"
      aria-hidden="true"
      onPointerDown={(event) => {
        const width = event.currentTarget.parentElement?.clientWidth ?? 1;
        from.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={({ clientX }) => {
        const { current } = from;
        from.current = undefined;
        if (current) resize((current.width + clientX - current.x) / current.width);
      }}
    />
  );
}

/** `5 of 30` where a filter or the selection leaves some out. */
function countOf({ total, matching, shown, connected }: Cards): string {
  if (connected !== undefined && connected < total) return t('{0} of {1}', connected, total);
  if (matching < total || shown < total) return t('{0} of {1}', shown, total);
  return String(total);
}

function menuOf(kind: Kind, settings: ColumnSettings, set: (settings: ColumnSettings) => void): MenuItem[] {
  const { sort = 'file', group = 'none' } = settings.arranged[kind] ?? {};
  const arrange = (change: Arranged) => set(arranged(settings, kind, change));
  const inColumn = (label: string, next: ColumnSettings): MenuItem => ({
    label,
    group: t('Column'),
    run: () => set(next),
  });
  return [
    ...choices(t('Order'), sortings(), sort, (value) => arrange({ sort: value })),
    ...choices(t('Groups'), groupings(), group, (value) => arrange({ group: value })),
    inColumn(t('Move left'), moved(settings, kind, -1)),
    inColumn(t('Move right'), moved(settings, kind, 1)),
    inColumn(t('Wider'), resized(settings, kind, 1.25)),
    inColumn(t('Narrower'), resized(settings, kind, 0.8)),
    inColumn(t('Fold'), toggled(settings, kind)),
  ];
}

type Names<K extends string> = Readonly<Record<K, string>>;

function sortings(): Names<NonNullable<Arranged['sort']>> {
  return {
    file: t('As in the file'),
    date: t('Newest first'),
    likelihood: t('Most likely first'),
    problems: t('Gravest problems first'),
  };
}

function groupings(): Names<NonNullable<Arranged['group']>> {
  return {
    none: t('Not grouped'),
    kind: t('By kind'),
    actor: t('By actor'),
    tag: t('By tag'),
    key: t('Key ones apart'),
  };
}

function choices<K extends string>(
  group: string,
  names: Names<K>,
  chosen: K,
  choose: (value: K) => void,
): MenuItem[] {
  return (Object.entries(names) as [K, string][]).map(([value, label]) => ({
    label,
    group,
    isChecked: value === chosen,
    run: () => choose(value),
  }));
}
