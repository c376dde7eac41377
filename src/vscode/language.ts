import type * as vscode from 'vscode';

export const languageId = 'analyst-notes';

/** All notes, wherever they come from. */
export const selector: vscode.DocumentSelector = { language: languageId };

/** Where older versions of files come from, which editors show beside the present ones. */
const olderVersions: ReadonlySet<string> = new Set(['git', 'gitfs', 'vscode-local-history', 'review', 'pr']);

/** Whether a document is not the present one of its file. */
export function isOlderVersion({ scheme }: vscode.Uri): boolean {
  return olderVersions.has(scheme);
}

export function isNote(document: vscode.TextDocument): boolean {
  return document.languageId === languageId;
}
