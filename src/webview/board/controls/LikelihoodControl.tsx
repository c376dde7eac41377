import type { ClaimCardData } from '../../../protocol/board';
import { t } from '../../strings';
import { useActions, useClaims } from '../state/board-context';
import { shownValue } from '../state/pending-edits';
import { LikelihoodBand } from './LikelihoodBand';

/** A claim's likelihood: the terms of the note's yardstick with their bands, and what the note has now. */
export function LikelihoodControl({
  card,
  editable,
}: {
  readonly card: ClaimCardData;
  readonly editable: boolean;
}) {
  const { edit } = useActions();
  const { pending, yardstick: terms } = useClaims();
  const value = shownValue(pending, card, 'likelihood');
  const term = terms.find((each) => each.term === value.toLowerCase());
  if (!editable && value === '') return null;
  return (
    <div class="control">
      <label>
        <span class="control-name">{t('Likelihood')}</span>
        <select
          aria-label={t('Likelihood of {0}', card.id)}
          disabled={!editable}
          value={term ? term.term : value}
          onChange={({ currentTarget }) => edit(card.id, 'likelihood', currentTarget.value || null)}
        >
          <option value="">{t('none')}</option>
          {value !== '' && !term && <option value={value}>{value}</option>}
          {terms.map((each) => (
            <option key={each.term} value={each.term}>
              {t('{0} ({1}–{2} %)', each.term, each.low, each.high)}
            </option>
          ))}
        </select>
      </label>
      {card.band && <LikelihoodBand low={card.band.low} high={card.band.high} />}
    </div>
  );
}
