import { formatting, newLineIndentation } from '../../core';
import type { Server } from '../server-context';

/** *Format document*, and the indentation of a new line. */
export function registerFormatting({ connection, answers, convert }: Server): void {
  connection.onDocumentFormatting(
    answers.of((note) => formatting(note).map((edit) => convert.toTextEdit(note, edit))),
  );
  connection.onDocumentOnTypeFormatting(
    answers.at((note, offset) =>
      newLineIndentation(note, offset).map((edit) => convert.toTextEdit(note, edit)),
    ),
  );
}
