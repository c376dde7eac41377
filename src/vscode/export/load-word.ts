import type * as vscode from 'vscode';

/** What makes Word documents. */
export type Word = typeof import('../../docx');

/** Reads the bundle that makes Word documents; in a browser, `load-word.browser.ts` does. */
export function loadWord(_extension: vscode.Uri): Promise<Word> {
  return import('../../docx');
}
