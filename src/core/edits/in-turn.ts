import type { Entry } from '../model/entries/entry';
import { applyEdits, composeEdits, type TextEdit } from '../text/edit';
import { readNote } from '../workspace/note/live-note';
import type { Note } from '../workspace/note/note';
import { startOf } from '../workspace/reading/place';
import { Refusal } from './refusal';

/** A change of an entry, in whatever note it stands. */
export type EntryChange = (note: Note, entry: Entry) => readonly TextEdit[];

/**
 * Several changes of one entry in one step, each made on what those before it have left: the first may turn a
 * bare text into a map, to which the others then add.
 * @throws Refusal where one of them does.
 */
export function inTurn(note: Note, entry: Entry, changes: readonly EntryChange[]): TextEdit[] {
  const { id } = entry;
  const start = startOf(entry);
  return oneByOne(
    note,
    changes.map((change) => (copy) => {
      const twin = copy === note ? entry : copy.contents.entryAt(start);
      if (!twin) throw new Refusal(`“${id}” is written in a way that can only be changed in the text.`);
      return change(copy, twin);
    }),
  );
}

/** A change of a note as it stands by then. */
export type ChangeOfNote = (note: Note) => readonly TextEdit[];

/**
 * Several changes of a note in one step, each made on what those before it have left.
 * @throws Refusal where one of them does.
 */
export function oneByOne(note: Note, changes: readonly ChangeOfNote[]): TextEdit[] {
  const before = note.text.toString();
  let current = note;
  let edits: readonly TextEdit[] = [];
  for (const [at, change] of changes.entries()) {
    const more = change(current);
    edits = at === 0 ? more : composeEdits(before, edits, more);
    if (at < changes.length - 1 && more.length > 0)
      current = readNote(applyEdits(current.text.toString(), more), note.uri);
  }
  return [...edits];
}
