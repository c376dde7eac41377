import * as vscode from 'vscode';
import type { Linker, Location, LocationLink, Note, Span, TextEdit } from '../core';
import type { EditsByUri } from '../session';
import type { Notes } from './notes';

/** A span of a note in the editor's terms. */
export function toRange(note: Note, span: Span): vscode.Range {
  const { start, end } = note.text.rangeOf(span);
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

export function toOffset(note: Note, position: vscode.Position): number {
  return note.text.offsetAt(position);
}

export function toSpan(note: Note, { start, end }: vscode.Range): Span {
  return { start: toOffset(note, start), end: toOffset(note, end) };
}

/**
 * A place in the editor's terms, in whichever note it is; undefined where that is gone.
 * @param asked the note that gave the answer, which may have been read for it alone
 */
export function toLocation(
  { uri, span }: Location,
  notes: Notes,
  asked: Note | undefined,
): vscode.Location | undefined {
  const note = noteOf(uri, notes, asked);
  return note && new vscode.Location(vscode.Uri.parse(uri), toRange(note, span));
}

export function toLocations(
  locations: readonly Location[],
  notes: Notes,
  asked: Note | undefined,
): vscode.Location[] {
  return locations.flatMap((location) => toLocation(location, notes, asked) ?? []);
}

export function toLocationLink(
  { origin, uri, span, selection }: LocationLink,
  notes: Notes,
  asked: Note,
): vscode.LocationLink | undefined {
  const target = noteOf(uri, notes, asked);
  if (!target) return undefined;
  return {
    originSelectionRange: toRange(asked, origin),
    targetUri: vscode.Uri.parse(uri),
    targetRange: toRange(target, span),
    targetSelectionRange: toRange(target, selection),
  };
}

function noteOf(uri: string, notes: Notes, asked: Note | undefined): Note | undefined {
  return asked?.uri === uri ? asked : notes.noteAt(uri);
}

/** The address of an entry's definition, for links that editors open. */
export function linkerIn(notes: Notes, asked: Note): Linker {
  return (definition) => {
    const start = toLocation(definition, notes, asked)?.range.start;
    const fragment = start ? `L${start.line + 1},${start.character + 1}` : '';
    return vscode.Uri.parse(definition.uri).with({ fragment }).toString();
  };
}

export function toTextEdit(note: Note, { span, text }: TextEdit): vscode.TextEdit {
  return vscode.TextEdit.replace(toRange(note, span), text);
}

/**
 * The edits of several notes as one of the editor's.
 * @throws Error where a note is gone in the meantime, as its edits are a part of the whole
 */
export function toWorkspaceEdit<E extends TextEdit>(
  found: EditsByUri<E>,
  notes: Notes,
  asked?: Note,
  metadataOf?: (edit: E) => vscode.WorkspaceEditEntryMetadata | undefined,
): vscode.WorkspaceEdit {
  const result = new vscode.WorkspaceEdit();
  for (const [uri, edits] of found) {
    const note = noteOf(uri, notes, asked);
    if (!note) throw new Error(`${uri} is gone.`);
    for (const edit of edits)
      result.replace(vscode.Uri.parse(uri), toRange(note, edit.span), edit.text, metadataOf?.(edit));
  }
  return result;
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
