import * as vscode from 'vscode';
import type { CommittedDraft } from '../../session';
import { reasonOf } from './outcome';

/** Gives what was typed on a Board that is closed by now back to its user, where it could not go into the note. */
export async function tellLost({ intent, outcome }: CommittedDraft): Promise<void> {
  if (outcome === 'applied' || !('value' in intent)) return;
  const text = typeof intent.value === 'string' ? intent.value : JSON.stringify(intent.value);
  const copy = vscode.l10n.t('Copy It');
  const message = vscode.l10n.t('What you typed on the Board is not in the note. {0}', reasonOf(outcome));
  if ((await vscode.window.showWarningMessage(message, copy)) === copy)
    await vscode.env.clipboard.writeText(text);
}
