import * as vscode from 'vscode';
import { idOfKey, idSpanOf } from '../../core';
import type { FromBoard } from '../../protocol/board';
import { toRange } from '../convert';
import type { Notes } from '../notes';
import { fixProblem } from './run-fix';

type Run = Extract<FromBoard, { readonly type: 'run' }>;

/** Does for a Board what only the editor around it can. */
export async function runCommand(notes: Notes, document: vscode.TextDocument, run: Run): Promise<void> {
  switch (run.command) {
    case 'rename':
      return rename(notes, document, run);
    case 'copy':
      return vscode.env.clipboard.writeText(run.detail ?? '');
    case 'fix':
      return fixProblem(notes, document, run.entry, run.detail ?? '');
  }
}

/** Gives an entry another id, in all notes that know it: by the provider of the text, which refuses what is taken. */
async function rename(notes: Notes, document: vscode.TextDocument, { entry }: Run): Promise<void> {
  const note = notes.read(document);
  const span = idSpanOf(note, entry);
  if (!span) return;
  const id = await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename in All Notes'),
    value: idOfKey(entry),
    prompt: vscode.l10n.t('The id by which other entries and notes name it'),
  });
  if (!id || id === idOfKey(entry)) return;
  try {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      toRange(note, span).start,
      id,
    );
    await vscode.workspace.applyEdit(edit);
  } catch (error) {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}
