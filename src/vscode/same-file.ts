import * as vscode from 'vscode';

/**
 * Whether two addresses lead to one file, as by a link: nothing but a file itself has all its dates and its size. In a
 * file system that keeps no dates this cannot be told, and an address is that of its own file.
 */
export async function isSameFile(one: vscode.Uri, other: vscode.Uri): Promise<boolean> {
  if (one.toString() === other.toString()) return true;
  if (one.scheme !== other.scheme) return false;
  const [a, b] = await Promise.all([one, other].map(statOf));
  if (!a || !b || a.mtime === 0) return false;
  return a.ctime === b.ctime && a.mtime === b.mtime && a.size === b.size;
}

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  return vscode.workspace.fs.stat(uri).then(
    (found) => found,
    () => undefined,
  );
}
