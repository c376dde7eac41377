import type { Kind } from '../../protocol/board';
import { Icon } from '../shared/Icon';
import { iconOfKind, manyOf } from '../shared/kinds';
import { t } from '../strings';
import { type ColumnSettings, toggled } from './columns';

interface RailProps {
  readonly kind: Kind;
  readonly total: number | undefined;
  readonly settings: ColumnSettings;
  setSettings(settings: ColumnSettings): void;
}

/** A column that is folded: its name and how many entries it has. */
export function Rail({ kind, total = 0, settings, setSettings }: RailProps) {
  return (
    <button
      type="button"
      class="rail"
      aria-expanded={false}
      title={t('Show {0}', manyOf(kind))}
      onClick={() => setSettings(toggled(settings, kind))}
    >
      <Icon name={iconOfKind[kind]} />
      <span class="rail-name">{manyOf(kind)}</span>
      <span class="count">{total}</span>
    </button>
  );
}
