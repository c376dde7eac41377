import * as vscode from 'vscode';
import { type DocumentHighlight, documentHighlights } from '../../core';
import { toOffset, toRange } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';

/** A definition is where the id is written, all else reads it. */
const kinds: Readonly<Record<DocumentHighlight['kind'], vscode.DocumentHighlightKind>> = {
  definition: vscode.DocumentHighlightKind.Write,
  reference: vscode.DocumentHighlightKind.Read,
  mention: vscode.DocumentHighlightKind.Text,
};

/** Marks all places of the note that name the entry under the cursor. */
export function registerDocumentHighlight(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('document-highlight');
  return languages.registerDocumentHighlightProvider(selector, {
    provideDocumentHighlights(document, position) {
      const note = notes.read(document);
      return documentHighlights(note, toOffset(note, position)).map(
        ({ span, kind }) => new vscode.DocumentHighlight(toRange(note, span), kinds[kind]),
      );
    },
  });
}
