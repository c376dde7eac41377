import * as vscode from 'vscode';
import { type Entry, type Note, noteOf, type Span, spanInNote } from '../core';

/** A span of a note in the editor's terms. */
export function toRange(note: Note, span: Span): vscode.Range {
  const { start, end } = note.text.rangeOf(span);
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

export function toOffset(note: Note, position: vscode.Position): number {
  return note.text.offsetAt(position);
}

/** The address of an entry's definition, for links that editors open. */
export function linkTo(entry: Entry): string {
  const note = noteOf(entry);
  const { line, character } = note.text.positionAt(spanInNote(entry.chunk, entry.idSpan).start);
  return vscode.Uri.parse(note.uri)
    .with({ fragment: `L${line + 1},${character + 1}` })
    .toString();
}

/** From the beginning of the first line to that of the line behind the last; both are zero-based. */
export function spanOfLines(
  note: Note,
  { first, last }: { readonly first: number; readonly last: number },
): Span {
  const end =
    last + 1 < note.text.lineCount
      ? note.text.offsetAt({ line: last + 1, character: 0 })
      : note.text.length + 1;
  return { start: note.text.offsetAt({ line: first, character: 0 }), end };
}
