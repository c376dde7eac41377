import { dirname, isAbsolute, relative as relativePathOf, resolve } from 'node:path';
import type { FileRename } from 'vscode-languageserver/node';
import { includesAfterMove } from '../../core';
import { slashed } from '../../node/slashed';
import { toWorkspaceEdit } from '../client/workspace-edit';
import { pathOf } from '../notes/addresses';
import type { Server } from '../server-context';

/** Keeps the paths in `include` right when note files, or folders with them, are moved or renamed. */
export function registerWillRenameFiles(server: Server): void {
  const { connection, answers, notes, client } = server;
  if (!client.willRenameFiles) return;
  connection.workspace.onWillRenameFiles(
    answers.to(async ({ files }, token) => {
      const moved = (path: string): string => pathAfter(path, files);
      const find = () =>
        includesAfterMove(notes.session.notes, {
          moved,
          resolve: (from, path) => notes.session.locate(from, path) ?? pathFrom(from, path),
          relative,
        });
      const found = await notes.session.editsInAllNotes(find, token);
      return toWorkspaceEdit(server, found ?? new Map());
    }),
  );
}

/** A file moves by itself or with a folder above it. */
function pathAfter(path: string, files: readonly FileRename[]): string {
  for (const { oldUri, newUri } of files) {
    const [from, to] = [pathOf(oldUri), pathOf(newUri)];
    if (from === undefined || to === undefined) continue;
    if (path === from) return to;
    const below = relativePathOf(from, path);
    if (!below.startsWith('..') && !isAbsolute(below)) return resolve(to, below);
  }
  return path;
}

/** Also a path that leads to no note as yet: a file may get the name of one. */
function pathFrom(from: string, path: string): string | undefined {
  if (!isAbsolute(from) || path.includes('\\') || path.includes('://')) return undefined;
  return resolve(dirname(from), path);
}

/** Paths in notes have slashes on every system. */
function relative(from: string, to: string): string | undefined {
  const path = relativePathOf(dirname(from), to);
  return isAbsolute(from) && !isAbsolute(path) ? slashed(path) : undefined;
}
