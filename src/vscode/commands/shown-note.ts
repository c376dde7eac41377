import * as vscode from 'vscode';
import { activeDocument } from '../active-note';
import { isReadOnlyByPermissions, isReadOnlyBySettings, isReadOnlyFileSystem } from '../board/read-only';

/** The note that is shown, as text or on the Board; where there is none, its user is told what to do. */
export function shownNote(): vscode.TextDocument | undefined {
  const document = activeDocument();
  if (!document) tell(vscode.l10n.t('Open a note first, as text or on the Board.'));
  return document;
}

/** The note that is shown, for who is to change it; where nobody can, its user is told what to do. */
export async function shownNoteToChange(): Promise<vscode.TextDocument | undefined> {
  const document = shownNote();
  if (!document || !(await isReadOnly(document))) return document;
  tell(vscode.l10n.t('This note is read-only. Make a new edition of it, or a copy that you may change.'));
  return undefined;
}

async function isReadOnly(document: vscode.TextDocument): Promise<boolean> {
  if (isReadOnlyBySettings(document) || isReadOnlyFileSystem(document)) return true;
  return isReadOnlyByPermissions(document);
}

export function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}
