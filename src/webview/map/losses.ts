import type { Loss } from '../../protocol/board';
import { t } from '../strings';

/** What an entry loses when another falls, in a few words. */
export function lossInWords(loss: Loss): string {
  const words: Readonly<Record<Loss, string>> = {
    voice: t('nobody else says it'),
    hypothesis: t('is the judgement on it'),
    condition: t('holds only if it does'),
    support: t('loses all support'),
    evidence: t('left with no evidence'),
    origins: t('left with no source'),
    corroboration: t('left with one source'),
  };
  return words[loss];
}

/** The same of several. */
export function lossOfMany(loss: Loss): string {
  const words: Readonly<Record<Loss, string>> = {
    voice: t('said by nobody else'),
    hypothesis: t('judgements on it'),
    condition: t('holding only if it does'),
    support: t('without any support'),
    evidence: t('without evidence'),
    origins: t('without a source'),
    corroboration: t('left with one source'),
  };
  return words[loss];
}
