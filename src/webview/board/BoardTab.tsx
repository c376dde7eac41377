import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { BoardRequest, ColumnRequest, Kind } from '../../protocol/board';
import { kindOfKey, manyOf } from '../shared/kinds';
import { PanelWidth } from '../shared/panel-width';
import { Switch } from '../shared/Switch';
import { useKept, usePart, useSelected } from '../store/hooks';
import { t } from '../strings';
import { Column } from './Column';
import { type ColumnSettings, defaultSettings, firstStretch, opened, type Stretch } from './columns';
import { Rail } from './Rail';
import { Welcome } from './Welcome';

/** The note as columns of cards: judgement first, record last. */
export function BoardTab() {
  const width = useContext(PanelWidth);
  const [settings, setSettings] = useKept<ColumnSettings>('columns', defaultSettings);
  const [stretches, setStretches] = useState<Readonly<Partial<Record<Kind, Stretch>>>>({});
  const room = useRoom(width);
  const open = openKinds(settings, room);
  const part = usePart('board', useRequest(settings, stretches, open));
  const shown = part?.columns ?? [];
  const isEmpty = part !== undefined && shown.every(({ total }) => total === 0);
  const { hasRails } = room;
  useFollow(setSettings, open);
  if (isEmpty) return <Welcome />;
  return (
    <div class={hasRails ? 'board' : 'board narrow'}>
      {!hasRails && <ColumnSwitch settings={settings} setSettings={setSettings} />}
      <div class="columns">
        {settings.order.map((kind) => {
          const column = shown.find(({ key }) => key === kind);
          const arranging = { kind, settings, setSettings };
          if (!open.includes(kind))
            return hasRails && <Rail key={kind} total={column?.total} {...arranging} />;
          const show = (stretch: Stretch) => setStretches((old) => ({ ...old, [kind]: stretch }));
          return <Column key={kind} column={column} madeFor={part?.selected} show={show} {...arranging} />;
        })}
      </div>
    </div>
  );
}

/** The least width of a column, and what all rails take together, in pixels. */
const [leastWidth, rails] = [210, 110];

/** Below this width the Inspector lies below, and takes nothing of the width. */
const narrow = 700;

/** For how many columns there is room, and whether the others have room as rails: else a switch leads to them. */
interface Room {
  readonly columns: number;
  readonly hasRails: boolean;
}

/** Before the panel is measured, there is room for all. */
function useRoom(width: number): Room {
  const [inspector] = useKept('inspectorWidth', 320);
  const selected = useSelected();
  if (width === 0) return { columns: Number.POSITIVE_INFINITY, hasRails: true };
  if (width < narrow) return { columns: 1, hasRails: false };
  const left = width - (selected === undefined ? 0 : inspector);
  const beside = Math.floor((left - rails) / leastWidth);
  if (beside >= 2) return { columns: beside, hasRails: true };
  return { columns: Math.max(1, Math.floor(left / leastWidth)), hasRails: false };
}

/** The columns that are there: as many as have room, the one that was chosen last among them. */
function openKinds({ order, open, current }: ColumnSettings, { columns, hasRails }: Room): readonly Kind[] {
  const all = order.filter((kind) => open.includes(kind) || (!hasRails && kind === current));
  if (columns >= all.length) return all;
  const shown = [...all.filter((kind) => kind === current), ...all.filter((kind) => kind !== current)];
  return order.filter((kind) => shown.slice(0, columns).includes(kind));
}

/** Opens the column of an entry that is selected elsewhere. */
function useFollow(
  setSettings: (next: (now: ColumnSettings) => ColumnSettings) => void,
  open: readonly Kind[],
): void {
  const selected = useSelected();
  useEffect(() => {
    const kind = selected === undefined ? undefined : kindOfKey(selected);
    if (kind && !open.includes(kind)) setSettings((now) => opened(now, kind));
  }, [selected]);
}

function useRequest(
  settings: ColumnSettings,
  stretches: Readonly<Partial<Record<Kind, Stretch>>>,
  open: readonly Kind[],
): BoardRequest {
  const [filter] = useKept('filter', '');
  const [onlyConnected] = useKept('onlyConnected', true);
  const selected = useSelected();
  const columns = settings.order.map((kind): ColumnRequest => {
    const { sort, group } = settings.arranged[kind] ?? {};
    const stretch = open.includes(kind) ? (stretches[kind] ?? firstStretch) : { top: 0, height: 0 };
    return { kind, ...stretch, ...(sort && { sort }), ...(group && { group }) };
  });
  const key = JSON.stringify([columns, filter, selected, onlyConnected]);
  return useMemo(
    () => ({
      columns,
      filter,
      ...(selected !== undefined && { selected, ...(onlyConnected && { onlyConnected }) }),
    }),
    [key],
  );
}

interface SwitchProps {
  readonly settings: ColumnSettings;
  setSettings(settings: ColumnSettings): void;
}

/** On a narrow panel, which of the columns is there. */
function ColumnSwitch({ settings, setSettings }: SwitchProps) {
  return (
    <div class="column-switch" role="radiogroup" aria-label={t('Column')}>
      {settings.order.map((kind) => (
        <Switch
          key={kind}
          name="column"
          label={manyOf(kind)}
          isChosen={kind === settings.current}
          choose={() => setSettings({ ...settings, current: kind })}
        />
      ))}
    </div>
  );
}
