import * as vscode from 'vscode';

/** One of a few things to choose from, with a sentence on it. */
export interface Choice<T> extends vscode.QuickPickItem {
  readonly detail: string;
  readonly value: T;
}

/** Which is wanted; undefined for who goes away. What the sentences say is searched as well. */
export async function choose<T>(choices: readonly Choice<T>[], placeHolder: string): Promise<T | undefined> {
  const chosen = await vscode.window.showQuickPick(choices, { placeHolder, matchOnDetail: true });
  return chosen?.value;
}
