import type { Chip, FallRow, ImpactList as Impact } from '../../protocol/board';
import { onEntryKey } from '../shared/focus-inspector';
import { Icon } from '../shared/Icon';
import { iconOfKind } from '../shared/kinds';
import { useStore } from '../store/hooks';
import { t } from '../strings';
import { lossInWords, lossOfMany } from './losses';
import { fallsAtOnce, type MapState } from './map-state';

interface ImpactListProps {
  readonly state: MapState;
  readonly impact: Impact;
}

/** The claims that lose something, in the order of the note, each with what it loses and how what falls leads there. */
export function ImpactList({ state, impact: { falls, total, counts } }: ImpactListProps) {
  const { choices, choose } = state;
  return (
    <div class="map-body falls">
      <h2 class="falls-head">{headOf(total, counts)}</h2>
      <ol>
        {falls.map((row) => (
          <Fall key={row.key} row={row} isSelected={state.selected === row.key} />
        ))}
      </ol>
      {falls.length < total && (
        <button type="button" class="button" onClick={() => choose({ falls: choices.falls + fallsAtOnce })}>
          {t('{0} more', total - falls.length)}
        </button>
      )}
    </div>
  );
}

function headOf(total: number, counts: Impact['counts']): string {
  const words = counts.map(({ key, count }) =>
    counts.length > 1 ? `${count} ${lossOfMany(key)}` : lossOfMany(key),
  );
  return `${total === 1 ? t('1 claim') : t('{0} claims', total)}: ${words.join(', ')}`;
}

function Fall({ row, isSelected }: { readonly row: FallRow; readonly isSelected: boolean }) {
  const store = useStore();
  return (
    <li class={isSelected ? `fall ${row.loss} selected` : `fall ${row.loss}`}>
      <button
        type="button"
        class="fall-claim"
        aria-pressed={isSelected}
        onClick={() => store.select(row.key)}
        onKeyDown={(event) => onEntryKey(event, store, row.key)}
      >
        <span dir="auto">{row.title || row.id}</span>
      </button>
      <p class="fall-loss">
        {lossInWords(row.loss)}
        {row.left && ': '}
        {row.left && <Step chip={row.left} />}
      </p>
      {row.path.length > 0 && <Path row={row} />}
    </li>
  );
}

/** The steps between what falls and the claim. */
function Path({ row: { path, skipped } }: { readonly row: FallRow }) {
  const middle = Math.ceil(path.length / 2);
  return (
    <p class="fall-path quiet">
      {t('by')}{' '}
      {path.map((chip, at) => (
        <>
          {at > 0 && ' → '}
          {skipped > 0 && at === middle && `${t('{0} more steps', skipped)} → `}
          <Step chip={chip} />
        </>
      ))}
    </p>
  );
}

function Step({ chip }: { readonly chip: Chip }) {
  const store = useStore();
  return (
    <button type="button" class="fall-step" title={chip.title} onClick={() => store.select(chip.key)}>
      <Icon name={iconOfKind[chip.kind]} />
      <span class="fall-step-title" dir="auto">
        {chip.title || chip.id}
      </span>
    </button>
  );
}
