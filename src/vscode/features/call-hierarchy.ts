import * as vscode from 'vscode';
import {
  type ArgumentStep,
  type Entry,
  noteOf,
  prepareCallHierarchy,
  spanInNote,
  spanOf,
  supportedBy,
  supportOf,
} from '../../core';
import { toOffset, toRange } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';
import { symbolKinds } from './symbol-kinds';

/** Walks an argument in the editor's own view: *incoming* is what an entry supports, *outgoing* what supports it. */
export function registerCallHierarchy(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('call-hierarchy');
  return languages.registerCallHierarchyProvider(selector, {
    prepareCallHierarchy(document, position) {
      const note = notes.read(document);
      return prepareCallHierarchy(note, toOffset(note, position)).map(toItem);
    },
    provideCallHierarchyIncomingCalls(item) {
      return stepsFrom(notes, item, supportedBy).map(
        ({ entry, note, spans }) =>
          new vscode.CallHierarchyIncomingCall(
            toItem(entry),
            spans.map((span) => toRange(note, span)),
          ),
      );
    },
    provideCallHierarchyOutgoingCalls(item) {
      return stepsFrom(notes, item, supportOf).map(
        ({ entry, note, spans }) =>
          new vscode.CallHierarchyOutgoingCall(
            toItem(entry),
            spans.map((span) => toRange(note, span)),
          ),
      );
    },
  });
}

function toItem(entry: Entry): vscode.CallHierarchyItem {
  const note = noteOf(entry);
  return new vscode.CallHierarchyItem(
    symbolKinds[entry.kind],
    entry.title,
    entry.title === entry.id ? entry.kind : `${entry.kind} · ${entry.id}`,
    vscode.Uri.parse(note.uri),
    toRange(note, spanOf(entry)),
    toRange(note, spanInNote(entry.chunk, entry.idSpan)),
  );
}

/** The note may have changed since the view got its item: what stands there now counts. */
function stepsFrom(
  notes: Notes,
  { uri, selectionRange }: vscode.CallHierarchyItem,
  steps: (entry: Entry) => ArgumentStep[],
): ArgumentStep[] {
  const note = notes.noteAt(uri.toString());
  return note ? prepareCallHierarchy(note, toOffset(note, selectionRange.start)).flatMap(steps) : [];
}
