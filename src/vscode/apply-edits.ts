import * as vscode from 'vscode';
import type { Note, TextEdit } from '../core';
import { toTextEdit } from './convert';

/** Makes the edits of a note in its document, in one step that can be undone; false where the editor takes none. */
export async function applyToDocument(
  { uri }: Pick<vscode.TextDocument, 'uri'>,
  note: Note,
  edits: readonly TextEdit[],
): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    uri,
    edits.map((each) => toTextEdit(note, each)),
  );
  return vscode.workspace.applyEdit(edit);
}
