import type { SetField } from '../edits/intent';
import { Refusal } from '../edits/refusal';
import { roundsOf } from '../edits/set-fields';
import { setField } from '../edits/set-value';
import { applyEdits, composeEdits, type TextEdit } from '../text/edit';
import { readNote } from '../workspace/note/live-note';
import type { Note } from '../workspace/note/note';

/** What became of changes of fields. */
export interface SetOutcome {
  readonly edits: readonly TextEdit[];
  /** Those that the way in which the note is written does not allow. */
  readonly refused: readonly SetField[];
}

/** Sets the fields that can be set, each on what those before it have left; one that cannot keeps no other from it. */
export function setWherePossible(note: Note, sets: readonly SetField[]): SetOutcome {
  const before = note.text.toString();
  const refused: SetField[] = [];
  let current = note;
  let edits: readonly TextEdit[] = [];
  for (const round of roundsOf(sets)) {
    const more = sideBySide(current, round, refused);
    if (more.length === 0) continue;
    edits = composeEdits(before, edits, more);
    current = readNote(applyEdits(current.text.toString(), more), note.uri);
  }
  return { edits, refused };
}

/** Two entries may share a text by an alias of YAML: then the second is left. */
function sideBySide(note: Note, sets: readonly SetField[], refused: SetField[]): TextEdit[] {
  const made: TextEdit[] = [];
  for (const set of sets) {
    const edits = editsOrNone(note, set);
    if (!edits || edits.some((edit) => made.some((other) => touch(edit, other)))) refused.push(set);
    else made.push(...edits);
  }
  return made;
}

function editsOrNone(note: Note, set: SetField): TextEdit[] | undefined {
  try {
    return setField(note, set);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function touch({ span: one }: TextEdit, { span: other }: TextEdit): boolean {
  return one.start < other.end && other.start < one.end;
}
