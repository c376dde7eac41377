import { type EntryKey, entryKey, entryOfKey, isElsewhere } from '../../edits/entry-key';
import type { Span } from '../../text/span';
import type { Note } from '../../workspace/note/note';
import { spanInNote } from '../../workspace/reading/place';

/** Where the id of an entry is defined in its note; undefined where the note has it no more, or another note has it. */
export function idSpanOf(note: Note, key: EntryKey): Span | undefined {
  const entry = isElsewhere(key) ? undefined : entryOfKey(note, key);
  return entry && spanInNote(entry.chunk, entry.idSpan);
}

/** The entry that stands at an offset of a note. */
export function entryKeyAt(note: Note, offset: number): EntryKey | undefined {
  const entry = note.contents.entryAt(offset);
  return entry && entryKey(note, entry);
}
