import * as vscode from 'vscode';
import { activeDocument } from '../active-note';
import { fileToImport, type TextFile } from '../import/file';
import { takeIn, unlessRefused } from '../import/take-in';
import type { Notes } from '../notes';

/** Takes the sources of a file of a reference manager into the active note; with an address, without asking for the file. */
export function registerImportSources(notes: Notes): vscode.Disposable {
  const { commands } = notes.log.for('import-sources');
  return commands.registerCommand('analystNotes.importSources', async (asked?: unknown) => {
    const document = activeDocument();
    const file = document && (await fileToImport(asked, filters()));
    if (!document || !file) return;
    // A source of an included note is known when that is read.
    await notes.allRead();
    await unlessRefused(() => importInto(notes, document, file));
  });
}

function filters(): Record<string, string[]> {
  return { [vscode.l10n.t('References (BibTeX, RIS, CSL-JSON)')]: ['bib', 'bibtex', 'ris', 'json'] };
}

/** What reads them is a bundle of its own, which is loaded now. */
async function importInto(notes: Notes, document: vscode.TextDocument, file: TextFile): Promise<void> {
  const { importSources } = await import('../../bibliography');
  const note = notes.read(document);
  const { edits, summary, notices } = importSources(note, file.text);
  await takeIn(document, note, { edits, sentences: [summary, ...notices] });
}
