import * as vscode from 'vscode';

/** For a part of the extension that a test has for itself: what the extension has registered, another cannot. */
export const quietLog = {
  write: () => undefined,
  for: () => ({
    ...{ languages: vscode.languages, window: vscode.window, workspace: vscode.workspace },
    commands: { ...vscode.commands, registerCommand: () => new vscode.Disposable(() => undefined) },
    failed: () => undefined,
  }),
};
