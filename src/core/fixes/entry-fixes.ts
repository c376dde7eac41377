/** What can be done with an entry that somebody points at elsewhere than in the text. */
import { type EntryKey, entryOfKey } from '../edits/entry-key';
import type { Note } from '../workspace/note/note';
import { spanInNote } from '../workspace/reading/place';
import { addEvidence } from './candidates';
import type { Fix } from './fix';
import { moveEntry } from './move';

/** Asks what supports a claim; undefined where there is nothing that could. */
export function supportFixFor(note: Note, key: EntryKey): Fix | undefined {
  const claim = entryOfKey(note, key);
  if (claim?.kind !== 'claim') return undefined;
  return addEvidence(note, claim, 'supported-by', `Add what supports “${claim.id}”`)[0];
}

/** Asks to which note an entry goes; undefined where there is none. */
export function moveFixFor(note: Note, key: EntryKey): Fix | undefined {
  const entry = entryOfKey(note, key);
  return entry && moveEntry(note, spanInNote(entry.chunk, entry.idSpan))[0];
}
