import type { Entry } from '../../model/entries/entry';
import type { FieldType } from '../../model/fields/field-type';
import { schemas } from '../../model/kinds/schemas';
import { byKind } from '../../model/sections';

/** A text of an entry by the field that it stands in. */
export interface EntryText {
  readonly field: string;
  readonly text: string;
}

/**
 * What an entry says in words of its writer: its main text, its other names, its tags and its note, then whatever
 * else is no choice, no reference and no likelihood. For those a filter has conditions.
 */
export function textsOf(entry: Entry): EntryText[] {
  const { fields, main } = schemas[entry.kind];
  const values: Readonly<Record<string, unknown>> = entry.values;
  const texts = order[entry.kind].flatMap((field) => {
    const type = fields[field]?.type;
    return type ? [...wordsIn(values[field], type)].map((text) => ({ field, text })) : [];
  });
  // What an entry is called is at hand where its values are not, and its id stands in for it.
  return entry.title === entry.id ? texts : [{ field: main, text: entry.title }, ...texts];
}

const first = ['aliases', 'tags', 'note'];

/** The fields of each kind beside its main one, in the order in which their texts are told. */
const order = byKind((kind) => {
  const { fields, main } = schemas[kind];
  const names = Object.keys(fields).filter((name) => name !== main);
  return [...first.filter((name) => names.includes(name)), ...names.filter((name) => !first.includes(name))];
});

/** The texts in a value, as deep as its type goes. */
function* wordsIn(value: unknown, type: FieldType<unknown>): Generator<string> {
  if (Array.isArray(value)) for (const each of value) yield* wordsInItem(each, type);
  else if (type.fields) yield* wordsInParts(value, type.fields);
  else if (isWordy(type) && isObject(value) && typeof value.value === 'string') yield value.value;
}

/** Of a pair of a map, what stands behind its key: keys are references or dates. */
function* wordsInItem(item: unknown, type: FieldType<unknown>): Generator<string> {
  if (type.values) yield* wordsIn(isObject(item) ? item.value : undefined, type.values);
  else yield* wordsIn(item, type.items ?? type);
}

/** A citation keeps its words in the map that its id stands in, and has none where it is only an id. */
function* wordsInParts(value: unknown, parts: NonNullable<FieldType<unknown>['fields']>): Generator<string> {
  if (!isObject(value)) return;
  const map = isObject(value.within) ? value.within : value;
  for (const [name, { type }] of Object.entries(parts)) yield* wordsIn(map[name], type);
}

/** What has a form of its own and is no path, such as a hash, has no words. */
function isWordy({ choices, kinds, content, pattern }: FieldType<unknown>): boolean {
  return !choices && !kinds && content !== 'likelihood' && (!pattern || content === 'path');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
