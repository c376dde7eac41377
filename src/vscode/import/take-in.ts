import * as vscode from 'vscode';
import { type Note, Refusal, type TextEdit } from '../../core';
import { applyToDocument } from '../apply-edits';
import { tell } from '../tell';

/** What is to be taken into a note, and what is told of it. */
export interface TakenIn {
  readonly edits: readonly TextEdit[];
  readonly sentences: readonly string[];
}

/** Makes the edits of an import in one step that can be undone, and says what came of it. */
export async function takeIn(
  document: vscode.TextDocument,
  note: Note,
  { edits, sentences }: TakenIn,
): Promise<void> {
  const isTaken = edits.length === 0 || (await applyToDocument(document, note, edits));
  tell(isTaken ? sentences.join(' ') : vscode.l10n.t('The note did not take what was imported.'));
}

/** Runs an import; where the note is written in a way that takes nothing, its user is told so. */
export async function unlessRefused(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tell(error.message);
  }
}
