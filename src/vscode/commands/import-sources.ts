import * as vscode from 'vscode';
import type { TextFile } from '../import/file';
import { registerImportInto } from '../import/into-note';
import { takeIn } from '../import/take-in';
import type { Notes } from '../notes';

/** Takes the sources of a file of a reference manager into the active note; with an address, without asking for the file. */
export function registerImportSources(notes: Notes): vscode.Disposable {
  return registerImportInto(notes, {
    command: 'analystNotes.importSources',
    name: 'import-sources',
    filters,
    take: (document, file) => importInto(notes, document, file),
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
