import * as vscode from 'vscode';
import type { ArgumentStep } from '../../../core';

/** Which way an argument is walked: down to the evidence of an entry, or up to what rests on it. */
export type Direction = 'evidence' | 'resting';

/**
 * What a step says of the entry to which it leads: `against`, of a piece of evidence, or `supports`, of what the
 * entry where it begins does for it.
 */
export function wordsFor({ role, rating = 'N' }: ArgumentStep, direction: Direction): string {
  const { t } = vscode.l10n;
  const isEvidence = direction === 'evidence';
  switch (role) {
    case 'reason':
      return isEvidence ? t('for') : t('supports');
    case 'objection':
      return isEvidence ? t('against') : t('speaks against');
    case 'source':
      return isEvidence ? t('source') : t('cited by');
    case 'origin':
      return isEvidence ? t('repeats') : t('repeated by');
    case 'judgement':
      return isEvidence ? t('judgement') : t('judges');
    case 'rating':
      return isEvidence ? t('rated {0} by', rating) : t('rates {0}', rating);
  }
}
