import * as vscode from 'vscode';
import { includesAfterMove, relativePath } from '../../core';
import { toWorkspaceEdit } from '../convert';
import type { Notes } from '../notes';

/** Keeps the paths in `include` right when note files, or folders with them, are moved or renamed. */
export function registerWillRenameFiles(notes: Notes): vscode.Disposable {
  const { workspace, failed } = notes.log.for('will-rename-files');
  return workspace.onWillRenameFiles((event) => {
    const edits = editsFor(notes, event.files, event.token);
    edits.catch(failed);
    event.waitUntil(edits);
  });
}

type Move = vscode.FileWillRenameEvent['files'][number];

/** The edits of notes that keep their includes right as files move. */
export async function editsFor(
  notes: Notes,
  moves: readonly Move[],
  token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit> {
  const moved = (key: string): string => movedKey(key, moves);
  const find = () =>
    includesAfterMove(notes.all, {
      moved,
      resolve: (from, path) => notes.locate(from, path) ?? resolve(from, path),
      relative,
    });
  return toWorkspaceEdit((await notes.editsInAllNotes(find, token)) ?? new Map(), notes);
}

/** A file moves by itself or with a folder above it. */
function movedKey(key: string, moves: readonly Move[]): string {
  for (const { oldUri, newUri } of moves) {
    const from = oldUri.toString();
    const to = newUri.toString();
    if (key === from) return to;
    if (key.startsWith(`${from}/`)) return to + key.slice(from.length);
  }
  return key;
}

/** Also a path that leads to no note as yet: a file may get the name of one. */
function resolve(from: string, path: string): string | undefined {
  if (path.includes('\\') || path.includes('://')) return undefined;
  return vscode.Uri.joinPath(vscode.Uri.parse(from), '..', path).toString();
}

function relative(from: string, to: string): string | undefined {
  const home = vscode.Uri.parse(from);
  const target = vscode.Uri.parse(to);
  if (home.scheme !== target.scheme || home.authority !== target.authority) return undefined;
  return relativePath(home.path, target.path);
}
