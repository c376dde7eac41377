import * as vscode from 'vscode';
import type { Word } from './load-word';

/**
 * Reads the bundle that makes Word documents from the extension's own folder, and runs it as VS Code does the
 * extension's: a browser's extension host has no other way to load a second file.
 */
export async function loadWord(extension: vscode.Uri): Promise<Word> {
  const file = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'docx.js'));
  const bundle = { exports: {} };
  new Function('module', 'exports', new TextDecoder().decode(file))(bundle, bundle.exports);
  return bundle.exports as Word;
}
