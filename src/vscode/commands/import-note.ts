import * as vscode from 'vscode';
import type { Imported, ImportedNote } from '../../core/import';
import { bytesOf } from '../files';
import { languageId } from '../language';
import type { Log } from '../log';

/** Makes a new note of a file in another form, which the user chooses; with an address, without asking for it. */
export function registerImportNote(log: Log): vscode.Disposable {
  const registry = log.for('import');
  return registry.commands.registerCommand('analystNotes.import', async (asked?: unknown) => {
    const uri = asked instanceof vscode.Uri ? asked : await askForFile();
    if (!uri) return;
    const imported = await importedFrom(uri);
    if (!imported) return void tellUnread(uri);
    if (imported.kind === 'refused') {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('{0} cannot be imported. {1}', nameOf(uri), imported.reason),
      );
      return;
    }
    const document = await vscode.workspace.openTextDocument({
      language: languageId,
      content: imported.text,
    });
    await vscode.window.showTextDocument(document, { preview: false });
    // The message stays until somebody answers it, and the command is done.
    offerToShow(nameOf(uri), imported).then(undefined, registry.failed);
  });
}

/** A file of more bytes has more characters than are imported. */
const largest = 300 * 1024 * 1024;

/** What is made of a file; undefined where that cannot be read. What reads it is a bundle of its own, loaded now. */
async function importedFrom(uri: vscode.Uri): Promise<Imported | undefined> {
  const { importNote } = await import('../../core/import');
  const bytes = await bytesOf(uri, largest).catch(() => undefined);
  return bytes && importNote(new TextDecoder().decode(bytes), 'stix');
}

function tellUnread(uri: vscode.Uri): void {
  void vscode.window.showErrorMessage(vscode.l10n.t('{0} cannot be read as text.', nameOf(uri)));
}

async function askForFile(): Promise<vscode.Uri | undefined> {
  const { importEndings } = await import('../../core/import');
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Import'),
      openLabel: vscode.l10n.t('Import as Note'),
      filters: { [vscode.l10n.t('STIX 2.1 bundle')]: [...importEndings.stix] },
    })) ?? [];
  return uri;
}

async function offerToShow(name: string, { leftOut }: ImportedNote): Promise<void> {
  const show = vscode.l10n.t('Show');
  const message = messageOn(name, leftOut.length);
  const chosen = await vscode.window.showInformationMessage(message, ...(leftOut.length > 0 ? [show] : []));
  if (chosen !== show) return;
  await vscode.window.showQuickPick(
    leftOut.map((label) => ({ label })),
    { title: vscode.l10n.t('What was left out of {0}', name), placeHolder: vscode.l10n.t('Type to filter') },
  );
}

function messageOn(name: string, count: number): string {
  if (count === 0) return vscode.l10n.t('All of {0} was imported. The note is yet to be saved.', name);
  if (count === 1) return vscode.l10n.t('{0} was imported. One sort of thing was left out.', name);
  return vscode.l10n.t('{0} was imported. {1} sorts of things were left out.', name, count);
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
