import type { Entry } from '../../model/entries/entry';
import type { Kind } from '../../model/sections';
import { composed } from '../../text/composed';
import { byPosition } from '../reading/place';
import type { Note } from './note';

/**
 * The entries that a reader would call by some words, among those of some kinds: the actors with that name or
 * alias, else what has it for a title. An entry that is hidden by another of its id cannot be named.
 */
export function entriesCalled(
  note: Note,
  words: string,
  kinds: readonly Kind[] | undefined,
): readonly Entry[] {
  const fits = (entry: Entry): boolean =>
    (!kinds || kinds.includes(entry.kind)) && !entry.broken && note.scope.find(entry.id) === entry;
  for (const written of spellings(words)) {
    const actors = note.scope.actorsNamed(written).filter(fits);
    if (actors.length > 0) return actors;
  }
  return entitled(note, words).filter(fits);
}

/** The words with each of the signs that are alike in names. */
function* spellings(words: string): Generator<string> {
  yield words;
  for (const apostrophe of "'’ʼ")
    for (const hyphen of '-‐‑') yield words.replace(/['’ʼ]/g, apostrophe).replace(/[-‐‑]/g, hyphen);
}

function entitled(note: Note, words: string): Entry[] {
  const wanted = plain(words);
  const homes = [note, ...note.scope.included];
  return homes.flatMap(({ contents }) =>
    [...contents.entriesCalled(words)].filter((entry) => plain(entry.title) === wanted).sort(byPosition),
  );
}

function plain(words: string): string {
  return composed(words.trim()).replace(/\s+/g, ' ');
}
