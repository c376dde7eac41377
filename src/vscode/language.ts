import type * as vscode from 'vscode';

export const languageId = 'analyst-notes';

/** All notes, wherever they come from. */
export const selector: vscode.DocumentSelector = { language: languageId };

/** Notes as they would be released, which are shown and are nowhere yet. */
export const releaseScheme = 'analyst-notes-release';

/** The sides of a conflict in words, which are shown and are nowhere else. */
export const judgementScheme = 'analyst-notes-judgement';

/** Where other versions of files come from, which editors show beside the present ones. */
const otherVersions: ReadonlySet<string> = new Set([
  ...['git', 'gitfs', 'vscode-local-history', 'review', 'pr'],
  releaseScheme,
]);

/** Whether a document is not the present one of its file. */
export function isOlderVersion({ scheme }: vscode.Uri): boolean {
  return otherVersions.has(scheme);
}

export function isNote(document: vscode.TextDocument): boolean {
  return document.languageId === languageId;
}
