import * as vscode from 'vscode';
import { textOf } from '../files';

export interface TextFile {
  /** Its name, for messages on it. */
  readonly name: string;
  readonly text: string;
}

/** The text of a file that somebody named beforehand, or that the user chooses; undefined where there is none to read. */
export async function fileToImport(
  asked: unknown,
  filters: Readonly<Record<string, string[]>>,
): Promise<TextFile | undefined> {
  const uri = asked instanceof vscode.Uri ? asked : await chosenFile(filters);
  return uri && readFile(uri);
}

async function chosenFile(filters: Readonly<Record<string, string[]>>): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    filters: { ...filters, [vscode.l10n.t('All files')]: ['*'] },
    openLabel: vscode.l10n.t('Import'),
  });
  return chosen?.[0];
}

/** Whatever hinders it, as where the file is gone, too large or holds no text, its user needs another. */
async function readFile(uri: vscode.Uri): Promise<TextFile | undefined> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  try {
    return { name, text: await textOf(uri) };
  } catch {
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} cannot be read as text.', name));
    return undefined;
  }
}
