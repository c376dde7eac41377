import * as vscode from 'vscode';

/**
 * Whether the user's settings make a file read-only. VS Code tells no extension of it, and takes an edit of such a
 * file without writing it.
 */
export function isReadOnlyBySettings(document: vscode.TextDocument): boolean {
  const files = vscode.workspace.getConfiguration('files', document.uri);
  const included = globsIn(files.get('readonlyInclude'));
  if (!included.some((glob) => isMatch(document, glob))) return false;
  return !globsIn(files.get('readonlyExclude')).some((glob) => isMatch(document, glob));
}

/** By its file system, which takes edits and refuses them itself if it says nothing. */
export function isReadOnlyFileSystem({ uri }: vscode.TextDocument): boolean {
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false;
}

/**
 * Whether its file system keeps a file from being written. Of the files of the machine VS Code tells no extension of
 * that: an edit that it does not make says so.
 */
export async function isReadOnlyByPermissions({ uri }: vscode.TextDocument): Promise<boolean> {
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    return false;
  }
}

function globsIn(setting: unknown): string[] {
  if (typeof setting !== 'object' || setting === null) return [];
  return Object.entries(setting).flatMap(([glob, isOn]) => (isOn === true ? [glob] : []));
}

function isMatch(document: vscode.TextDocument, glob: string): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const patterns = folder ? [glob, new vscode.RelativePattern(folder, glob)] : [glob];
  return patterns.some((pattern) => vscode.languages.match({ pattern }, document) > 0);
}
