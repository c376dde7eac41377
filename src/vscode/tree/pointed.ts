import type { EntryKey } from '../../core';
import { type EntryRow, isEntryRow, isRow, listOf, type Row } from './rows';

/** Entries of one note that rows of the tree stand for, in the order in which they were chosen. */
export interface Pointed {
  readonly uri: string;
  readonly entries: readonly EntryKey[];
}

/**
 * The rows that a command is for: those that are selected where its menu was opened on one of them, else the one that
 * it was opened on; by a key, the selected ones.
 */
export function chosenRows(row: unknown, rows: unknown, selection: readonly Row[]): readonly Row[] {
  if (Array.isArray(rows) && rows.length > 0) return rows.filter(isRow);
  return isRow(row) ? [row] : selection;
}

/** The entries of some rows; undefined where there is none, and `several` where they are of several notes. */
export function pointedIn(rows: readonly Row[]): Pointed | 'several' | undefined {
  const entries = rows.filter(isEntryRow);
  const [first] = entries;
  if (!first) return undefined;
  if (entries.some(({ uri }) => uri !== first.uri)) return 'several';
  return { uri: first.uri, entries: entries.map(({ entry }) => entry) };
}

/** What is dragged: entries, and the list that each stands in. */
export interface Dragged extends Pointed {
  readonly lists: ReadonlySet<string>;
}

export function draggedIn(rows: readonly Row[]): Dragged | 'several' | undefined {
  const pointed = pointedIn(rows);
  if (!pointed || pointed === 'several') return pointed;
  const lists = rows.filter(isEntryRow).map((row: EntryRow) => listOf(row).name);
  return { ...pointed, lists: new Set(lists) };
}
