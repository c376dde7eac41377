import type { Entry } from '../model/entries/entry';
import type { Note } from '../workspace/note/note';
import { type EntryKey, entryOfKey, idOfKey, isElsewhere } from './entry-key';
import { Refusal } from './refusal';

/**
 * The entry that a key names, where it can be edited from here.
 * @throws Refusal where it is gone, of another note, or malformed.
 */
export function editableEntry(note: Note, key: EntryKey): Entry {
  const id = idOfKey(key);
  if (isElsewhere(key))
    throw new Refusal(`“${id}” is an entry of another note. Open that note to change it.`);
  const entry = entryOfKey(note, key);
  if (!entry) throw new Refusal(`“${id}” is not in the note any more.`);
  if (entry.broken) throw new Refusal(`The YAML of “${id}” is malformed. Mend it in the text first.`);
  return entry;
}

/** @throws Refusal while a merge has left something to decide: which text is the right one, nobody knows. */
export function refuseConflicts(note: Note): void {
  if (note.contents.conflicts.length > 0)
    throw new Refusal('A merge has left conflicts in this note. Decide them in the text first.');
}
