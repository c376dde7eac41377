import * as vscode from 'vscode';

/** Whether two addresses lead to one file, as by a link: nothing but a file itself has all its dates and its size. */
export async function isSameFile(one: vscode.Uri, other: vscode.Uri): Promise<boolean> {
  if (one.toString() === other.toString()) return true;
  const [a, b] = await Promise.all([one, other].map(statOf));
  return (
    a !== undefined && b !== undefined && a.ctime === b.ctime && a.mtime === b.mtime && a.size === b.size
  );
}

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  return vscode.workspace.fs.stat(uri).then(
    (found) => found,
    () => undefined,
  );
}
