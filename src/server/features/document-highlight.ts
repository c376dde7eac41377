import { DocumentHighlightKind } from 'vscode-languageserver/node';
import { type DocumentHighlight, documentHighlights } from '../../core';
import type { Server } from '../server-context';

/** A definition is where the id is written, all else reads it. */
const kinds: Readonly<Record<DocumentHighlight['kind'], DocumentHighlightKind>> = {
  definition: DocumentHighlightKind.Write,
  reference: DocumentHighlightKind.Read,
  mention: DocumentHighlightKind.Text,
};

/** Marks all places of the note that name the entry under the cursor. */
export function registerDocumentHighlight({ connection, answers, convert }: Server): void {
  connection.onDocumentHighlight(
    answers.at((note, offset) =>
      documentHighlights(note, offset).map(({ span, kind }) => ({
        range: convert.toRange(note, span),
        kind: kinds[kind],
      })),
    ),
  );
}
