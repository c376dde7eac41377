import { type EntryKey, entryKey, entryOfKey, isElsewhere } from '../../edits/entry-key';
import { sectionOfKind } from '../../model/sections';
import type { Span } from '../../text/span';
import type { Note } from '../../workspace/note/note';
import { spanInNote, startOf } from '../../workspace/reading/place';

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

/** The keys that lead to the entry or the top-level field at an offset of a note; none outside of all. */
export function outlinePathAt({ contents }: Note, offset: number): readonly string[] {
  const entry = contents.entryAt(offset);
  if (entry) return [sectionOfKind[entry.kind], entry.id];
  const key = contents.keys.findLast(({ chunk, key }) => startOf({ chunk, span: key }) <= offset);
  return key ? [key.name] : [];
}
