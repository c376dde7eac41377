import * as vscode from 'vscode';
import { readCopy } from '../copies';

/** A template that is set, or why it is not used: the predicate of a sentence about its path. */
export type FoundTemplate =
  | { readonly bytes: Uint8Array }
  | { readonly path: string; readonly reason: string };

/**
 * The template that the settings name for a note; undefined where they name none. What a workspace names lies in one
 * of its folders, since it comes from whoever made that; an absolute path is the user's own to name.
 */
export async function templateFor(
  { uri }: vscode.TextDocument,
  largest: number,
): Promise<FoundTemplate | undefined> {
  const set = settingFor(uri);
  if (!set) return undefined;
  const { path, isUsers } = set;
  if (isAbsolute(path)) {
    if (isUsers) return { path, ...(await readOwn(vscode.Uri.file(path), largest)) };
    return {
      path,
      reason: vscode.l10n.t('is absolute, which in the settings of a workspace is not allowed'),
    };
  }
  const folder = vscode.workspace.getWorkspaceFolder(uri) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) return { path, reason: vscode.l10n.t('is relative, and no folder is open') };
  return { path, ...(await readWithin(vscode.Uri.joinPath(folder.uri, path), folder.uri, largest)) };
}

interface Setting {
  readonly path: string;
  /** Whether it is a setting of the user or machine, and not of a workspace. */
  readonly isUsers: boolean;
}

function settingFor(uri: vscode.Uri): Setting | undefined {
  const found = vscode.workspace.getConfiguration('analystNotes.export', uri).inspect('template');
  const workspaces: unknown = found?.workspaceFolderValue ?? found?.workspaceValue;
  const value: unknown = workspaces ?? found?.globalValue;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  return { path: value.trim(), isUsers: workspaces === undefined };
}

function isAbsolute(path: string): boolean {
  return /^(?:[/\\]|[a-z]:[/\\])/i.test(path);
}

type Read = { readonly bytes: Uint8Array } | { readonly reason: string };

async function readOwn(file: vscode.Uri, largest: number): Promise<Read> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(file);
    if ((type & vscode.FileType.File) === 0) return { reason: vscode.l10n.t('is no file') };
    if (size > largest) return { reason: vscode.l10n.t('is too large') };
    return { bytes: await vscode.workspace.fs.readFile(file) };
  } catch {
    return { reason: vscode.l10n.t('cannot be read') };
  }
}

type Trouble = 'outside' | 'folder' | 'too-large' | 'missing' | 'unreadable';

function reasonFor(trouble: Trouble): { readonly reason: string } {
  const reasons: Readonly<Record<Trouble, string>> = {
    outside: vscode.l10n.t('leads out of the workspace'),
    folder: vscode.l10n.t('is a folder'),
    'too-large': vscode.l10n.t('is too large'),
    missing: vscode.l10n.t('is not there'),
    unreadable: vscode.l10n.t('cannot be read'),
  };
  return { reason: reasons[trouble] };
}

/** As copies of sources are read: through no link that leads out of the folder. */
async function readWithin(file: vscode.Uri, folder: vscode.Uri, largest: number): Promise<Read> {
  if (!file.path.startsWith(`${folder.path.replace(/\/$/, '')}/`)) return reasonFor('outside');
  const read = await readCopy(file.toString(), vscode.Uri.joinPath(folder, 'note').toString());
  if (read.state !== 'read') return reasonFor(read.state);
  return read.bytes.length > largest ? reasonFor('too-large') : { bytes: read.bytes };
}
