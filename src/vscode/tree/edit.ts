import * as vscode from 'vscode';
import { type EntryKey, idSpanOf, type Note, Refusal, type TextEdit } from '../../core';
import { toRange, toWorkspaceEdit } from '../convert';
import type { Notes } from '../notes';
import { tell } from '../tell';

/** Edits a note, open or not, as one step to undo; where that cannot be, it is said why. */
export async function editNote(
  notes: Notes,
  uri: string,
  find: (note: Note) => readonly TextEdit[],
): Promise<void> {
  await orSay(async () => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    const note = notes.read(document);
    const edits = find(note);
    if (edits.length === 0) return;
    const edit = toWorkspaceEdit(new Map([[uri, edits]]), notes, note);
    if (!(await vscode.workspace.applyEdit(edit))) sayUnchanged();
  });
}

function sayUnchanged(): void {
  void vscode.window.showErrorMessage(
    vscode.l10n.t('The note could not be changed, and is as it was. Is its file read-only?'),
  );
}

/** Does something, and tells why where it is refused. */
export async function orSay(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tell(error.message);
  }
}

/** Puts the cursor of the text to an entry, so that all who follow it show the one that was moved. */
export function goAlong(notes: Notes, uri: string, entry: EntryKey | undefined): void {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  const note = editor && notes.read(editor.document);
  const span = note && entry !== undefined ? idSpanOf(note, entry) : undefined;
  if (!editor || !note || !span) return;
  const { start } = toRange(note, span);
  editor.selection = new vscode.Selection(start, start);
}
