import { shiftEdits, type TextEdit } from '../text/edit';
import type { Note } from '../workspace/note';
import type { Chunk } from '../yaml/chunk';
import { change, type Fix, type Found, largeChange } from './fix';

/** `syntax`, where nothing but the indentation of a piece is wrong. */
export function fixIndentation({ note, chunk }: Found): Fix[] {
  const { damage } = chunk;
  if (!damage) return [];
  const here = change(damage.title, () => shiftEdits(damage.edits, chunk.start), 'preferred');
  if (damage.kind !== 'signs' || !hasMore(note, chunk)) return [here];
  const title = 'Replace all such signs in the indentation of this note';
  return [here, { title, step: largeChange(() => plainIndentation(note)) }];
}

/** Whether other lines of the note have such an indentation. */
function hasMore(note: Note, chunk: Chunk): boolean {
  if ((chunk.damage?.all.length ?? 0) > 1) return true;
  for (const each of note.chunks) if (each !== chunk && each.damage?.kind === 'signs') return true;
  return false;
}

/** The edits that put plain spaces in the place of those that YAML does not know, wherever they indent a line. */
export function plainIndentation(note: Note): TextEdit[] {
  return [...note.chunks].flatMap(({ damage, start }) =>
    damage?.kind === 'signs' ? shiftEdits(damage.all, start) : [],
  );
}
