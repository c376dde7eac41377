import * as vscode from 'vscode';
import { freeName } from '../free-name';
import { isSameFile } from '../same-file';

/** Saves an export under a name that the user chooses; the dialog asks before another file is overwritten. */
export async function saveExport(
  document: vscode.TextDocument,
  text: string,
  ending: 'md' | 'html',
): Promise<vscode.Uri | undefined> {
  const proposed = await proposalFor(document, ending);
  const kind = ending === 'md' ? vscode.l10n.t('Markdown') : vscode.l10n.t('Web page');
  const chosen = await vscode.window.showSaveDialog({
    ...(proposed && { defaultUri: proposed }),
    filters: { [kind]: [ending] },
  });
  return chosen && writeFile(document, chosen, text);
}

/** Writes an export to an address that somebody named beforehand: a file that is there is left alone unless the user agrees. */
export async function writeExport(
  document: vscode.TextDocument,
  uri: vscode.Uri,
  text: string,
): Promise<vscode.Uri | undefined> {
  return (await mayOverwrite(uri)) ? writeFile(document, uri, text) : undefined;
}

/** `strike.md` beside `strike.notes.yaml`. */
async function proposalFor(
  { uri, isUntitled }: vscode.TextDocument,
  ending: string,
): Promise<vscode.Uri | undefined> {
  const own = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.notes\.ya?ml$/, '');
  const folder = isUntitled ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..');
  return folder && freeName(folder, `${own}.${ending}`);
}

async function mayOverwrite(uri: vscode.Uri): Promise<boolean> {
  const isThere = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (!isThere) return true;
  const replace = vscode.l10n.t('Replace');
  const question = vscode.l10n.t('There is a file of this name already. Is it to be replaced?');
  return (
    (await vscode.window.showWarningMessage(question, { modal: true, detail: uri.fsPath }, replace)) ===
    replace
  );
}

/** Writes an export, but never over the note that it is made of. */
export async function writeFile(
  document: vscode.TextDocument,
  uri: vscode.Uri,
  text: string,
): Promise<vscode.Uri | undefined> {
  if (await isSameFile(uri, document.uri)) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('This is the note itself, which is never written over. Choose another name.'),
    );
    return undefined;
  }
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}
