import { entryKey } from '../edits/entry-key';
import { fieldValueOf } from '../edits/field-values';
import type { ChangeOfNote } from '../edits/in-turn';
import { addToList } from '../edits/list-items';
import { itemsOf } from '../edits/lists';
import type { Entry } from '../model/entries/entry';
import { writtenFields } from '../model/entries/written-fields';
import { kindOfSection } from '../model/sections';
import type { Note } from '../workspace/note/note';
import type { ComparedEntry, SideNote } from './compare';
import { differing } from './meeting';

/** What one side has in its lists comes into those of the other, behind what stands there. */
export function itemsCome(entry: ComparedEntry, goes: SideNote): ChangeOfNote[] {
  const from = entry[goes.name];
  const names = new Set(differing(entry).map(({ name }) => name));
  const written = from ? writtenFields(from).filter(({ name }) => names.has(name)) : [];
  return written.flatMap(({ name, value }) =>
    itemsOf(value).map((item) => (note: Note) => itemComes(note, entry, name, fieldValueOf(item) ?? '')),
  );
}

function itemComes(
  note: Note,
  entry: ComparedEntry,
  field: string,
  item: NonNullable<ReturnType<typeof fieldValueOf>>,
) {
  const twin = twinIn(note, entry);
  return twin ? addToList(note, { kind: 'addItem', entry: entryKey(note, twin), field, item }) : [];
}

/** The entry as a note has it. */
export function twinIn(note: Note, { section, id }: ComparedEntry): Entry | undefined {
  return note.symbols.definitions(id).find(({ kind }) => kind === kindOfSection[section]);
}
