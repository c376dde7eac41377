import * as vscode from 'vscode';

/** A file was not written; the message says so to its user, and what is there instead. */
export class NotWritten extends Error {
  constructor(uri: vscode.Uri, cause: unknown, isAsBefore: boolean) {
    super(messageOn(uri, cause, isAsBefore), { cause });
  }
}

/** So long somebody waits until what was there is put back, in milliseconds. */
const patience = 3_000;

/** What was in a file: its bytes, nothing where there was none, or what nobody could read. */
type Before = Uint8Array | 'nothing' | 'unknown';

/**
 * Writes a file as a whole or not at all: where there is no room for it, what was there before is put back, and a file
 * that was not there is none. It is written in its place, as its links and permissions stay then, and as a browser
 * gives leave for no other.
 * @throws NotWritten
 */
export async function writeWhole(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const before = await contentOf(uri);
  try {
    await vscode.workspace.fs.writeFile(uri, bytes);
  } catch (error) {
    throw new NotWritten(uri, error, await inTime(isPutBack(uri, before)));
  }
}

/** Where a file system throws at once instead of later, VS Code lets whoever writes to that file next wait for ever. */
function inTime(isDone: Promise<boolean>): Promise<boolean> {
  const isLate = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patience));
  return Promise.race([isDone, isLate]);
}

async function contentOf(uri: vscode.Uri): Promise<Before> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    return error instanceof vscode.FileSystemError && error.code === 'FileNotFound' ? 'nothing' : 'unknown';
  }
}

async function isPutBack(uri: vscode.Uri, before: Before): Promise<boolean> {
  const now = await contentOf(uri);
  if (before === 'unknown' || now === 'unknown') return false;
  if (isSame(now, before)) return true;
  try {
    if (before === 'nothing') await vscode.workspace.fs.delete(uri);
    else await vscode.workspace.fs.writeFile(uri, before);
    return true;
  } catch {
    return false;
  }
}

function isSame(one: Uint8Array | 'nothing', other: Uint8Array | 'nothing'): boolean {
  if (one === 'nothing' || other === 'nothing') return one === other;
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function messageOn(uri: vscode.Uri, cause: unknown, isAsBefore: boolean): string {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return isAsBefore
    ? vscode.l10n.t('{0} was not written, and all is as it was. {1}', name, reasonOf(cause))
    : vscode.l10n.t('{0} was not written, and may not be whole. {1}', name, reasonOf(cause));
}

/** The codes are those of VS Code, and in the messages of file systems those of the machine. */
function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/\b(?:ENOSPC|EDQUOT)\b|no space|quota/i.test(message))
    return vscode.l10n.t('There is no room left. Make room, or choose another place.');
  if (cause instanceof vscode.FileSystemError && cause.code === 'NoPermissions')
    return vscode.l10n.t('It may not be written there. Choose another place.');
  return message;
}
