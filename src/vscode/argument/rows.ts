import * as vscode from 'vscode';
import {
  type ArgumentStep,
  type CallHierarchyItem,
  type EntryKey,
  entryKeyAt,
  idSpanOf,
  incomingCalls,
  outgoingCalls,
  prepareCallHierarchy,
} from '../../core';
import { type Direction, wordsFor } from '../features/shared/argument-words';
import { kindIcons } from '../kind-icons';
import type { Notes } from '../notes';

/** An entry by the address of its note and its key there, which outlives edits. */
export interface ArgumentEntry {
  readonly uri: string;
  readonly key: EntryKey;
}

/** A row of the Argument view: an entry, and what it is to that of the row above it. */
export interface ArgumentRow extends ArgumentEntry {
  /** The way from the root, so that rows stay unfolded while the note is edited. */
  readonly id: string;
  readonly item: CallHierarchyItem;
  readonly role: string;
  readonly parent?: ArgumentRow;
}

/** The row that a walk begins with; undefined where the entry is gone. */
export function rootRow(notes: Notes, entry: ArgumentEntry): ArgumentRow | undefined {
  const found = placeOf(notes, entry);
  const item = found && prepareCallHierarchy(found.home, found.selection.start)[0];
  return item && { ...entry, id: `${entry.uri}#${entry.key}`, item, role: '' };
}

/** What an entry rests on, or what rests on it, as its note says now. */
export function rowsBelow(notes: Notes, parent: ArgumentRow, direction: Direction): ArgumentRow[] {
  const found = placeOf(notes, parent);
  if (!found) return [];
  const steps = direction === 'evidence' ? incomingCalls : outgoingCalls;
  return steps(found.home, found).flatMap((step) => rowOf(notes, step, parent, direction) ?? []);
}

function rowOf(
  notes: Notes,
  step: ArgumentStep,
  parent: ArgumentRow,
  direction: Direction,
): ArgumentRow | undefined {
  const { item, role } = step;
  const entry = entryAt(notes, item.uri, item.selection.start);
  if (!entry) return undefined;
  const id = `${parent.id}/${role}/${entry.uri}#${entry.key}`;
  return { ...entry, id, item, role: wordsFor(step, direction), parent };
}

/** The entry at an offset of a note. */
export function entryAt(notes: Notes, uri: string, offset: number): ArgumentEntry | undefined {
  const home = notes.noteAt(uri);
  const key = home && entryKeyAt(home, offset);
  return key === undefined ? undefined : { uri, key };
}

export function placeOf(notes: Notes, { uri, key }: ArgumentEntry) {
  const home = notes.noteAt(uri);
  const selection = home && idSpanOf(home, key);
  return selection && { home, selection };
}

/**
 * How a row looks: what the entry is to the one above, what it is worth, and what it says, in this order, as a side
 * bar shows the beginning of a row only.
 */
export function toTreeItem(row: ArgumentRow, isLeaf: boolean): vscode.TreeItem {
  const { item, role, parent } = row;
  const folded = parent
    ? vscode.TreeItemCollapsibleState.Collapsed
    : vscode.TreeItemCollapsibleState.Expanded;
  const label = parent ? [role, item.worth, item.title].filter(Boolean).join(' · ') : item.title;
  const tree = new vscode.TreeItem(label, isLeaf ? vscode.TreeItemCollapsibleState.None : folded);
  tree.id = row.id;
  tree.tooltip = [item.title, [role, item.worth, item.kind, item.id].filter(Boolean).join(' · ')].join('\n');
  tree.iconPath = new vscode.ThemeIcon(kindIcons[item.kind]);
  tree.contextValue = 'entry';
  tree.command = {
    command: 'analystNotes.argument.open',
    title: vscode.l10n.t('Open in Text'),
    arguments: [row],
  };
  return tree;
}
