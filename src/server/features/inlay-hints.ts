import type { InlayHint as LspInlayHint } from 'vscode-languageserver/node';
import { type InlayHint, inlayHints, type Note } from '../../core';
import type { Server } from '../server-context';

/** Shows the name behind a bare id, and the band behind a term of likelihood. */
export function registerInlayHints(server: Server): void {
  const { connection, answers, convert, notes } = server;
  connection.languages.inlayHint.on(
    answers.of((note, { range }) =>
      inlayHints(note, convert.toSpan(note, range), notes.settings.inlayHints).map((hint) =>
        toHint(server, note, hint),
      ),
    ),
  );
}

/** The name of an entry leads to it, as the id before it does. */
function toHint({ convert }: Server, note: Note, { offset, label, target }: InlayHint): LspInlayHint {
  const location = target && convert.toLocation(target);
  return {
    position: convert.toPosition(note, offset),
    label: [{ value: label, ...(location && { location }) }],
    paddingLeft: true,
  };
}
