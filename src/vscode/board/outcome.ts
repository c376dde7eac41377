import * as vscode from 'vscode';
import { Refusal } from '../../core';
import type { BoardOutcome } from '../../session';

/** Why an edit was not made, as a sentence for its user. */
export function reasonOf(outcome: Exclude<BoardOutcome, 'applied'>): string {
  if (outcome instanceof Refusal) return outcome.message;
  switch (outcome) {
    case 'stale':
      return vscode.l10n.t('It was changed in the text meanwhile. Look at the new value, then edit again.');
    case 'not-taken':
      return vscode.l10n.t('The editor did not take the edit. The file may be read-only.');
    case 'failed':
      return vscode.l10n.t('The edit could not be made.');
  }
}
