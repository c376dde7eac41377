import * as vscode from 'vscode';
import { Refusal, type RenameEdit, type Renaming, renamable, renameOrAsk } from '../../core';
import { toOffset, toRange, toWorkspaceEdit } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';

/** Renames ids and names in all notes that know them, closed ones included, as one edit. */
export function registerRename(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('rename');
  return languages.registerRenameProvider(selector, {
    prepareRename: (document, position) =>
      orMessage(() => {
        const note = notes.read(document);
        const { span, placeholder } = renamable(note, toOffset(note, position));
        return { range: toRange(note, span), placeholder };
      }),

    async provideRenameEdits(document, position, name, token) {
      const find = (): Renaming => {
        const note = notes.read(document);
        return orMessage(() => renameOrAsk(note, toOffset(note, position), name));
      };
      const found = await notes.editsInAllNotes(find, token);
      return found && toWorkspaceEdit(found, notes, notes.read(document), metadataOf);
    },
  });
}

/** The editor shows the message of an error beside the name. */
function orMessage<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof Refusal ? new Error(error.message, { cause: error }) : error;
  }
}

/** What needs a confirmation opens the editor's preview, where it can be ticked, and all else is ticked already. */
function metadataOf({ isMention, doubt }: RenameEdit): vscode.WorkspaceEditEntryMetadata | undefined {
  if (!isMention) return undefined;
  return doubt
    ? { label: question(doubt), needsConfirmation: true, iconPath: new vscode.ThemeIcon('question') }
    : { label: vscode.l10n.t('Mentions in prose'), needsConfirmation: false };
}

function question(doubt: NonNullable<RenameEdit['doubt']>): string {
  switch (doubt) {
    case 'otherCase':
      return vscode.l10n.t('In another case: is it meant?');
    case 'longerName':
      return vscode.l10n.t('Perhaps a part of a longer name: is it meant?');
    case 'otherName':
      return vscode.l10n.t('By another name of the same actor: is it to change as well?');
  }
}
