import type { Entry } from '../model/entries/entry';
import type { Note } from '../workspace/note/note';
import type { Section } from '../workspace/note/note-contents';
import type { MapNode, Pair } from '../yaml/parse/nodes';
import { pairAt, pathTo } from './semantic-value';

/** The pair that an entry is in its chunk, and the map around it. */
export function pairOfEntry({ chunk: { root }, idSpan }: Entry): {
  readonly map?: MapNode;
  readonly pair?: Pair;
} {
  const path = pathTo(root, idSpan.start);
  const map = path && path.length > 1 ? pairAt(root, path.slice(0, -1))?.value : root;
  const pair = path && pairAt(root, path);
  return map?.kind === 'map' && pair && !map.aliased ? { map, pair } : {};
}

/** The section in which an entry stands, of two that have one name the right one. */
export function sectionWith(note: Note, entry: Entry): Section | undefined {
  return note.contents.sections.find(({ entries }) => entries.includes(entry));
}
