import type { MatrixCell } from '../../protocol/board';
import { t } from '../strings';

/** A rating that can be set. */
export type Rating = Exclude<MatrixCell, '' | '?'>;

/** From what speaks most against a hypothesis to what speaks most for it, in the order of their keys. */
export const ratings: readonly Rating[] = ['II', 'I', 'N', 'C', 'CC', 'NA'];

/** What stands beside the letters, so that a rating is told by more than its colour. */
export const glyphs: Readonly<Record<MatrixCell, string>> = {
  II: '− −',
  I: '−',
  N: '○',
  C: '+',
  CC: '+ +',
  NA: '/',
  '?': '',
  '': '',
};

export function nameOfRating(cell: MatrixCell): string {
  const names: Readonly<Record<MatrixCell, string>> = {
    II: t('very inconsistent'),
    I: t('inconsistent'),
    N: t('neutral'),
    C: t('consistent'),
    CC: t('very consistent'),
    NA: t('not applicable'),
    '?': t('cannot be read'),
    '': t('not rated'),
  };
  return names[cell];
}

const keys: Readonly<Record<string, Rating>> = { 1: 'II', 2: 'I', 3: 'N', 4: 'C', 5: 'CC', 0: 'NA' };

/** The rating that a key stands for; null for a key that clears, undefined for any other. */
export function ratingOfKey(key: string): Rating | null | undefined {
  return key === 'Backspace' || key === 'Delete' ? null : keys[key];
}

export function keyOfRating(rating: Rating): string {
  return Object.keys(keys).find((key) => keys[key] === rating) ?? '';
}
