import type { TextEdit } from '../text/edit';
import type { Note } from '../workspace/note/note';
import { editableEntry } from './editable';
import { type AnyType, canonical, fieldValueOf, isSameValue, pruned, takesForm } from './field-values';
import type { AddItem, FieldValue, RemoveItem } from './intent';
import { itemsOf } from './lists';
import { Refusal } from './refusal';
import { writtenIn } from './set-field';
import { makeSteps, typeOfField } from './set-value';
import { stepsTo } from './value-steps';
import type { ValueStep } from './value-within';

/**
 * Adds an item to the list in a field. What the list says already, it is not told again, and what it cites already
 * gets the words that are cited.
 * @throws Refusal where the entry is written in a way that only its author should change.
 */
export function addToList(note: Note, { entry: key, field, item }: AddItem): TextEdit[] {
  const entry = editableEntry(note, key);
  const type = itemTypeOf(typeOfField(entry, field), field);
  const wanted = pruned(item);
  if (wanted === null || !takesForm(type, wanted)) throw new Refusal(`${field} takes ${type.form}.`);
  const values = itemsOf(writtenIn(entry, field)).map(fieldValueOf);
  const index = values.length;
  const step = stepToItem(values, type, wanted) ?? { path: [String(index)], value: wanted, isNew: true };
  if (step === 'there') return [];
  const { path, value } = step;
  const node = itemsOf(writtenIn(entry, field))[Number(path[0])];
  return makeSteps(note, entry, field, node ? stepsTo(node, type, value, path) : [step]);
}

/** What becomes of an item that names the same thing. */
function stepToItem(
  values: readonly (FieldValue | null)[],
  type: AnyType,
  item: FieldValue,
): ValueStep | 'there' | undefined {
  if (values.some((each) => isSameValue(each, item, type))) return 'there';
  const name = mainOf(item, type);
  if (name === undefined) return undefined;
  if (isOnlyMain(item, type)) return values.some((each) => mainOf(each, type) === name) ? 'there' : undefined;
  const bare = values.findIndex((each) => isOnlyMain(each, type) && mainOf(each, type) === name);
  return bare < 0 ? undefined : { path: [String(bare)], value: item };
}

function mainOf(value: FieldValue | null, type: AnyType): string | undefined {
  const pairs = type.main === undefined ? null : canonical(value, type);
  const found: unknown = Array.isArray(pairs) ? pairs.find(([key]) => key === type.main) : undefined;
  return Array.isArray(found) ? String(found[1]) : undefined;
}

function isOnlyMain(value: FieldValue | null, type: AnyType): boolean {
  const pairs = canonical(value, type);
  return Array.isArray(pairs) && pairs.length === 1;
}

/** Takes the first item out of a list that says just this; none where there is no such item. */
export function takeFromList(note: Note, { entry: key, field, item }: RemoveItem): TextEdit[] {
  const entry = editableEntry(note, key);
  const type = itemTypeOf(typeOfField(entry, field), field);
  const values = itemsOf(writtenIn(entry, field)).map(fieldValueOf);
  const index = values.findIndex((each) => isSameValue(each, item, type));
  return index < 0 ? [] : makeSteps(note, entry, field, [{ path: [String(index)], value: null }]);
}

function itemTypeOf({ list, items }: AnyType, field: string): AnyType {
  if (!list || !items) throw new Refusal(`${field} takes no list.`);
  return items;
}
