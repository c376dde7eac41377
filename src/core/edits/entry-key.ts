/**
 * Names of entries for a page, which outlive edits. An id alone does not tell of two claims with one id which was
 * meant: the key says which of them, in the order of the text. An entry of an included note has the address of that
 * note in front.
 */
import type { Entry } from '../model/entries/entry';
import { isSectionName, kindOfSection, sectionOfKind } from '../model/sections';
import { type Note, noteOf } from '../workspace/note/note';

export type EntryKey = string;

export function entryKey(note: Note, entry: Entry): EntryKey {
  const home = noteOf(entry);
  const alike = home.symbols.definitions(entry.id).filter(({ kind }) => kind === entry.kind);
  const key = `${sectionOfKind[entry.kind]}/${Math.max(0, alike.indexOf(entry))}/${entry.id}`;
  return home === note ? key : `^${encodeURIComponent(home.uri)}/${key}`;
}

/** The entry that a key names now; undefined where it is gone. */
export function entryOfKey(note: Note, key: EntryKey): Entry | undefined {
  const [, uri, section = '', place, id] = /^(?:\^([^/]*)\/)?([^/]*)\/(\d+)\/(.*)$/s.exec(key) ?? [];
  if (id === undefined || !isSectionName(section)) return undefined;
  const home = uri === undefined ? note : includedNote(note, uri);
  return home?.symbols.definitions(id).filter(({ kind }) => kind === kindOfSection[section])[Number(place)];
}

function includedNote(note: Note, encoded: string): Note | undefined {
  return note.scope.included.find(({ uri }) => encodeURIComponent(uri) === encoded);
}

/** The id in a key, for messages to its user. */
export function idOfKey(key: EntryKey): string {
  return key
    .split('/')
    .slice(key.startsWith('^') ? 3 : 2)
    .join('/');
}

/** Whether an entry is of another note, in which nothing is edited from here. */
export function isElsewhere(key: EntryKey): boolean {
  return key.startsWith('^');
}
