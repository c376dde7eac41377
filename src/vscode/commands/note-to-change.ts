import * as vscode from 'vscode';
import { noteOrTell } from '../active-note';
import { isReadOnlyByPermissions, isReadOnlyBySettings, isReadOnlyFileSystem } from '../board/read-only';
import { tell } from '../tell';

/** The note that is shown, for who is to change it; where nobody can, its user is told what to do. */
export async function noteToChange(): Promise<vscode.TextDocument | undefined> {
  const document = noteOrTell();
  if (!document || !(await isReadOnly(document))) return document;
  return tell(
    vscode.l10n.t('This note is read-only. Make a new edition of it, or a copy that you may change.'),
  );
}

async function isReadOnly(document: vscode.TextDocument): Promise<boolean> {
  if (isReadOnlyBySettings(document) || isReadOnlyFileSystem(document)) return true;
  return isReadOnlyByPermissions(document);
}
