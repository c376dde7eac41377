import type * as vscode from 'vscode';

export const languageId = 'analyst-notes';

/** All notes, wherever they come from. */
export const selector: vscode.DocumentSelector = { language: languageId };

export function isNote(document: vscode.TextDocument): boolean {
  return document.languageId === languageId;
}
