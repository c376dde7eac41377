import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Intent } from '../../src/protocol/board';
import { activate, codesOf, until, write } from './support';

/** A note of two claims, of which faults take nothing. */
export const note =
  'title: T\nclaims:\n  a: {text: One, kind: assumption}\n  b: {text: Two, kind: assumption}\n';

/** The text of its first claim as something else. */
export function says(value: string, was: string): Intent {
  return { kind: 'setField', entry: 'claims/0/a', path: ['text'], value, was };
}

/** A file of a folder for these tests within the workspace. */
export function place(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, 'faults', name);
}

/** Writes a note, and opens it as a user does. */
export async function openText(uri: vscode.Uri, text = note): Promise<vscode.TextDocument> {
  await activate();
  await write(uri, text);
  const document = await vscode.workspace.openTextDocument(uri);
  await showText(document);
  // VS Code may still have what a file of this name said in the test before, and has not heard that it went and came.
  if (document.getText() !== text) await vscode.commands.executeCommand('workbench.action.files.revert');
  await untilText(document, text);
  return document;
}

export async function showText(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document, { preview: false, viewColumn: vscode.ViewColumn.One });
}

/** Types something into a text in the place of something else. */
export async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  assert.ok(at >= 0, `${from} stands there`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
  edit.replace(document.uri, range, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

export async function untilText(document: vscode.TextDocument, text: string): Promise<void> {
  await until(`${text} instead of ${document.getText()}`, () => document.getText() === text);
}

/** Waits until exactly these problems of a note are told. */
export async function untilCodes(uri: vscode.Uri, ...codes: readonly string[]): Promise<void> {
  await until(
    `${codes.join() || 'nothing'} instead of ${codesOf(uri).join()}`,
    () => codesOf(uri).join() === codes.join(),
  );
}
