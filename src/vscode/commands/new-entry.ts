import * as vscode from 'vscode';
import { editsFor, entryKey } from '../../core';
import type { EntryFormName, FormToFill } from '../../core/whole-notes';
import { isBoardActive } from '../active-note';
import { applyToDocument } from '../apply-edits';
import { toRange } from '../convert';
import { unlessRefused } from '../import/take-in';
import { kindIcons } from '../kind-icons';
import type { Notes } from '../notes';
import type { SelectedEntry } from '../selected-entry';
import { tell } from '../tell';
import { entrySorts, sortNamed } from './entry-sorts';
import { noteToChange } from './note-to-change';

/** Adds an entry to the note that is shown: of a sort and with words that are named, or that its author is asked for. */
export function registerNewEntry(notes: Notes, selection: SelectedEntry): vscode.Disposable {
  const { commands } = notes.log.for('new-entry');
  return commands.registerCommand('analystNotes.newEntry', async (asked?: unknown, said?: unknown) => {
    const document = await noteToChange();
    const sort = document && (sortNamed(asked) ?? (await askForSort()));
    const words = sort && (typeof said === 'string' ? said.trim() : await askForWords(sort));
    if (!document || !sort || !words) return;
    await unlessRefused(() =>
      isBoardActive(document)
        ? addOnBoard(notes, selection, document, sort, words)
        : addInText(notes, document, sort, words),
    );
  });
}

async function askForSort(): Promise<EntryFormName | undefined> {
  const { kindOfForm } = await import('../../core/whole-notes');
  const items = Object.entries(entrySorts()).map(([key, { label, description }]) => {
    const name = key as EntryFormName;
    return { ...{ label, description, name }, iconPath: new vscode.ThemeIcon(kindIcons[kindOfForm(name)]) };
  });
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('New Entry'),
    placeHolder: vscode.l10n.t('What do you want to write down?'),
    matchOnDescription: true,
  });
  return chosen?.name;
}

async function askForWords(sort: EntryFormName): Promise<string | undefined> {
  const { label, prompt } = entrySorts()[sort];
  const words = await vscode.window.showInputBox({
    ignoreFocusOut: true,
    title: vscode.l10n.t('New Entry: {0}', label),
    prompt,
    validateInput: (written) =>
      written !== '' && written.trim() === '' ? vscode.l10n.t('Write a word or more.') : undefined,
  });
  return words?.trim();
}

/** What is to be filled in are stops of a snippet, in one step that can be undone. */
async function addInText(
  notes: Notes,
  document: vscode.TextDocument,
  sort: EntryFormName,
  words: string,
): Promise<void> {
  const { newEntryForm } = await import('../../core/whole-notes');
  const editor = await vscode.window.showTextDocument(document, { preserveFocus: false });
  const note = notes.read(document);
  const form = newEntryForm(note, sort, words);
  const isIn = await editor.insertSnippet(snippetOf(form), toRange(note, form.span), inOneStep);
  if (!isIn) return tellUntaken();
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

const inOneStep = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true };

function tellUntaken(): void {
  tell(vscode.l10n.t('The note did not take the entry, and is as it was.'));
}

/** The last stop ends the snippet, so that Tab is a Tab again. */
function snippetOf({ text, stops }: FormToFill): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  let from = 0;
  for (const [at, stop] of stops.entries()) {
    snippet.appendText(text.slice(from, stop)).appendTabstop(at + 1 < stops.length ? at + 1 : 0);
    from = stop;
  }
  return snippet.appendText(text.slice(from));
}

/** On a Board, what is to be filled in stands in the Inspector of what is selected. */
async function addOnBoard(
  notes: Notes,
  selection: SelectedEntry,
  document: vscode.TextDocument,
  sort: EntryFormName,
  words: string,
): Promise<void> {
  const { newEntryIntent } = await import('../../core/whole-notes');
  const note = notes.read(document);
  const intent = newEntryIntent(sort, words);
  if (!(await applyToDocument(document, note, editsFor(note, intent)))) return tellUntaken();
  const now = notes.read(document);
  const added = now.contents.sections.find(({ name }) => name === intent.section)?.entries.at(-1);
  if (added) selection.select({ document, entry: entryKey(now, added), by: intent });
}
