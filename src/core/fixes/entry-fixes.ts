/** What can be done with an entry that somebody points at elsewhere than in the text. */
import { type EntryKey, entryOfKey } from '../edits/entry-key';
import { Refusal } from '../edits/refusal';
import type { Entry } from '../model/entries/entry';
import type { Note } from '../workspace/note/note';
import { addEvidence } from './candidates';
import type { Change, Fix } from './fix';
import { changeTo, companions, moveAll } from './move';

/** Asks what supports a claim; undefined where there is nothing that could. */
export function supportFixFor(note: Note, key: EntryKey): Fix | undefined {
  const claim = entryOfKey(note, key);
  if (claim?.kind !== 'claim') return undefined;
  return addEvidence(note, claim, 'supported-by', `Add what supports “${claim.id}”`)[0];
}

/** Asks to which note entries go; undefined where there is none. */
export function moveFixFor(note: Note, keys: readonly EntryKey[]): Fix | undefined {
  const entries = entriesOf(note, keys);
  const [first] = entries;
  if (!first) return undefined;
  const what = entries.length > 1 ? `${entries.length} entries` : `“${first.id}”`;
  return moveAll(note, entries, `Move ${what} to another note…`)[0];
}

/** The move of entries to a note. */
export interface MoveTo {
  readonly change: Change;
  /** The ids of the other entries of their note that go with them, as they name these. */
  readonly others: readonly string[];
}

/**
 * The move of entries to a note that somebody has chosen.
 * @throws Refusal where the two notes do not see each other, so that references would lead nowhere.
 */
export function moveChangeTo(note: Note, keys: readonly EntryKey[], uri: string): MoveTo {
  const entries = entriesOf(note, keys);
  const { included, includers } = note.scope;
  const target = [...included, ...includers].find((other) => other.uri === uri && other !== note);
  if (!target)
    throw new Refusal(
      'These notes do not include each other, and references to what is moved would lead nowhere. Let one include the other first.',
    );
  const others = companions(note, entries, target).map(({ id }) => id);
  return { change: changeTo(note, entries, target), others };
}

function entriesOf(note: Note, keys: readonly EntryKey[]): Entry[] {
  return [...new Set(keys.flatMap((key) => entryOfKey(note, key) ?? []))];
}
