import type { TextEdit } from '../text/edit';
import type { Note } from '../workspace/note/note';
import { startOf } from '../workspace/reading/place';
import { editableEntry, refuseConflicts } from './editable';
import type { EntryKey } from './entry-key';
import { oneByOne } from './in-turn';
import type { RemoveEntry } from './intent';
import { takeEntry } from './take-entry';

/**
 * The edits that take entries away in one step, the last of them first, so that of two with one id each is found.
 * @throws Refusal where one of them, or what refers to it, is written in a way that only its author should change.
 */
export function takeEntries(
  note: Note,
  keys: readonly EntryKey[],
  references: RemoveEntry['references'],
): TextEdit[] {
  refuseConflicts(note);
  const places = new Map(keys.map((key) => [key, startOf(editableEntry(note, key))]));
  const fromEnd = [...places].sort(([, one], [, other]) => other - one);
  return oneByOne(
    note,
    fromEnd.map(
      ([entry]) =>
        (copy) =>
          takeEntry(copy, { kind: 'removeEntry', entry, references }),
    ),
  );
}
