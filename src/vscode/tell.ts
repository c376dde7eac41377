import * as vscode from 'vscode';

/** Tells the user what to do, or why nothing is done, in a sentence. */
export function tell(message: string): undefined {
  void vscode.window.showInformationMessage(message);
  return undefined;
}
