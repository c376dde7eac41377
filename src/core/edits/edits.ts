import type { TextEdit } from '../text/edit';
import type { Note } from '../workspace/note/note';
import { duplicateEntry } from './duplicate-entry';
import { refuseConflicts } from './editable';
import type { Intent } from './intent';
import { addToList, takeFromList } from './list-items';
import { moveInSection } from './move-entry';
import { addNewEntry } from './new-entry';
import { setFields } from './set-fields';
import { setField, setTopField } from './set-value';
import { takeEntry } from './take-entry';

/**
 * The smallest edits that carry out what a user asks for; none where the note says it already.
 * @throws Refusal with a sentence for the user where it cannot be done.
 */
export function editsFor(note: Note, intent: Intent): TextEdit[] {
  refuseConflicts(note);
  switch (intent.kind) {
    case 'setField':
      return setField(note, intent);
    case 'setFields':
      return setFields(note, intent);
    case 'addItem':
      return addToList(note, intent);
    case 'removeItem':
      return takeFromList(note, intent);
    case 'addEntry':
      return addNewEntry(note, intent);
    case 'duplicateEntry':
      return duplicateEntry(note, intent);
    case 'removeEntry':
      return takeEntry(note, intent);
    case 'moveEntry':
      return moveInSection(note, intent);
    case 'setTop':
      return setTopField(note, intent);
  }
}
