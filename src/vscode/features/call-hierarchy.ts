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
import { wordsFor } from './shared/argument-words';
import { symbolKinds } from './shared/symbol-kinds';

/** Walks an argument in the editor's own view: *incoming* is the evidence of an entry, *outgoing* what rests on it. */
export function registerCallHierarchy(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('call-hierarchy');
  return languages.registerCallHierarchyProvider(selector, {
    prepareCallHierarchy(document, position) {
      const note = notes.read(document);
      const items = prepareCallHierarchy(note, toOffset(note, position));
      return items.flatMap((item) => toItem(item, '', notes, note) ?? []);
    },
    provideCallHierarchyIncomingCalls: (item) => incoming(notes, item),
    provideCallHierarchyOutgoingCalls: (item) => outgoing(notes, item),
  });
}

function toItem(
  item: CallHierarchyItem,
  role: string,
  notes: Notes,
  asked: Note,
): vscode.CallHierarchyItem | undefined {
  const { uri, kind, id, title, worth, selection } = item;
  const whole = toLocation(item, notes, asked);
  const own = toLocation({ uri, span: selection }, notes, asked);
  const detail = [role, worth, kind, title === id ? '' : id].filter(Boolean).join(' · ');
  if (!whole || !own) return undefined;
  return new vscode.CallHierarchyItem(symbolKinds[kind], title, detail, whole.uri, whole.range, own.range);
}

/** The view shows a piece of evidence where it stands. */
function incoming(notes: Notes, asked: vscode.CallHierarchyItem): vscode.CallHierarchyIncomingCall[] {
  return stepsFrom(notes, asked, incomingCalls).flatMap(({ step, home }) => {
    const from = toItem(step.item, wordsFor(step, 'evidence'), notes, home);
    return from ? [new vscode.CallHierarchyIncomingCall(from, [from.selectionRange])] : [];
  });
}

/** The view shows where others name the item, as far as they do so in its own note: it looks nowhere else. */
function outgoing(notes: Notes, asked: vscode.CallHierarchyItem): vscode.CallHierarchyOutgoingCall[] {
  return stepsFrom(notes, asked, outgoingCalls).flatMap(({ step, home }) => {
    const to = toItem(step.item, wordsFor(step, 'resting'), notes, home);
    const here = step.references.filter(({ uri }) => uri === home.uri);
    const ranges = toLocations(here, notes, home).map(({ range }) => range);
    return to ? [new vscode.CallHierarchyOutgoingCall(to, ranges.length > 0 ? ranges : [asked.range])] : [];
  });
}

/** The note may have changed since the view got its item: what stands there now counts. */
function stepsFrom(
  notes: Notes,
  { uri, selectionRange }: vscode.CallHierarchyItem,
  steps: (home: Note, item: Pick<CallHierarchyItem, 'selection'>) => ArgumentStep[],
): { readonly step: ArgumentStep; readonly home: Note }[] {
  const home = notes.noteAt(uri.toString());
  if (!home) return [];
  return steps(home, { selection: toSpan(home, selectionRange) }).map((step) => ({ step, home }));
}
