import * as vscode from 'vscode';
import type { Marking } from '../../core';
import { isNoteItself, placeBeside } from '../beside';
import { writeAsNote } from '../commands/save-note';

/** Saves a released note under a name that the user chooses; never over the note that it was made of. */
export async function saveRelease(
  document: vscode.TextDocument,
  text: string,
  level: Marking,
): Promise<vscode.Uri | undefined> {
  const proposed = await proposalFor(document, level);
  const chosen = await vscode.window.showSaveDialog({
    ...(proposed && { defaultUri: proposed }),
    filters: { [vscode.l10n.t('Analyst notes')]: ['notes.yaml', 'notes.yml'] },
  });
  return chosen && writeRelease(document, chosen, text);
}

/** `strike.green.notes.yaml` beside `strike.notes.yaml`. */
function proposalFor(document: vscode.TextDocument, level: Marking): Promise<vscode.Uri | undefined> {
  const word = level.replace(/^TLP:/, '').replace('+', '-').toLowerCase();
  return placeBeside(document, `${word}.notes.yaml`);
}

/** Writes a released note as its original is written; undefined where the place is that of the original. */
export async function writeRelease(
  document: vscode.TextDocument,
  chosen: vscode.Uri,
  text: string,
): Promise<vscode.Uri | undefined> {
  const { encoding } = document;
  const bytes = await vscode.workspace.encode(text, { encoding });
  const uri = await writeAsNote(chosen, bytes, (each) => isNoteItself(document, each));
  if (uri) await vscode.window.showTextDocument(uri, { preview: false });
  return uri;
}
