import * as vscode from 'vscode';
import type { Intent } from '../../core';
import type { CommittedDraft } from '../../session';
import { reasonOf } from './outcome';

/** Gives what was typed on a Board that is closed by now back to its user, where it could not go into the note. */
export async function tellLost({ intent, outcome }: CommittedDraft): Promise<void> {
  if (outcome === 'applied') return;
  const text = textOf(intent);
  const copy = vscode.l10n.t('Copy It');
  const message = vscode.l10n.t('What you typed on the Board is not in the note. {0}', reasonOf(outcome));
  if ((await vscode.window.showWarningMessage(message, copy)) === copy)
    await vscode.env.clipboard.writeText(text);
}

/** What was typed for a field, or for a new entry, whose one field is its text. */
function textOf(intent: Intent): string {
  const typed =
    intent.kind === 'addEntry' ? Object.values(intent.fields)[0] : 'value' in intent && intent.value;
  return typeof typed === 'string' ? typed : JSON.stringify(typed);
}
