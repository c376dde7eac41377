import type { Entry } from '../model/entries/entry';
import type { Note } from '../workspace/note/note';
import type { Occurrence } from '../workspace/symbols/references';

/**
 * The references that lead to an entry, those in its own lines left out. Of several entries with one id, it is the
 * first to which they lead.
 */
export function occurrencesOf(note: Note, entry: Entry): readonly Occurrence[] {
  if (note.symbols.definition(entry.id) !== entry) return [];
  return note.symbols.references(entry.id).filter((occurrence) => occurrence.entry !== entry);
}
