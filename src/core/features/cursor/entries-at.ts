import type { Entry } from '../../model/entries/entry';
import type { Note } from '../../workspace/note/note';
import type { Target } from './target';

/** The entries that what stands at a place defines, refers to or mentions. */
export function entriesAt(note: Note, target: Target | undefined): readonly Entry[] {
  switch (target?.kind) {
    case 'definition':
      return [target.entry];
    case 'reference':
      return note.scope.candidates(target.reference.id);
    case 'mention':
      return target.mention.actors;
    default:
      return [];
  }
}
