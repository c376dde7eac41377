import { t } from '../../strings';
import type { Refused } from '../use-checked';

/** Why a word is not taken, and what may be meant by it. */
export function RefusedWord({
  refused,
  take,
}: {
  readonly refused: Refused | undefined;
  take(word: string): void;
}) {
  if (!refused) return null;
  return (
    <div class="control-note error" role="alert">
      {refused.sentence}
      {(refused.offers ?? []).slice(0, 3).map((offer) => (
        <button key={offer} type="button" class="link-button" onClick={() => take(offer)}>
          {t('Use “{0}”', offer)}
        </button>
      ))}
    </div>
  );
}
