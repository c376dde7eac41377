import type { Entry } from '../model/entry';
import { type Note, noteOf } from './note';

/** The notes in which the id of an entry leads to it or its namesakes: its own first, then those that see that. */
export function notesThatMean(entry: Entry): Note[] {
  const home = noteOf(entry);
  const viewers = (home.surroundings?.viewers ?? []).filter((viewer) => {
    const found = viewer.find(entry.id);
    return found !== undefined && noteOf(found) === home;
  });
  return [home, ...viewers];
}
