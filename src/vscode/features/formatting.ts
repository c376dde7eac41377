import * as vscode from 'vscode';
import { formatting, newLineIndentation } from '../../core';
import { toOffset, toTextEdit } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';

/** *Format Document*, and the indentation of a new line where formatting on type is on. */
export function registerFormatting(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('formatting');
  return vscode.Disposable.from(
    languages.registerDocumentFormattingEditProvider(selector, {
      provideDocumentFormattingEdits(document) {
        const note = notes.read(document);
        return formatting(note).map((edit) => toTextEdit(note, edit));
      },
    }),
    languages.registerOnTypeFormattingEditProvider(
      selector,
      {
        provideOnTypeFormattingEdits(document, position) {
          const note = notes.read(document);
          return newLineIndentation(note, toOffset(note, position)).map((edit) => toTextEdit(note, edit));
        },
      },
      '\n',
    ),
  );
}
