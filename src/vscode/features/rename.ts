import * as vscode from 'vscode';
import { Refusal, type Renaming, renamable, rename } from '../../core';
import { toOffset, toRange } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';

/** Renames ids and names in all notes that know them, closed ones included, as one edit. */
export function registerRename(notes: Notes): vscode.Disposable {
  return vscode.languages.registerRenameProvider(selector, {
    prepareRename: (document, position) =>
      orMessage(() => {
        const note = notes.read(document);
        const { span, placeholder } = renamable(note, toOffset(note, position));
        return { range: toRange(note, span), placeholder };
      }),

    async provideRenameEdits(document, position, name, token) {
      const find = (): Renaming => {
        const note = notes.read(document);
        return orMessage(() => rename(note, toOffset(note, position), name));
      };
      await notes.allRead();
      if (token.isCancellationRequested) return undefined;
      await notes.readAgain(find().keys());
      return token.isCancellationRequested ? undefined : toEdit(find());
    },
  });
}

/** The editor shows the message of an error beside the name. */
function orMessage<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof Refusal ? new Error(error.message) : error;
  }
}

function toEdit(renaming: Renaming): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  // What needs a confirmation opens the editor's preview, where each can be ticked.
  const asked = { label: vscode.l10n.t('Mentions in prose'), needsConfirmation: true };
  for (const [note, edits] of renaming)
    for (const { span, text, isMention } of edits)
      edit.replace(vscode.Uri.parse(note.key), toRange(note, span), text, isMention ? asked : undefined);
  return edit;
}
