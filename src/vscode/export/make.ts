import * as vscode from 'vscode';
import { viewContextOf } from '../../session';
import type { Notes } from '../notes';
import type { OfferedForm } from './save';
import { goesWithout, type Made, plainWord, wordInHouseStyle } from './word';

/** What is made, and how the name of its file ends. */
interface MadeFile extends Made {
  readonly ending: string;
}

/**
 * Makes of a note what its readers or their programs open; undefined where the user gives up. What makes it is a bundle of its
 * own, which is read now, and a Word document needs another.
 */
export async function makeExport(
  notes: Notes,
  document: vscode.TextDocument,
  form: OfferedForm,
  extension: vscode.Uri,
): Promise<MadeFile | undefined> {
  if (form === 'docx') {
    const made = await makeWord(notes, document, extension);
    return made && { ...made, ending: form };
  }
  return withProgress(document, () => makeText(notes, document, form));
}

async function makeText(
  notes: Notes,
  document: vscode.TextDocument,
  form: Exclude<OfferedForm, 'docx'>,
): Promise<MadeFile> {
  const { endingOf, exportNote } = await import('../../core/export');
  const { text, notices } = exportNote(viewContextOf(notes.check(document), notes.today), form);
  return { bytes: new TextEncoder().encode(text), notices, ending: endingOf[form] };
}

async function makeWord(
  notes: Notes,
  document: vscode.TextDocument,
  extension: vscode.Uri,
): Promise<Made | undefined> {
  const { briefDocument } = await import('../../core/export');
  const made = await withProgress(document, async () => {
    const brief = briefDocument(viewContextOf(notes.check(document), notes.today));
    return { brief, ...(await wordInHouseStyle(brief, document, extension)) };
  });
  const { brief } = made;
  if (!('reason' in made)) return { ...made, notices: [...brief.notices, ...made.notices] };
  if (!(await goesWithout(made))) return undefined;
  const { bytes } = await withProgress(document, () => plainWord(brief, extension));
  return { bytes, notices: brief.notices };
}

/** Notes of so many characters take long enough that it is said beside the text, and not only in the status bar. */
const large = 500_000;

function withProgress<T>(document: vscode.TextDocument, make: () => Promise<T>): Thenable<T> {
  const isLarge = document.getText().length > large;
  const location = isLarge ? vscode.ProgressLocation.Notification : vscode.ProgressLocation.Window;
  return vscode.window.withProgress({ location, title: vscode.l10n.t('Exporting the note…') }, make);
}
