import type { SectionName } from '../model/sections';
import type { EntryKey } from './entry-key';

/** What a user may want to stand in a field: a word, a list, or a map of these. */
export type FieldValue =
  | string
  | number
  | boolean
  | readonly FieldValue[]
  | { readonly [key: string]: FieldValue };

/**
 * A change that a user asks for in the terms of the note, not of its text. It names its entry by section, id and
 * place, and what it changes by the value that its user saw: `was` is null where nothing stood there.
 */
export type Intent =
  | SetField
  | SetFields
  | AddItem
  | RemoveItem
  | AddEntry
  | DuplicateEntry
  | RemoveEntry
  | MoveEntry
  | SetTop;

/** Sets one field of an entry, or a value within it; `null` takes it away. */
export interface SetField {
  readonly kind: 'setField';
  readonly entry: EntryKey;
  /** The field, and on through maps by key and lists by index: `['consistency', 'war']`, `['sources', '0', 'quote']`. */
  readonly path: readonly string[];
  readonly value: FieldValue | null;
  readonly was: FieldValue | null;
}

/** Sets fields of several entries in one step: all of them or none. */
export interface SetFields {
  readonly kind: 'setFields';
  readonly sets: readonly SetField[];
}

/** Adds an item to a field that takes a list, such as an id to `supported-by`: a list that has it stays as it is. */
export interface AddItem {
  readonly kind: 'addItem';
  readonly entry: EntryKey;
  readonly field: string;
  readonly item: FieldValue;
}

/** Takes the first item out of a list that says just this; the field goes with its last one. */
export interface RemoveItem {
  readonly kind: 'removeItem';
  readonly entry: EntryKey;
  readonly field: string;
  readonly item: FieldValue;
}

/** Adds an entry at the end of its section; its id is made from its main text. */
export interface AddEntry {
  readonly kind: 'addEntry';
  readonly section: SectionName;
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** A list of another entry into which the new one's id goes, in the same step. */
  readonly into?: { readonly entry: EntryKey; readonly field: string };
}

/** Puts a copy of an entry behind it, under an id of its own. */
export interface DuplicateEntry {
  readonly kind: 'duplicateEntry';
  readonly entry: EntryKey;
}

/** Takes an entry away, and with `references` all that refers to it in the lists of its note. */
export interface RemoveEntry {
  readonly kind: 'removeEntry';
  readonly entry: EntryKey;
  readonly references: 'keep' | 'remove';
}

/** Puts an entry before the one above it in its section, or behind the one below. */
export interface MoveEntry {
  readonly kind: 'moveEntry';
  readonly entry: EntryKey;
  readonly direction: 'up' | 'down';
}

/** Sets a top-level field, or a value within it. */
export interface SetTop {
  readonly kind: 'setTop';
  readonly path: readonly string[];
  readonly value: FieldValue | null;
  readonly was: FieldValue | null;
}
