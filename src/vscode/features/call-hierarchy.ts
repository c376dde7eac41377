import * as vscode from 'vscode';
import {
  type ArgumentStep,
  type CallHierarchyItem,
  incomingCalls,
  type Note,
  outgoingCalls,
  prepareCallHierarchy,
} from '../../core';
import { toLocation, toLocations, toOffset, toSpan } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';
import { symbolKinds } from './shared/symbol-kinds';

/** Walks an argument in the editor's own view: *incoming* is what an entry supports, *outgoing* what supports it. */
export function registerCallHierarchy(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('call-hierarchy');
  return languages.registerCallHierarchyProvider(selector, {
    prepareCallHierarchy(document, position) {
      const note = notes.read(document);
      const items = prepareCallHierarchy(note, toOffset(note, position));
      return items.flatMap((item) => toItem(item, notes, note) ?? []);
    },
    provideCallHierarchyIncomingCalls(item) {
      return callsFrom(notes, item, incomingCalls, vscode.CallHierarchyIncomingCall);
    },
    provideCallHierarchyOutgoingCalls(item) {
      return callsFrom(notes, item, outgoingCalls, vscode.CallHierarchyOutgoingCall);
    },
  });
}

function toItem(item: CallHierarchyItem, notes: Notes, asked: Note): vscode.CallHierarchyItem | undefined {
  const { uri, kind, id, title, selection } = item;
  const whole = toLocation(item, notes, asked);
  const own = toLocation({ uri, span: selection }, notes, asked);
  const detail = title === id ? kind : `${kind} · ${id}`;
  return (
    whole &&
    own &&
    new vscode.CallHierarchyItem(symbolKinds[kind], title, detail, whole.uri, whole.range, own.range)
  );
}

/** The note may have changed since the view got its item: what stands there now counts. */
function callsFrom<Call>(
  notes: Notes,
  { uri, selectionRange }: vscode.CallHierarchyItem,
  steps: (home: Note, item: Pick<CallHierarchyItem, 'selection'>) => ArgumentStep[],
  Step: new (item: vscode.CallHierarchyItem, ranges: vscode.Range[]) => Call,
): Call[] {
  const home = notes.noteAt(uri.toString());
  if (!home) return [];
  return steps(home, { selection: toSpan(home, selectionRange) }).flatMap(({ item, references }) => {
    const to = toItem(item, notes, home);
    const ranges = toLocations(references, notes, home).map(({ range }) => range);
    return to ? [new Step(to, ranges)] : [];
  });
}
