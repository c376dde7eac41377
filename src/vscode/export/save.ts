import * as vscode from 'vscode';
import { isNoteItself, placeBeside } from '../beside';

/** Saves an export under a name that the user chooses; the dialog asks before another file is overwritten. */
export async function saveExport(
  document: vscode.TextDocument,
  text: string,
  ending: 'md' | 'html',
): Promise<vscode.Uri | undefined> {
  const proposed = await placeBeside(document, ending);
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
  if (await isNoteItself(document, uri)) return undefined;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}
