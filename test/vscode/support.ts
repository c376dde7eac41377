import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { atCursor } from '../unit/support/marks';

export const sampleUri = vscode.Uri.joinPath(
  extensionUri(),
  'media',
  'sample',
  'war-or-humiliation.notes.yaml',
);

export function extensionUri(): vscode.Uri {
  const extension = vscode.extensions.getExtension('analyst-notes.analyst-notes');
  assert.ok(extension, 'the extension is there');
  return extension.extensionUri;
}

/** What a text is in a file: a browser has no buffers. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, bytesOf(text));
}

/** What stands in a file, with its byte order mark. */
export async function textIn(uri: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Whether the tests have Node's modules: the extension host of a browser has none. */
export function hasNode(): boolean {
  return globalThis.process?.versions?.node !== undefined;
}

/** Whether the files are those of the machine, where Node can make links, and run Git. */
export function isOnMachine(): boolean {
  return vscode.workspace.workspaceFolders?.[0]?.uri.scheme === 'file';
}

/** A note in memory, and the place of the cursor mark `‸` in its text, which is taken out. */
export interface Marked {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
}

/** Opens a note whose text has a cursor mark `‸`. */
export async function openMarked(written: string): Promise<Marked> {
  const { text, offset } = atCursor(written);
  const document = await openNote(text);
  return { document, position: document.positionAt(offset) };
}

/** A new folder of the workspace for the files of a test, which takes it away again. */
export async function newFolder(name: string): Promise<vscode.Uri> {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(workspace);
  const folder = vscode.Uri.joinPath(workspace.uri, name);
  await vscode.workspace.fs.createDirectory(folder);
  return folder;
}

/** Without it, a first question would come before the extension has registered what answers it. */
export async function activate(): Promise<void> {
  await vscode.extensions.getExtension('analyst-notes.analyst-notes')?.activate();
}

/** Each file of tests has this module for itself. */
const run = `note-${Date.now()}`;
let count = 0;

/**
 * Each note has a name of its own: of an untitled text whose name another had a moment ago, VS Code may still
 * show the other to extensions.
 */
export async function openNote(content: string): Promise<vscode.TextDocument> {
  await activate();
  const uri = vscode.Uri.from({ scheme: 'untitled', path: `/${run}-${++count}.notes.yaml` });
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), content);
  assert.ok(await vscode.workspace.applyEdit(edit));
  return document;
}

/** Shows a document, and waits until it is what commands act on: what was shown before may yet take the focus. */
export async function showNote(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  return until('the editor', async () => {
    const editor = await vscode.window.showTextDocument(document);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return vscode.window.activeTextEditor === editor ? editor : undefined;
  });
}

/** Waits until something is there or true; fails with what it waited for. */
export async function until<T>(
  what: string,
  get: () => T | undefined | Promise<T | undefined>,
  ms = 60_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const value = await get();
    if (value) return value;
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

export function codesOf(uri: vscode.Uri): string[] {
  return vscode.languages.getDiagnostics(uri).map(codeOf);
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The words of a range, to compare places by what stands there. */
export function words(document: vscode.TextDocument, range: vscode.Range): string {
  return document.getText(range);
}

/** The code of the rule that reports something. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
