import { type EntryKey, entryOfKey } from '../../edits/entry-key';
import type { Entry } from '../../model/entries/entry';
import { shortened } from '../../text/shorten';
import { type Note, noteOf } from '../../workspace/note/note';
import { mentionsOf } from '../../workspace/note/relations';
import { wordsOf } from '../shared/words';

/** Who refers to entries that somebody wants to take away, outside of these. */
export interface Referrers {
  /** How many entries of their note do. */
  readonly total: number;
  /** What the first of those say. */
  readonly named: readonly string[];
  /** The texts of the note itself: `bottom-line`. */
  readonly texts: readonly string[];
  /** The names of other notes, as far as they are known. */
  readonly notes: readonly string[];
}

const mostNamed = 5;
const longestName = 60;

export function referrersOf(note: Note, keys: readonly EntryKey[]): Referrers {
  const entries = keys.flatMap((key) => entryOfKey(note, key) ?? []);
  const users = new Set<Entry>();
  const texts = new Set<string>();
  for (const entry of entries)
    for (const { by, field } of usesIn(note, entry))
      if (!by) texts.add(field);
      else if (!entries.includes(by)) users.add(by);
  const named = [...users]
    .slice(0, mostNamed)
    .map((user) => shortened(wordsOf(note, user.title), longestName));
  const notes = new Set(entries.flatMap((entry) => [...noteOf(entry).scope.usersOf(entry)]));
  return {
    total: users.size,
    named,
    texts: [...texts],
    notes: [...notes].filter((user) => user !== note).map(({ name }) => name),
  };
}

function* usesIn(
  note: Note,
  entry: Entry,
): Generator<{ readonly by: Entry | undefined; readonly field: string }> {
  // A second entry of one id is never meant by it.
  if (note.scope.find(entry.id) === entry)
    for (const { entry: by, reference } of note.symbols.references(entry.id))
      yield { by, field: reference.field };
  for (const { entry: by, field } of mentionsOf(note, entry)) yield { by, field };
}
