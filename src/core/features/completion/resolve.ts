import { addEntry } from '../../edits/entries';
import { Refusal } from '../../edits/refusal';
import { schemas } from '../../model/kinds/schemas';
import { kindOfSection } from '../../model/sections';
import type { TextEdit } from '../../text/edit';
import type { EntryReference } from '../../workspace/note/location';
import { type Note, noteOf } from '../../workspace/note/note';
import { describe, type Linker } from '../hover/describe-entry';
import type { AddedEntry } from './item';

/** The description of an offered entry, for who looks at it; undefined where the id leads to another by now. */
export function describeOffered(note: Note, { uri, id }: EntryReference, link: Linker): string | undefined {
  const entry = note.scope.find(id);
  return entry && noteOf(entry).uri === uri ? describe(note, entry, link) : undefined;
}

/** The edits that bring an entry into the note beside the item; none where it cannot be added from here. */
export function editsOfAdded(note: Note, { section, id, text }: AddedEntry): readonly TextEdit[] {
  const { main } = schemas[kindOfSection[section]];
  try {
    return addEntry(note, section, id, { [main]: text });
  } catch (error) {
    // Without its entry the id is reported, with a fix that adds it.
    if (error instanceof Refusal) return [];
    throw error;
  }
}
