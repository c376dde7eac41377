import * as vscode from 'vscode';
import { namesLike } from '../core';

/** The address of a file in a folder, by its name or one like it that no other file has. */
export async function freeName(folder: vscode.Uri, name: string): Promise<vscode.Uri | undefined> {
  for (const each of namesLike(name)) {
    const uri = vscode.Uri.joinPath(folder, each);
    if (!(await isThere(uri))) return uri;
  }
  return undefined;
}

export async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
