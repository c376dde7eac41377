import { editableEntry } from '../../edits/editable';
import { removeEntry } from '../../edits/entries';
import { type EntryKey, entryKey, idOfKey } from '../../edits/entry-key';
import type { FieldValue } from '../../edits/intent';
import { setTopField } from '../../edits/set-value';
import { changedValues } from '../../edits/values';
import { applyEdits, type TextEdit } from '../../text/edit';
import { readNote } from '../../workspace/note/live-note';
import type { Note } from '../../workspace/note/note';
import { thawed } from '../frozen';
import { setWherePossible } from '../settable';
import { pastJudgements } from './past-judgements';
import { refuseMalformed } from './refuse-malformed';
import { unusedAmong } from './settled';

/** What its author wants of a new edition. */
export interface EditionWishes {
  readonly date: string;
  /** Until when it holds; null for a note that is not to say so, absent where it stays as it is. */
  readonly validUntil?: string | null;
  /** The number of the new product; absent where it stays as it is. */
  readonly reference?: string;
  /** What is settled and need not come along. */
  readonly without?: readonly EntryKey[];
}

export interface NewEdition {
  readonly text: string;
  /** How many judgements are kept in `was`. */
  readonly kept: number;
  /** How many entries were left out. */
  readonly leftOut: number;
  /** The ids of judgements that could not be kept in `was`, as nothing dates them, or by the way they are written. */
  readonly notKept: readonly string[];
}

/**
 * The text of a new edition of a note, which itself stays as it is: of another date, with what it judged kept as what
 * was judged then, and without what is settled where nothing that stays refers to it.
 * @throws Refusal where the note is malformed, or written in a way that only its author should change
 */
export function newEdition(note: Note, wishes: EditionWishes): NewEdition {
  refuseMalformed(note);
  const own = readNote(thawed(note.text.toString()), note.uri);
  const gone = unusedAmong(own, new Set((wishes.without ?? []).map((key) => editableEntry(own, key))));
  const goes = new Set(gone.map((entry) => entryKey(own, entry)));
  const past = pastJudgements(own);
  const sets = past.flatMap((each) => (each.kind === 'kept' && !goes.has(each.set.entry) ? [each.set] : []));
  const { edits, refused } = setWherePossible(own, sets);
  const weighed = after(own, edits);
  const rest = withoutEntries(weighed, [...goes]);
  return {
    text: withNewTop(rest, wishes).text.toString(),
    kept: sets.length - refused.length,
    leftOut: gone.length,
    notKept: [
      ...past.flatMap((each) => (each.kind === 'left' ? [each.id] : [])),
      ...refused.map(({ entry }) => idOfKey(entry)),
    ],
  };
}

function after(note: Note, edits: readonly TextEdit[]): Note {
  return edits.length === 0 ? note : readNote(applyEdits(note.text.toString(), edits), note.uri);
}

/** In one step where they stand in lines of their own, else one after the other. */
function withoutEntries(note: Note, keys: readonly EntryKey[]): Note {
  const withoutOne = (left: Note, key: EntryKey) => after(left, removeEntry(left, editableEntry(left, key)));
  return withoutAll(note, keys) ?? keys.reduce(withoutOne, note);
}

/** Entries that share what parts them, as a comma, cannot go side by side: undefined then. */
function withoutAll(note: Note, keys: readonly EntryKey[]): Note | undefined {
  const edits = keys.flatMap((key) => removeEntry(note, editableEntry(note, key)));
  const sorted = [...edits].sort((one, other) => one.span.start - other.span.start);
  if (sorted.some(({ span }, at) => span.start < (sorted[at - 1]?.span.end ?? 0))) return undefined;
  const left = after(note, edits);
  const { gone, added } = changedValues(note, left);
  return gone.length === keys.length && added.length === 0 ? left : undefined;
}

function withNewTop(note: Note, { date, validUntil, reference }: EditionWishes): Note {
  const fields: readonly (readonly [field: string, value: FieldValue | null | undefined])[] = [
    ['date', date],
    ['valid-until', validUntil],
    ['reference', reference],
  ];
  return fields.reduce((current, [field, value]) => {
    if (value === undefined) return current;
    return after(current, setTopField(current, { kind: 'setTop', path: [field], value, was: null }));
  }, note);
}
