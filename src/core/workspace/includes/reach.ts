import type { Entry } from '../../model/entries/entry';
import { type Note, noteOf } from '../note/note';

/** The notes in which the id of an entry leads to it or its namesakes: its own first, then those that see that. */
export function notesThatMean(entry: Entry): Note[] {
  const home = noteOf(entry);
  return notesThatSee(entry).filter((note) => {
    const found = note.scope.find(entry.id);
    return note === home || (found !== undefined && noteOf(found) === home);
  });
}

/**
 * The notes that one would see if some included others as well, behind what they include already, in the order
 * in which ids are looked up.
 */
export function visibleWith(note: Note, added: ReadonlyMap<Note, readonly Note[]>): Note[] {
  const found = new Set<Note>();
  const visit = (from: Note): void => {
    for (const to of [...from.scope.directlyIncluded, ...(added.get(from) ?? [])]) {
      if (to === note || found.has(to)) continue;
      found.add(to);
      visit(to);
    }
  };
  visit(note);
  return [...found];
}

/** The notes that an entry is known in, its own first: where its id means another, it may still be mentioned. */
export function notesThatSee(entry: Entry): Note[] {
  const home = noteOf(entry);
  return [home, ...home.scope.includers];
}
