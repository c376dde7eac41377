import type { Note } from '../../workspace/note/note';
import type { Diagnostic } from '../rule';

/** While a merge is not decided, what stands twice is no mistake of the writer: nothing else is said. */
export function conflictOf(note: Note): Diagnostic | undefined {
  const [first, ...others] = note.contents.conflicts;
  return (
    first && {
      code: 'syntax',
      severity: 'error',
      span: first,
      message:
        'A merge has left a conflict in this note. Keep the side that holds and take the markers away; until then nothing else is checked.',
      related: others.map((span) => ({ uri: note.uri, span, message: 'A marker of the conflict.' })),
    }
  );
}
