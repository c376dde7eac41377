import { Refusal } from '../edits/refusal';
import { changeScalar } from '../edits/words';
import type { TextEdit } from '../text/edit';
import { formOf } from '../workspace/includes/file-forms';
import type { Note } from '../workspace/note/note';
import { scalarAt } from '../yaml/parse/nodes';

/** What is known of the addresses of files. */
export interface Addresses {
  /** Where a file is after the move; the same for one that stays. */
  moved(key: string): string;
  /** The address that a path leads to from a file; undefined where it can be no note. */
  resolve(from: string, path: string): string | undefined;
  /** The path that leads from a file to another; undefined where none does. */
  relative(from: string, to: string): string | undefined;
}

/**
 * The edits that keep each `include` leading to its note when files move: those of notes that stay, and of
 * those that move, by their addresses. A path that no edit can be made for is left, and its rule reports it.
 */
export function includesAfterMove(notes: Iterable<Note>, addresses: Addresses): Map<string, TextEdit[]> {
  const found = new Map<string, TextEdit[]>();
  for (const note of notes) {
    const edits = includesOf(note, addresses);
    if (edits.length > 0) found.set(note.uri, edits);
  }
  return found;
}

function includesOf(note: Note, { moved, resolve, relative }: Addresses): TextEdit[] {
  const key = note.contents.keys.find(({ name }) => name === 'include');
  if (!key) return [];
  const home = moved(note.uri);
  return (note.contents.values.include ?? []).flatMap((path) => {
    const target = resolve(note.uri, path.value);
    const after = resolve(home, path.value);
    if (target === undefined || (after !== undefined && formOf(after) === formOf(moved(target)))) return [];
    const node = scalarAt(key.chunk.pairs, path);
    const wanted = relative(home, moved(target));
    if (!node || node.aliased || wanted === undefined) return [];
    try {
      return changeScalar(note, key.chunk, node, wanted);
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  });
}
