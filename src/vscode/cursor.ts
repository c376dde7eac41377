import * as vscode from 'vscode';

/**
 * Whether the user makes a change in the editor that he works in: at one of its cursors, or by undoing and
 * redoing, after which the cursor follows. What commands, other editors or the Board change is no typing.
 */
export function isTyped({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): boolean {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document || contentChanges.length === 0) return false;
  if (reason !== undefined) return true;
  const cursors = offsetsOf(editor);
  // The cursor may have moved already behind what was typed, or not yet.
  return contentChanges.some(({ rangeOffset, rangeLength, text }) =>
    cursors.some((at) => at >= rangeOffset && at <= rangeOffset + Math.max(rangeLength, text.length)),
  );
}

/** Where the cursors stand in a document, if it is in the editor that the user works in. */
export function cursorsIn(document: vscode.TextDocument): readonly number[] {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document ? offsetsOf(editor) : [];
}

function offsetsOf({ document, selections }: vscode.TextEditor): readonly number[] {
  return selections.map(({ active }) => document.offsetAt(active));
}

/**
 * Calls back where cursors may have left what was typed: they moved, another editor is in use, or the window
 * is left.
 */
export function onDidMoveCursor(listener: () => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(listener),
    vscode.window.onDidChangeActiveTextEditor(listener),
  );
}

/** Calls back where the user wants to know how things stand: the document is saved on demand, or the window is left. */
export function onDidPause(listener: () => void): vscode.Disposable {
  return vscode.Disposable.from(
    // Who saves after a delay does so for safety, amid a word.
    vscode.workspace.onWillSaveTextDocument(({ reason }) => {
      if (reason !== vscode.TextDocumentSaveReason.AfterDelay) listener();
    }),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (!focused) listener();
    }),
  );
}
