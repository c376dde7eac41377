import * as vscode from 'vscode';
import { includesAfterMove, relativePath } from '../../core';
import { editsInAllNotes } from '../all-notes';
import { toRange } from '../convert';
import type { Notes } from '../notes';

/** Keeps the paths in `include` right when note files, or folders with them, are moved or renamed. */
export function registerFileMoves(notes: Notes): vscode.Disposable {
  return vscode.workspace.onWillRenameFiles((event) => {
    event.waitUntil(editsFor(notes, event.files, event.token));
  });
}

type Move = vscode.FileWillRenameEvent['files'][number];

async function editsFor(
  notes: Notes,
  moves: readonly Move[],
  token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const moved = (key: string): string => movedKey(key, moves);
  const resolve = (from: string, path: string): string | undefined => notes.locate(from, path);
  const find = () => includesAfterMove(notes.all, { moved, resolve, relative });
  for (const [note, edits] of (await editsInAllNotes(notes, find, token)) ?? [])
    for (const { span, text } of edits) edit.replace(vscode.Uri.parse(note.key), toRange(note, span), text);
  return edit;
}

/** A file moves by itself or with a folder above it. */
function movedKey(key: string, moves: readonly Move[]): string {
  for (const { oldUri, newUri } of moves) {
    const [from, to] = [oldUri.toString(), newUri.toString()];
    if (key === from) return to;
    if (key.startsWith(`${from}/`)) return to + key.slice(from.length);
  }
  return key;
}

function relative(from: string, to: string): string | undefined {
  const [home, target] = [vscode.Uri.parse(from), vscode.Uri.parse(to)];
  if (home.scheme !== target.scheme || home.authority !== target.authority) return undefined;
  return relativePath(home.path, target.path);
}
