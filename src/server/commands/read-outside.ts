import {
  CodeActionKind,
  type CodeActionParams,
  type CodeAction as LspAction,
} from 'vscode-languageserver/node';
import { outsideIncludes } from '../../core';
import type { Server } from '../server-context';

export const readOutsideCommand = 'analyst-notes.readOutside';

/** Reads a note outside of the open folders, now and for as long as the server runs. */
export async function readOutside({ notes }: Server, address: string): Promise<void> {
  await notes.allow(address);
}

/** What asks whether a note outside of the open folders may be read: one action for each that is included here. */
export function readOutsideActions(
  { notes, convert }: Server,
  { textDocument, range }: Pick<CodeActionParams, 'textDocument' | 'range'>,
): LspAction[] {
  const note = notes.read(textDocument.uri);
  if (!note) return [];
  return outsideIncludes(note, convert.toSpan(note, range)).flatMap(({ path }) => {
    const address = notes.session.locate(note.uri, path);
    if (address === undefined) return [];
    const title = `Read “${path}”, which lies outside of the open folders`;
    const command = { title, command: readOutsideCommand, arguments: [address] };
    return [{ title, kind: CodeActionKind.QuickFix, command }];
  });
}
