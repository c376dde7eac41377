import type { TextEdit } from '../core';
import type { Cancellation } from './event';

/** Who knows all notes of the folders, and can read them. */
export interface AllNotes {
  /** Waits until all notes have been read. */
  allRead(): Promise<void>;
  /** Reads notes once more: open ones as they stand, the others from their files. */
  readAgain(uris: Iterable<string>): Promise<void>;
}

/** Edits by the address of the note that each is of. */
export type EditsByUri<E extends TextEdit = TextEdit> = ReadonlyMap<string, readonly E[]>;

/**
 * The edits of several notes, found in them as they stand now: all notes are read before anything is looked for,
 * as any of them may refer to it, and those that would be edited are read again, as a file may have changed a
 * moment ago; then all is found again in what they say. Undefined where the user has lost interest.
 */
export async function editsInAllNotes<E extends TextEdit>(
  notes: AllNotes,
  find: () => EditsByUri<E>,
  token?: Pick<Cancellation, 'isCancellationRequested'>,
): Promise<EditsByUri<E> | undefined> {
  await notes.allRead();
  const fresh = new Set<string>();
  while (!token?.isCancellationRequested) {
    const found = find();
    const stale = [...found.keys()].filter((uri) => !fresh.has(uri));
    if (stale.length === 0) return found;
    await notes.readAgain(stale);
    for (const uri of stale) fresh.add(uri);
  }
  return undefined;
}
