import * as vscode from 'vscode';
import { isFrozenName, isNoteName, mayBeIncluded, pathOfOtherForm } from '../core';
import { isOlderVersion } from './language';

/** The names of note files, as `package.json` gives them to the language. */
export const notePattern = '**/*.notes.{yaml,yml}';

/** Where notes are others' samples. */
const installed = '**/node_modules/**';

/** Editors do not open larger files as text that extensions see; in bytes. */
const largest = 50 * 1024 * 1024;

/** Whether a document is that of a file, beside which others can be read. */
export function hasFile(uri: vscode.Uri): boolean {
  if (uri.scheme === 'untitled' || isOlderVersion(uri)) return false;
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;
}

/** The address that the path of an include leads to; undefined where it cannot be a note. */
export function resolveInclude(from: string, path: string): string | undefined {
  if (!mayBeIncluded(path)) return undefined;
  return vscode.Uri.joinPath(vscode.Uri.parse(from), '..', path).toString();
}

/**
 * The text of a file.
 * @throws where it cannot be read; in the error's `code` is why
 */
export async function textOf(uri: vscode.Uri): Promise<string> {
  return vscode.workspace.decode(await bytesOf(uri), { uri });
}

/**
 * What stands in a file of so many bytes at most.
 * @throws as `textOf` does
 */
export async function bytesOf(uri: vscode.Uri, most = largest): Promise<Uint8Array> {
  const { size, type } = await vscode.workspace.fs.stat(uri);
  // A pipe or a device is no file, and to read it might never end.
  if ((type & vscode.FileType.File) === 0) throw new SkippedFile('NoFile');
  if (size > most) throw new SkippedFile('TooLarge');
  const bytes = await vscode.workspace.fs.readFile(uri);
  // It may have grown since.
  if (bytes.length > most) throw new SkippedFile('TooLarge');
  return bytes;
}

/** What could be read perhaps, and had better not be. */
class SkippedFile extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** Whether a file is not read as it has more than is read. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof SkippedFile && error.code === 'TooLarge';
}

/** The file whose name, or that of a folder above it, is the same but composed otherwise. */
export async function otherForm(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  const namesIn = async (path: string): Promise<string[]> => {
    const entries = await vscode.workspace.fs.readDirectory(uri.with({ path }));
    return entries.map(([name]) => name);
  };
  // A folder that cannot be read has no other names to offer.
  const path = await pathOfOtherForm(uri.path, '/', namesIn).catch(() => undefined);
  return path === undefined ? undefined : uri.with({ path });
}

/** When a file was changed last; what cannot be read is the oldest. */
export async function modifiedAt(uri: vscode.Uri): Promise<number> {
  return vscode.workspace.fs.stat(uri).then(
    ({ mtime }) => mtime,
    () => 0,
  );
}

/**
 * Where VS Code can search. In another file system that no extension makes searchable, it would wait for one that does,
 * for ever.
 */
const searchable: ReadonlySet<string> = new Set(['file', 'vscode-remote', 'vscode-vfs']);

/** The note files of all folders, each once, but no frozen copies, which would say everything twice; until it is cancelled. */
export async function* findNotes(token: vscode.CancellationToken): AsyncGenerator<string> {
  const found = new Set<string>();
  for (const { uri } of vscode.workspace.workspaceFolders ?? [])
    for await (const note of searchable.has(uri.scheme) ? searched(uri, token) : walked(uri, token))
      if (!found.has(note) && !isFrozenName(vscode.Uri.parse(note).path)) {
        found.add(note);
        yield note;
      }
}

async function* searched(folder: vscode.Uri, token: vscode.CancellationToken): AsyncGenerator<string> {
  const pattern = new vscode.RelativePattern(folder, notePattern);
  const uris = await vscode.workspace.findFiles(pattern, installed, undefined, token);
  for (const uri of uris) yield uri.toString();
}

/** Neither of these has notes that somebody works on. */
const passed: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** Folder by folder, through no link, which might lead in a circle. */
async function* walked(folder: vscode.Uri, token: vscode.CancellationToken): AsyncGenerator<string> {
  const folders = [folder];
  for (const each of folders) {
    if (token.isCancellationRequested) return;
    for (const [name, type] of await contentsOf(each)) {
      const uri = vscode.Uri.joinPath(each, name);
      if (type === vscode.FileType.Directory && !passed.has(name)) folders.push(uri);
      else if (type & vscode.FileType.File && isNoteName(name)) yield uri.toString();
    }
  }
}

/** A folder that cannot be read has nothing. */
function contentsOf(folder: vscode.Uri): Thenable<readonly [name: string, type: vscode.FileType][]> {
  return vscode.workspace.fs.readDirectory(folder).then(
    (all) => all,
    () => [],
  );
}
