import * as vscode from 'vscode';
import type { Note, Paste, TextEdit } from '../../../core';
import { toRange } from '../../convert';

/**
 * A paste as VS Code is to make it. It makes the edits of a paste as one snippet as soon as one of them is a snippet:
 * then it indents what follows a line break in each of them by the line where that lands, and leaves a cursor behind
 * each. So all of them are snippets here, which say that their white space stays and where the cursors come to stand.
 */
export function toSnippetEdit(
  { uri }: vscode.TextDocument,
  note: Note,
  { edits, cursors }: Paste,
): vscode.WorkspaceEdit {
  const result = new vscode.WorkspaceEdit();
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  result.set(
    uri,
    withCursors(ordered, cursors).map(({ edit, stops }) => toSnippet(note, edit, stops)),
  );
  return result;
}

interface Stopped {
  readonly edit: TextEdit;
  /** Where in its text cursors come to stand. */
  readonly stops: readonly number[];
}

/** Each cursor in the edit that it comes to stand in; where there is none, it has one that changes nothing. */
function withCursors(edits: readonly TextEdit[], cursors: readonly number[]): Stopped[] {
  let delta = 0;
  let left = cursors;
  const all: Stopped[] = [];
  const untouchedUntil = (end: number): void => {
    for (const cursor of left.filter((each) => each < end + delta))
      all.push({ edit: { span: { start: cursor - delta, end: cursor - delta }, text: '' }, stops: [0] });
    left = left.filter((each) => each >= end + delta);
  };
  for (const edit of edits) {
    untouchedUntil(edit.span.start);
    const start = edit.span.start + delta;
    const stops = left.filter((each) => each <= start + edit.text.length).map((each) => each - start);
    left = left.filter((each) => each > start + edit.text.length);
    all.push({ edit, stops });
    delta += edit.text.length - (edit.span.end - edit.span.start);
  }
  untouchedUntil(Number.POSITIVE_INFINITY);
  return all;
}

function toSnippet(note: Note, { span, text }: TextEdit, stops: readonly number[]): vscode.SnippetTextEdit {
  const snippet = new vscode.SnippetString();
  const ends = [0, ...stops, text.length];
  for (const [at, start] of ends.slice(0, -1).entries()) {
    if (at > 0) snippet.appendTabstop(0);
    snippet.appendText(text.slice(start, ends[at + 1]));
  }
  const edit = new vscode.SnippetTextEdit(toRange(note, span), snippet);
  edit.keepWhitespace = true;
  return edit;
}
