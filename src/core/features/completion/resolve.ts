import type { EntryReference } from '../../workspace/note/location';
import { type Note, noteOf } from '../../workspace/note/note';
import { describe, type Linker } from '../hover/describe-entry';

/** The description of an offered entry, for who looks at it; undefined where the id leads to another by now. */
export function describeOffered(note: Note, { uri, id }: EntryReference, link: Linker): string | undefined {
  const entry = note.scope.find(id);
  return entry && noteOf(entry).uri === uri ? describe(note, entry, link) : undefined;
}
