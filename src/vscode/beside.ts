import * as vscode from 'vscode';
import { freeName } from './free-name';
import { isSameFile } from './same-file';

/** A free name beside a note for what is made of it: `strike.md` beside `strike.notes.yaml`. */
export async function placeBeside(
  { uri, isUntitled }: vscode.TextDocument,
  ending: string,
): Promise<vscode.Uri | undefined> {
  const own = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.notes\.ya?ml$/, '');
  const folder = isUntitled ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..');
  return folder && freeName(folder, `${own}.${ending}`);
}

/** Whether a place is that of the note itself, which its user is told is never written over. */
export async function isNoteItself(document: vscode.TextDocument, uri: vscode.Uri): Promise<boolean> {
  const isItself = await isSameFile(uri, document.uri);
  if (isItself)
    void vscode.window.showErrorMessage(
      vscode.l10n.t('This is the note itself, which is never written over. Choose another name.'),
    );
  return isItself;
}
