import * as vscode from 'vscode';
import { betterName, fileNameFor, readNote } from '../../core';
import { freeName } from '../free-name';
import { isNote } from '../language';
import type { Log } from '../log';
import { writeWhole } from '../write-whole';

/** Saves a note that has no file yet. Of itself the editor would propose its first line for a name. */
export function registerSaveNote(log: Log): vscode.Disposable {
  const { commands } = log.for('save-note');
  return commands.registerCommand('analystNotes.saveNote', async () => {
    const document = vscode.window.activeTextEditor?.document;
    // A text that is to become a certain file has a name.
    const isNameless = document?.isUntitled && isNote(document) && !document.uri.path.startsWith('/');
    if (!isNameless) await vscode.commands.executeCommand('workbench.action.files.save');
    else await saveAs(document);
  });
}

async function saveAs(document: vscode.TextDocument): Promise<void> {
  const text = document.getText();
  const name = fileNameFor(readNote(text).contents.values.title?.value ?? '');
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const chosen = await vscode.window.showSaveDialog({
    defaultUri: (folder && (await freeName(folder, name))) ?? vscode.Uri.file(`/${name}`),
    filters: { [vscode.l10n.t('Analyst notes')]: ['notes.yaml', 'notes.yml'] },
  });
  const uri = chosen && (await writeAsNote(chosen, new TextEncoder().encode(text)));
  if (!uri) return;
  if (vscode.window.activeTextEditor?.document === document)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.window.showTextDocument(uri, { preview: false });
}

/**
 * Writes a note under a name that its user chose, with the ending of a note. A browser gives leave to write the file
 * that was chosen and none beside it: there the file has the name as it was chosen.
 * @param isKept whether a file is not to be written
 * @throws NotWritten
 */
export async function writeAsNote(
  chosen: vscode.Uri,
  bytes: Uint8Array,
  isKept: (uri: vscode.Uri) => Promise<boolean> = async () => false,
): Promise<vscode.Uri | undefined> {
  const uri = await asNote(chosen);
  if (!uri || (await isKept(uri))) return undefined;
  try {
    await writeWhole(uri, bytes);
    return uri;
  } catch (error) {
    if (uri === chosen || (await isKept(chosen))) throw error;
    await writeWhole(chosen, bytes);
    return chosen;
  }
}

/**
 * A name that was typed without the ending of a note gets it, and one with half of it, which a dialog completes to
 * `strike.yaml.notes.yaml`, gets it once. Nobody has agreed to overwrite the file of that name.
 */
async function asNote(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  const chosen = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const once = chosen.replace(/\.ya?ml(?=\.notes\.ya?ml$)/i, '');
  const name = betterName(once, '') ?? once;
  return name === chosen ? uri : freeName(vscode.Uri.joinPath(uri, '..'), name);
}
