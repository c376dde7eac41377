import type { ClaimCard } from '../../../protocol/board';
import { t } from '../../strings';
import { useBoard } from '../state/board-context';
import { shownValue } from '../state/reducer';

/** A claim's likelihood: the terms of the note's yardstick with their bands, and what the note has now. */
export function LikelihoodControl({
  card,
  editable,
}: {
  readonly card: ClaimCard;
  readonly editable: boolean;
}) {
  const { state, edit } = useBoard();
  const terms = state.view?.yardstick ?? [];
  const value = shownValue(state, card, 'likelihood');
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
      {card.band && <Band low={card.band.low} high={card.band.high} />}
    </div>
  );
}

/** Where a band lies between impossible and certain. */
function Band({ low, high }: { readonly low: number; readonly high: number }) {
  const width = Math.max(high - low, 2);
  return (
    <svg
      class="band"
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      role="img"
      aria-label={t('{0} to {1} percent', low, high)}
    >
      <rect class="band-scale" x="0" y="0" width="100" height="4" />
      <rect class="band-value" x={Math.min(low, 100 - width)} y="0" width={width} height="4" />
    </svg>
  );
}
