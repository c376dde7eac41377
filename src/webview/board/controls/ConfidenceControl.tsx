import type { ClaimCardData } from '../../../protocol/board';
import { t } from '../../strings';
import { useActions, useClaims } from '../state/board-context';
import { shownValue } from '../state/pending-edits';

const levels = ['low', 'low-moderate', 'moderate', 'moderate-high', 'high'];

/** How well a claim is founded. */
export function ConfidenceControl({
  card,
  editable,
}: {
  readonly card: ClaimCardData;
  readonly editable: boolean;
}) {
  const { edit } = useActions();
  const { pending } = useClaims();
  const value = shownValue(pending, card, 'confidence');
  if (!editable && value === '') return null;
  return (
    <div class="control">
      <label>
        <span class="control-name">{t('Confidence')}</span>
        <select
          aria-label={t('Confidence in {0}', card.id)}
          disabled={!editable}
          value={value}
          onChange={({ currentTarget }) => edit(card.id, 'confidence', currentTarget.value || null)}
        >
          <option value="">{t('none')}</option>
          {levels.map((level) => (
            <option key={level} value={level}>
              {t(level)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
