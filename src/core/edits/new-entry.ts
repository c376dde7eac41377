import { fieldOf, schemas } from '../model/kinds/schemas';
import { article, type Kind, kindOfSection } from '../model/sections';
import { withoutLinks } from '../prose';
import type { TextEdit } from '../text/edit';
import type { Note } from '../workspace/note/note';
import { editableEntry } from './editable';
import { addEntry, type NewFields } from './entries';
import { pruned, takesForm } from './field-values';
import { freshId } from './fresh-id';
import { oneByOne } from './in-turn';
import type { AddEntry, FieldValue } from './intent';
import { addToList } from './list-items';
import { Refusal } from './refusal';
import { setField, typeOfField } from './set-value';

/**
 * The edits that add an entry at the end of its section, under an id made from its main text, and that id to the
 * list of another entry where that is asked for.
 * @throws Refusal where the note is written in a way that only its author should change.
 */
export function addNewEntry(note: Note, { section, fields, into }: AddEntry): TextEdit[] {
  const kind = kindOfSection[section];
  const { main } = schemas[kind];
  const said = inOrder(fields, kind);
  const text = said[main];
  if (typeof text !== 'string') throw new Refusal(`A new ${kind} needs its ${main}.`);
  const id = freshId(withoutLinks(text), (each) => isTaken(note, each));
  const add = (copy: Note) => addEntry(copy, section, id, said, 'block');
  if (!into) return add(note);
  const type = typeOfField(editableEntry(note, into.entry), into.field);
  if (!type.kinds?.includes(kind) || type.keys)
    throw new Refusal(`${into.field} does not take ${article(kind)}.`);
  return oneByOne(note, [
    add,
    (copy) =>
      type.list
        ? addToList(copy, { kind: 'addItem', ...into, item: id })
        : setField(copy, { kind: 'setField', entry: into.entry, path: [into.field], value: id, was: null }),
  ]);
}

/** An id that something names already would become the name of what is new. */
export function isTaken(note: Note, id: string): boolean {
  return id === 'null' || note.scope.allDefinitions(id).length > 0 || note.symbols.isReferenced(id);
}

/** Fields in the order of the format, without what says nothing. */
function inOrder(fields: Readonly<Record<string, FieldValue>>, kind: Kind): NewFields {
  const unknown = Object.keys(fields).find((key) => !fieldOf(key, kind));
  if (unknown !== undefined) throw new Refusal(`There is no field “${unknown}” in ${article(kind)}.`);
  const pairs = Object.keys(schemas[kind].fields).flatMap((key) => {
    const value = Object.hasOwn(fields, key) ? pruned(fields[key] ?? null) : null;
    const type = fieldOf(key, kind)?.type;
    if (value === null || !type) return [];
    if (!takesForm(type, value)) throw new Refusal(`${key} takes ${type.form}.`);
    return [[key, value] as const];
  });
  return Object.fromEntries(pairs);
}
