import * as vscode from 'vscode';
import { type ChosenText, chooseText, fromFile, fromSelection } from '../from-text/chosen-text';
import { FromTextPanel } from '../from-text/panel';
import type { Notes } from '../notes';

/** Shows what a text offers to a new note, beside the text; with an address, without asking which text. */
export function registerNewNoteFromText(notes: Notes, extensionUri: vscode.Uri): vscode.Disposable {
  const { commands } = notes.log.for('new-note-from-text');
  return commands.registerCommand(
    'analystNotes.newNoteFromText',
    async (asked?: unknown, others?: unknown) => {
      const near = vscode.window.activeTextEditor?.document.uri;
      const text = await textFor(asked, others);
      if (!text) return;
      await FromTextPanel.show({ notes, extensionUri, text, near: text.uri ?? near });
    },
  );
}

/** The menu of a text gives its address as well, and means what is selected there; that of the files gives all that are chosen. */
async function textFor(asked: unknown, others: unknown): Promise<ChosenText | undefined> {
  if (!(asked instanceof vscode.Uri)) return chooseText();
  const editor = vscode.window.activeTextEditor;
  const isOfEditor = !Array.isArray(others) && editor?.document.uri.toString() === asked.toString();
  return isOfEditor && !editor.selection.isEmpty ? fromSelection(editor) : fromFile(asked);
}
