import type { Entry } from '../model/entries/entry';
import { schemas } from '../model/kinds/schemas';
import { composed } from '../text/composed';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import type { Note } from '../workspace/note/note';
import type { Node } from '../yaml/parse/nodes';
import { changeKey } from './key-change';
import {
  type ItemChange,
  inPlace,
  itemsOf,
  listWhere,
  listWith,
  listWithout,
  type NewItem,
  wordItem,
} from './lists';
import { Refusal } from './refusal';
import { type Path, pairAt, pathTo } from './semantic-value';
import { mapOf, single, type Written } from './written';

/** The smallest edits that give a field of an entry at hand another value, or take it away. */
export function setFieldOf(note: Note, entry: Entry, field: string, value: string | null): TextEdit[] {
  const { kind } = entry;
  const { main, fields } = schemas[kind];
  if (!Object.hasOwn(fields, field)) throw new Refusal(`A ${kind} has no field “${field}”.`);
  if (value === null && field === main) throw new Refusal(`A ${kind} needs its ${field}.`);
  const isText = fields[field]?.type.takesText === 'always';
  const old = writtenIn(entry, field);
  return changeField(note, entry, field, value === null ? null : single(withOldEnd(value, old), isText));
}

/** White space at the end of a value comes from how it is written, and stays as it is. */
function withOldEnd(value: string, old: Node | null | undefined): string {
  return old?.kind === 'scalar' ? value.trimEnd() + (/(?<!\s)\s*$/.exec(old.text)?.[0] ?? '') : value;
}

/** Adds a reference to a field that takes a list of them. */
export function addReference(note: Note, entry: Entry, field: string, id: string): TextEdit[] {
  return addItem(note, entry, field, wordItem(id));
}

/** Adds an item to a field that takes a list: an id, or a citation. */
export function addItem(note: Note, entry: Entry, field: string, item: NewItem): TextEdit[] {
  return changeField(note, entry, field, listWith(writtenIn(entry, field), item));
}

/** Puts another item in the place of the one in which a reference stands: a citation for its id, say. */
export function replaceItem(
  note: Note,
  entry: Entry,
  field: string,
  reference: Span,
  item: NewItem,
): TextEdit[] {
  return changeItem(note, entry, field, reference, inPlace(item));
}

/** Changes the item of a list in which something stands. */
export function changeItem(
  note: Note,
  entry: Entry,
  field: string,
  place: Span,
  change: ItemChange,
): TextEdit[] {
  const value = writtenIn(entry, field);
  const index = itemWith(value, place);
  if (index < 0) throw new Refusal(refusalOf(entry, field));
  return changeField(note, entry, field, listWhere(value, index, change));
}

/** Takes a reference out of a field, with the citation that it stands in; the field goes with its last one. */
export function removeReference(note: Note, entry: Entry, field: string, reference: Span): TextEdit[] {
  const value = writtenIn(entry, field);
  // What an alias repeats may be more than the reference, and belongs to others.
  if (value?.kind === 'alias') throw new Refusal(refusalOf(entry, field));
  if (value?.kind !== 'seq' || value.items.length < 2) return changeField(note, entry, field, null);
  return changeField(note, entry, field, listWithout(value, itemWith(value, reference)));
}

function itemWith(value: Node | null | undefined, { start, end }: Span): number {
  return itemsOf(value).findIndex((item) => item.start <= start && end <= item.end);
}

/**
 * Gives a key of a field that takes a map a value: `war: N` in `consistency`. Where a map with keys of its own stands
 * there, it is the value of its main one: the likelihood of a view.
 */
export function setInField(note: Note, entry: Entry, field: string, key: string, value: string): TextEdit[] {
  const map = writtenIn(entry, field);
  if (map?.kind !== 'map') return changeField(note, entry, field, mapOf({ [key]: value }));
  const owner = pairAt(entry.chunk.root, pathOf(entry))?.value;
  const path = [...pathOf(entry), indexOf(owner, field)];
  const below = map.pairs[indexOf(map, key)]?.value;
  const values = schemas[entry.kind].fields[field]?.type.values;
  const main = below?.kind === 'map' ? values?.main : undefined;
  return changeKey(note, {
    chunk: entry.chunk,
    path: main === undefined ? path : [...path, indexOf(map, key)],
    key: main ?? key,
    main: main ?? '',
    order: main === undefined ? [] : Object.keys(values?.fields ?? {}),
    value: single(value, false),
    refusal: refusalOf(entry, field),
  });
}

function indexOf(map: Node | null | undefined, key: string): number {
  if (map?.kind !== 'map') return -1;
  return map.pairs.findIndex((pair) => composed(pair.key.text) === composed(key));
}

/** Puts a value into a field of an entry, however it is written; null takes the field away. */
export function changeField(note: Note, entry: Entry, key: string, value: Written | null): TextEdit[] {
  if (entry.broken) throw new Refusal(`The YAML of “${entry.id}” is malformed. Mend it in the text first.`);
  const path = pathOf(entry);
  const { main, fields } = schemas[entry.kind];
  const refusal = refusalOf(entry, key);
  return changeKey(note, { chunk: entry.chunk, path, key, main, order: Object.keys(fields), value, refusal });
}

function pathOf({ chunk, idSpan, id }: Entry): Path {
  const path = pathTo(chunk.root, idSpan.start);
  if (!path) throw new Refusal(`“${id}” is written in a way that can only be changed in the text.`);
  return path;
}

function refusalOf({ id }: Entry, field: string): string {
  return `The way “${id}” is written does not let its ${field} be changed from here. Change it in the text.`;
}

/** What stands in a field of an entry; undefined where the entry does not have it. */
export function writtenIn(entry: Entry, field: string): Node | null | undefined {
  const value = pairAt(entry.chunk.root, pathTo(entry.chunk.root, entry.idSpan.start) ?? [])?.value;
  if (value?.kind === 'map') return value.pairs.find(({ key }) => key.text === field)?.value;
  return field === schemas[entry.kind].main ? value : undefined;
}
