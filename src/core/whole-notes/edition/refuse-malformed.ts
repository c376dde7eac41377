import { refuseConflicts } from '../../edits/editable';
import { Refusal } from '../../edits/refusal';
import type { Note } from '../../workspace/note/note';

/** @throws Refusal where malformed YAML may hide what a note says: what is made of all of it would lack that. */
export function refuseMalformed(note: Note): void {
  refuseConflicts(note);
  const broken = note.contents.entries.find((entry) => entry.broken);
  if (broken)
    throw new Refusal(`The YAML of “${broken.id}” is malformed. Mend it in the text first, then ask again.`);
  if (note.text.outerProblems.length > 0 || note.contents.hasMalformed())
    throw new Refusal('The YAML of this note is malformed. Mend what is reported first, then ask again.');
}
