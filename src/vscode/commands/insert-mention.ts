import * as vscode from 'vscode';
import { insertMention, mentionOf, type Note } from '../../core';
import { applyToDocument } from '../apply-edits';
import { toOffset } from '../convert';
import { unlessRefused } from '../import/take-in';
import { isNote } from '../language';
import type { Notes } from '../notes';
import { tell } from '../tell';
import { pickEntry } from './entry-picker';

/** Puts a link to an entry, or the name of an actor, where the cursors stand in prose. */
export function registerInsertMention(notes: Notes): vscode.Disposable {
  const { commands } = notes.log.for('insert-mention');
  return commands.registerCommand('analystNotes.insertMention', async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isNote(editor.document))
      return tell(vscode.l10n.t('Put the cursor into a text of a note first.'));
    await unlessRefused(() => mention(notes, editor));
  });
}

/** Where nothing can be mentioned, nobody is asked what. */
async function mention(notes: Notes, editor: vscode.TextEditor): Promise<void> {
  const { document } = editor;
  editsAt(notes.read(document), editor, '[[an-entry]]');
  const item = await askForEntry(notes, document);
  if (!item || document.isClosed) return;
  const note = notes.read(document);
  const words = mentionOf(note, item.id);
  if (!(await applyToDocument(document, note, editsAt(note, editor, words))))
    return tell(vscode.l10n.t('The note did not take the mention. Is its file read-only?'));
  editor.selections = editor.selections.map((selection) => behind(document, selection, words));
}

function askForEntry(notes: Notes, document: vscode.TextDocument) {
  return pickEntry(notes, {
    title: vscode.l10n.t('Insert Mention'),
    placeholder: vscode.l10n.t('Whom or what do you mention?'),
    notes: () => visibleIn(notes.read(document)),
  });
}

/** Its own entries and those of the notes that it includes. */
function visibleIn(note: Note): readonly Note[] {
  return [note, ...note.scope.included];
}

function editsAt(note: Note, { selections }: vscode.TextEditor, words: string) {
  const offsets = selections.map(({ active }) => toOffset(note, active));
  return insertMention(note, offsets, words);
}

/** Writing goes on behind the mention, where the cursor was left before it. */
function behind(
  document: vscode.TextDocument,
  { active }: vscode.Selection,
  words: string,
): vscode.Selection {
  const at = document.offsetAt(active);
  const rest = document.getText().slice(at, at + words.length + 1);
  const space = rest.startsWith(` ${words}`) ? 1 : 0;
  const isBefore = rest.startsWith(words) || space === 1;
  const end = isBefore ? document.positionAt(at + space + words.length) : active;
  return new vscode.Selection(end, end);
}
