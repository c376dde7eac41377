import * as vscode from 'vscode';
import { citeSelection } from '../../core';
import { applyToDocument } from '../apply-edits';
import { unlessRefused } from '../import/take-in';
import { isNote } from '../language';
import type { Notes } from '../notes';
import { tell } from '../tell';

/** Cites the words that are selected in a copy, in the claim or indicator under the cursor of the note beside it. */
export function registerCiteSelection(notes: Notes): vscode.Disposable {
  const { commands } = notes.log.for('cite-selection');
  return commands.registerCommand('analystNotes.citeSelection', async () => {
    const copy = vscode.window.activeTextEditor;
    if (!copy || isNote(copy.document)) return tell(firstTheCopy());
    const beside = vscode.window.visibleTextEditors.filter(({ document }) => isNote(document));
    if (beside.length === 0) return tell(firstTheNote());
    const editor = await oneOf(beside);
    if (editor) await cite(notes, copy, editor);
  });
}

function firstTheCopy(): string {
  return vscode.l10n.t(
    'Open the copy of a source beside the note, and select the words that are to be cited.',
  );
}

function firstTheNote(): string {
  return vscode.l10n.t(
    'Open the note beside the copy, with the cursor in the claim that is to cite the words.',
  );
}

/** A note may be shown twice, and several may be. */
async function oneOf(editors: readonly vscode.TextEditor[]): Promise<vscode.TextEditor | undefined> {
  const [only] = editors;
  if (editors.length === 1) return only;
  const items = editors.map((editor) => ({
    label: vscode.workspace.asRelativePath(editor.document.uri),
    description: vscode.l10n.t('line {0}', editor.selection.active.line + 1),
    editor,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Which note is to cite the words?'),
  });
  return chosen?.editor;
}

async function cite(
  notes: Notes,
  copy: vscode.TextEditor,
  { document, selection }: vscode.TextEditor,
): Promise<void> {
  const note = notes.read(document);
  const words = { address: copy.document.uri.toString(), text: copy.document.getText(copy.selection) };
  await unlessRefused(async () => {
    const edits = citeSelection(note, document.offsetAt(selection.active), words);
    if (edits.length === 0) return tell(vscode.l10n.t('These words are cited there already.'));
    if (!(await applyToDocument(document, note, edits)))
      tell(vscode.l10n.t('The note did not take the citation.'));
  });
}
