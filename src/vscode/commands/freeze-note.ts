import * as vscode from 'vscode';
import { isFrozenName, localDay } from '../../core';
import { noteOrTell } from '../active-note';
import { hasFile } from '../files';
import type { Notes } from '../notes';
import { tell } from '../tell';
import { writeNew } from '../write-new';

/**
 * Keeps the note that is shown as it was delivered: a copy beside it, where all that it includes is found as before, to
 * be compared with what it says later. The copy is read-only by its name, for which the manifest has a setting: that
 * holds on every file system, and a user can lift it.
 */
export function registerFreezeNote(notes: Notes): vscode.Disposable {
  const registry = notes.log.for('freeze');
  return registry.commands.registerCommand('analystNotes.freezeNote', async () => {
    const document = noteOrTell();
    if (!document) return;
    const frozen = await freeze(notes, document);
    // The message stays until somebody answers it, and the command is done.
    if (frozen) offerToOpen(frozen).then(undefined, registry.failed);
  });
}

async function freeze(notes: Notes, document: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  if (isFrozenName(document.uri.path)) {
    tell(vscode.l10n.t('This is a frozen copy already. Freeze the note that it was made of.'));
    return undefined;
  }
  if (!hasFile(document.uri)) {
    tell(vscode.l10n.t('Save the note first: its frozen copy lies beside its file.'));
    return undefined;
  }
  const { frozenName, frozenText } = await import('../../core/whole-notes');
  const note = notes.read(document);
  const today = localDay(new Date());
  const uri = await writeNew(document, frozenName(note, today), frozenText(note, today));
  if (!uri)
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        'The folder of this note cannot be written. Copy the note to one that can, and freeze it there.',
      ),
    );
  return uri;
}

async function offerToOpen(uri: vscode.Uri): Promise<void> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('The note as it stands is kept in {0}, which is read-only.', name);
  if ((await vscode.window.showInformationMessage(message, open)) === open)
    await vscode.window.showTextDocument(uri, { preview: false });
}
