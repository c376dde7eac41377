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
  const before = note.text.toString();
  let text = before;
  let edits: readonly TextEdit[] = [];
  for (const change of changes) {
    const copy = readNote(text);
    const twin = copy.contents.entryAt(start);
    if (!twin) throw new Refusal(`“${id}” is written in a way that can only be changed in the text.`);
    const more = change(copy, twin);
    edits = composeEdits(before, edits, more);
    text = applyEdits(text, more);
  }
  return [...edits];
}
