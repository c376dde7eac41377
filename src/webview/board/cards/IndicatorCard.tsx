import type { IndicatorCardData } from '../../../protocol/board';
import { Icon } from '../../shared/Icon';
import { t } from '../../strings';
import { Card } from './Card';

const statuses: Readonly<Record<string, { readonly icon: string; readonly label: string }>> = {
  observed: { icon: 'pass-filled', label: 'observed' },
  watching: { icon: 'eye', label: 'watching' },
  'not-observed': { icon: 'circle-slash', label: 'not observed' },
};

export function IndicatorCard({ card }: { readonly card: IndicatorCardData }) {
  const { id, text, status, date, until, grade, problems } = card;
  const known = statuses[status];
  return (
    <Card id={id} kind="indicator" label={text || id} problems={problems}>
      <div class="main-text">{text}</div>
      <div class="facts">
        <span class={`status ${status}`}>
          <Icon name={known?.icon ?? 'question'} /> {t(known?.label ?? status)}
        </span>
        {date && <span>{date}</span>}
        {until && <span>{t('until {0}', until)}</span>}
        {grade && (
          <span class="grade" title={grade.words}>
            {grade.code}
          </span>
        )}
      </div>
    </Card>
  );
}
