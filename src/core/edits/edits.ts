import type { TextEdit } from '../text/edit';
import type { Note } from '../workspace/note/note';
import type { Intent } from './intent';
import { setField } from './set-field';

/**
 * The smallest edits that carry out what a user asks for; none where the note says it already.
 * @throws Refusal with a sentence for the user where it cannot be done.
 */
export function editsFor(note: Note, intent: Intent): TextEdit[] {
  switch (intent.kind) {
    case 'setField':
      return setField(note, intent);
  }
}
