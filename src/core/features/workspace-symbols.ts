import type { Entry } from '../model/entries/entry';
import type { Kind } from '../model/sections';
import { composed } from '../text/composed';
import { displayLocation, type Location } from '../workspace/note/location';
import type { Note } from '../workspace/note/note';

/** An entry by all that it may be looked for. The span is that of its id. */
export interface WorkspaceSymbol extends Location {
  /** The id, then the entry's text, with the other names of an actor. */
  readonly name: string;
  readonly kind: Kind;
  /** The name of its note. */
  readonly container: string;
}

/** How many are listed: who finds too many types on. */
const most = 500;

/**
 * The entries of all notes whose id, name, alias or text has each word of a query in it, as its letters or,
 * for a single word, as letters in that order. Case does not count.
 */
export function workspaceSymbols(notes: Iterable<Note>, query: string): WorkspaceSymbol[] {
  const words = composed(query).toLowerCase().split(/\s+/).filter(Boolean);
  const found: WorkspaceSymbol[] = [];
  for (const note of notes)
    for (const { entries } of note.contents.facts)
      for (const entry of entries) {
        const name = nameOf(entry);
        if (!matches(composed(name).toLowerCase(), words)) continue;
        const { kind, chunk, idSpan } = entry;
        found.push({ name, kind, container: note.name, ...displayLocation({ chunk, span: idSpan }) });
        if (found.length === most) return found;
      }
  return found;
}

function matches(name: string, words: readonly string[]): boolean {
  return words.every((word) => name.includes(word) || hasInOrder(name, word));
}

/** Whether the letters of a word stand in a name in their order, as editors match them. */
function hasInOrder(name: string, word: string): boolean {
  let at = 0;
  for (const letter of word) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function nameOf(entry: Entry): string {
  const title = entry.title === entry.id ? '' : ` · ${entry.title}`;
  const aliases = entry.kind === 'actor' ? (entry.values.aliases ?? []).map(({ value }) => value) : [];
  return `${entry.id}${title}${aliases.length > 0 ? ` (${aliases.join(', ')})` : ''}`.replace(/\s+/g, ' ');
}
