import type { ChangeAnnotation } from 'vscode-languageserver/node';
import { type RenameEdit, type Renaming, renamable, rename, renameOrAsk } from '../../core';
import { cancelled } from '../answers';
import { toWorkspaceEdit } from '../client/workspace-edit';
import type { Server } from '../server-context';

/** Renames ids and names in all notes that know them, closed ones included, as one edit. */
export function registerRename(server: Server): void {
  const { connection, answers, convert, notes, client } = server;
  connection.onPrepareRename(
    answers.at((note, offset) => {
      const { span, placeholder } = renamable(note, offset);
      return { range: convert.toRange(note, span), placeholder };
    }),
  );
  connection.onRenameRequest(
    answers.at(async (_, __, { textDocument, position, newName }, token) => {
      const find = (): Renaming => {
        const note = notes.read(textDocument.uri);
        if (!note) return new Map();
        const offset = convert.toOffset(note, position);
        return client.confirmsEdits ? renameOrAsk(note, offset, newName) : rename(note, offset, newName);
      };
      const found = await notes.session.editsInAllNotes(find, token);
      if (!found) throw cancelled();
      return toWorkspaceEdit(server, found, annotationOf);
    }),
  );
}

/** What may not be meant is for the user to confirm; only clients get it that ask. */
function annotationOf({ isMention, doubt }: RenameEdit): ChangeAnnotation | undefined {
  if (!doubt) return undefined;
  return { label: isMention ? questions[doubt] : questions.otherCase, needsConfirmation: true };
}

const questions: Readonly<Record<NonNullable<RenameEdit['doubt']>, string>> = {
  otherCase: 'In another case: is it meant?',
  longerName: 'Perhaps a part of a longer name: is it meant?',
  otherName: 'By another name of the same actor: is it to change as well?',
};
