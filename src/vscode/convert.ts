import * as vscode from 'vscode';
import type { Span } from '../core/text/span';
import type { Note } from '../core/workspace/note';

/** A span of a note in the editor's terms. */
export function toRange(note: Note, span: Span): vscode.Range {
  const { start, end } = note.rangeOf(span);
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

export function toOffset(note: Note, position: vscode.Position): number {
  return note.offsetAt(position);
}

/** The address of a place in a document, for links that editors open. */
export function linkTo(uri: vscode.Uri, note: Note, offset: number): string {
  const { line, character } = note.positionAt(offset);
  return uri.with({ fragment: `L${line + 1},${character + 1}` }).toString();
}
