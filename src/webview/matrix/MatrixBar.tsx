import type { EvidenceOrder, MatrixPart } from '../../protocol/board';
import { IconButton } from '../shared/IconButton';
import type { IconName } from '../shared/icons';
import { Menu } from '../shared/Menu';
import { t } from '../strings';
import type { MatrixSettings } from './settings';
import type { Csv } from './use-csv';

interface MatrixBarProps {
  readonly part: MatrixPart;
  readonly settings: MatrixSettings;
  readonly csv: Csv;
  change(change: Partial<MatrixSettings>): void;
}

/** How the matrix is shown, and what can be asked of it. */
export function MatrixBar({ part, settings, csv, change }: MatrixBarProps) {
  const { hypotheses, evidence } = part;
  const switching = { settings, change };
  const explanation = t('What inconsistency is, and what it is not');
  return (
    <div class="tab-bar-row" role="toolbar" aria-label={t('Matrix')}>
      <span class="quiet">{t('{0} hypotheses, {1} of evidence', hypotheses.total, evidence.total)}</span>
      <UnratedCheck {...switching} />
      <span class="space" />
      <Menu icon="sort" label={t('Order of the evidence')} items={orderItems(settings, change)} />
      <Switch {...switching} of="isTurned" icon="turn" label={t('Turn: evidence in rows')} />
      <Switch {...switching} of="withSensitivity" icon="pulse" label={t('What changes the order')} />
      <IconButton icon="copy" label={t('Copy as CSV (Ctrl+C)')} run={csv.copy} />
      <IconButton icon="paste" label={t('Paste ratings from CSV (Ctrl+V)')} run={csv.paste} />
      <Switch {...switching} of="isExplained" icon="question" label={explanation} />
    </div>
  );
}

type SwitchingProps = Pick<MatrixBarProps, 'settings' | 'change'>;

interface SwitchProps extends SwitchingProps {
  readonly of: 'isTurned' | 'withSensitivity' | 'isExplained';
  readonly icon: IconName;
  readonly label: string;
}

/** Turns a setting on and off. */
function Switch({ settings, change, of, icon, label }: SwitchProps) {
  const isOn = settings[of];
  return <IconButton icon={icon} label={label} isPressed={isOn} run={() => change({ [of]: !isOn })} />;
}

function UnratedCheck({ settings: { withUnrated }, change }: SwitchingProps) {
  return (
    <label class="check" title={t('Show evidence that rates nothing yet, and could')}>
      <input type="checkbox" checked={withUnrated} onChange={() => change({ withUnrated: !withUnrated })} />
      {t('Unrated too')}
    </label>
  );
}

function orderItems({ order }: MatrixSettings, change: MatrixBarProps['change']) {
  const orders: readonly (readonly [EvidenceOrder, string])[] = [
    ['diagnosticity', t('What tells hypotheses apart first')],
    ['file', t('As in the file')],
    ['date', t('By date')],
  ];
  return orders.map(([value, label]) => ({
    label,
    isChecked: value === order,
    run: () => change({ order: value }),
  }));
}
