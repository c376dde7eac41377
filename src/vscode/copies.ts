import * as vscode from 'vscode';
import type { CopyPlace, Decode } from '../core';
import type { CopyBytes, Disposable } from '../session';
import { hasFile } from './files';

/** Larger files are not read; in bytes. */
const largest = 50 * 1024 * 1024;

/** The folders of some notes, and those of the workspace, that are in the same file system as a file. */
export function rootsFor({ scheme, authority }: vscode.Uri, notes: readonly vscode.Uri[]): vscode.Uri[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const all = [...notes.map((note) => vscode.Uri.joinPath(note, '..')), ...folders.map(({ uri }) => uri)];
  return all.filter((each) => each.scheme === scheme && each.authority === authority);
}

function rootsOf(note: vscode.Uri): vscode.Uri[] {
  return rootsFor(note, [note]);
}

function isIn(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith('/') ? root : `${root}/`);
}

/** Whether the path of a file leads into one of the folders; links are not looked at. */
export function isLexicallyInside(uri: vscode.Uri, roots: readonly vscode.Uri[]): boolean {
  return roots.some((root) => isIn(root.path, uri.path));
}

/** Where the path of a copy leads: it has to lie in a folder of the workspace, or in the note's. */
export function resolveCopy(from: string, path: string): CopyPlace {
  const note = vscode.Uri.parse(from);
  if (!hasFile(note)) return undefined;
  if (path.startsWith('/') || path.includes('\0')) return 'outside';
  const file = vscode.Uri.joinPath(note, '..', path);
  return isLexicallyInside(file, rootsOf(note)) ? { address: file.toString() } : 'outside';
}

/** Reads a copy, unless its links lead out of the folders and of that of the note. */
export async function readCopy(address: string, from: string): Promise<CopyBytes> {
  const uri = vscode.Uri.parse(address);
  try {
    const state = await whyUnread(uri, vscode.Uri.parse(from));
    if (state) return { state };
    const bytes = await vscode.workspace.fs.readFile(uri);
    return { state: 'read', bytes, sha256: await sha256Of(bytes) };
  } catch (error) {
    const isMissing = error instanceof vscode.FileSystemError && absent.has(error.code);
    return { state: isMissing ? 'missing' : 'unreadable' };
  }
}

/** The type of a file says what it is before anything of it is read. */
async function whyUnread(uri: vscode.Uri, from: vscode.Uri) {
  const { size, type } = await vscode.workspace.fs.stat(uri);
  if (!(await isInside(uri, rootsOf(from)))) return 'outside';
  if (type & vscode.FileType.Directory) return 'folder';
  if ((type & vscode.FileType.File) === 0) return 'unreadable';
  return size > largest ? 'too-large' : undefined;
}

const absent: ReadonlySet<string> = new Set(['FileNotFound', 'FileNotADirectory']);

export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Whether a file lies in one of the folders once all links are followed. VS Code cannot say where a link leads: Node
 * does for files of this machine, and elsewhere nothing is read through a link.
 */
export async function isInside(uri: vscode.Uri, roots: readonly vscode.Uri[]): Promise<boolean> {
  const realPath = uri.scheme === 'file' ? realPathOfNode() : undefined;
  if (!realPath) return !(await leadsThroughLink(uri, roots));
  const real = vscode.Uri.file(await realPath(uri.fsPath)).path;
  // A folder that is gone by now keeps none of the others from being looked at.
  const folders = await Promise.all(roots.map((root) => realPath(root.fsPath).catch(() => undefined)));
  return folders.some((folder) => folder !== undefined && isIn(vscode.Uri.file(folder).path, real));
}

type RealPath = (path: string) => Promise<string>;

/** What of Node's modules is asked for; in a browser there are none. */
interface WithModules {
  readonly process?: {
    readonly getBuiltinModule?: (name: 'fs/promises') => { readonly realpath: RealPath } | undefined;
  };
}

function realPathOfNode(): RealPath | undefined {
  return (globalThis as WithModules).process?.getBuiltinModule?.('fs/promises')?.realpath;
}

async function leadsThroughLink(uri: vscode.Uri, roots: readonly vscode.Uri[]): Promise<boolean> {
  const isRoot = (path: string): boolean => roots.some((root) => root.path === path);
  for (let at = uri; !isRoot(at.path); at = vscode.Uri.joinPath(at, '..')) {
    const { type } = await vscode.workspace.fs.stat(at);
    if (type & vscode.FileType.SymbolicLink) return true;
    if (at.path === '/' || at.path === '') return false;
  }
  return false;
}

/**
 * After these pauses, in milliseconds, a file is looked at once more. A watcher takes some time until it watches, long
 * on a busy machine, and what changes in that time would never be told.
 */
const looks: readonly number[] = [1000, 1000, 2000, 4000, 8000, 16_000];

/** Follows single files, with one watcher for each folder, as VS Code has it. */
export class CopyWatchers implements Disposable {
  private readonly folders = new Map<string, Watched>();

  watch(address: string, onChange: () => void): Disposable {
    const uri = vscode.Uri.parse(address);
    const folder = vscode.Uri.joinPath(uri, '..');
    const key = folder.toString();
    const watched = this.folders.get(key) ?? watchedFolder(folder);
    this.folders.set(key, watched);
    watched.listeners.set(address, onChange);
    let isFollowed = true;
    void lookAgain(uri, () => isFollowed, onChange);
    return {
      dispose: () => {
        isFollowed = false;
        watched.listeners.delete(address);
        if (watched.listeners.size > 0) return;
        watched.watcher.dispose();
        this.folders.delete(key);
      },
    };
  }

  dispose(): void {
    for (const { watcher } of this.folders.values()) watcher.dispose();
    this.folders.clear();
  }
}

/** Tells of changes that a watcher misses while it is not yet watching. */
async function lookAgain(uri: vscode.Uri, isFollowed: () => boolean, onChange: () => void): Promise<void> {
  let known = await stateOf(uri);
  for (const pause of looks) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (!isFollowed()) return;
    const now = await stateOf(uri);
    if (now !== known && isFollowed()) onChange();
    known = now;
  }
}

/** What tells one state of a file from another, without reading it. */
async function stateOf(uri: vscode.Uri): Promise<string> {
  try {
    const { type, size, mtime } = await vscode.workspace.fs.stat(uri);
    return `${type} ${size} ${mtime}`;
  } catch {
    return '';
  }
}

interface Watched {
  readonly watcher: Disposable;
  readonly listeners: Map<string, () => void>;
}

function watchedFolder(folder: vscode.Uri): Watched {
  const listeners = new Map<string, () => void>();
  const tell = (uri: vscode.Uri): void => listeners.get(uri.toString())?.();
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
  const subscriptions = [watcher.onDidCreate(tell), watcher.onDidChange(tell), watcher.onDidDelete(tell)];
  return { watcher: vscode.Disposable.from(watcher, ...subscriptions), listeners };
}

export const decode: Decode = (bytes, label, lenient) => {
  try {
    return new TextDecoder(label, { fatal: lenient === undefined }).decode(bytes);
  } catch {
    return undefined;
  }
};
