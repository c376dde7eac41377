import type { Entry } from '../model/entries/entry';
import type { Reference } from '../model/fields/values';
import { schemas } from '../model/kinds/schemas';
import { kindOfSection } from '../model/sections';
import type { TextEdit } from '../text/edit';
import type { Note } from '../workspace/note/note';
import type { Node } from '../yaml/parse/nodes';
import type { SetField } from './intent';
import { changeKey } from './key-change';
import { Refusal } from './refusal';
import { type Path, pairAt, pathTo } from './semantic-value';
import { itemsOf, listWith, listWithout, mapOf, single, type Written } from './written';

/**
 * The smallest edits of the note that give a field of an entry another value, or take it away.
 * @throws Refusal where the entry is gone, malformed, or written in a way that only its author should change.
 */
export function setField(note: Note, { section, id, field, value }: SetField): TextEdit[] {
  const entry = note.symbols.definitions(id).find(({ kind }) => kind === kindOfSection[section]);
  if (!entry) throw new Refusal(`“${id}” is not in the note any more.`);
  return setFieldOf(note, entry, field, value);
}

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
  return old?.kind === 'scalar' ? value.trimEnd() + (/\s*$/.exec(old.text)?.[0] ?? '') : value;
}

/** Adds a reference to a field that takes a list of them. */
export function addReference(note: Note, entry: Entry, field: string, id: string): TextEdit[] {
  return changeField(note, entry, field, listWith(itemsOf(writtenIn(entry, field)), id));
}

/** Takes a reference out of a field; the field goes with its last one. */
export function removeReference(note: Note, entry: Entry, field: string, { start }: Reference): TextEdit[] {
  const value = writtenIn(entry, field);
  // What an alias repeats may be more than the reference, and belongs to others.
  if (value?.kind === 'alias') throw new Refusal(refusalOf(entry, field));
  const items = itemsOf(value);
  if (value?.kind !== 'seq' || items.length < 2) return changeField(note, entry, field, null);
  const index = value.items.findIndex((item) => item.start === start);
  return changeField(note, entry, field, listWithout(items, index));
}

/** Gives a key of a field that takes a map a value: `war: N` in `consistency`. */
export function setInField(note: Note, entry: Entry, field: string, key: string, value: string): TextEdit[] {
  const map = writtenIn(entry, field);
  if (map?.kind !== 'map') return changeField(note, entry, field, mapOf({ [key]: value }));
  const path = pathOf(entry);
  const owner = pairAt(entry.chunk.root, path)?.value;
  const index = owner?.kind === 'map' ? owner.pairs.findIndex((pair) => pair.key.text === field) : -1;
  return changeKey(note, {
    chunk: entry.chunk,
    path: [...path, index],
    key,
    main: '',
    order: [],
    value: single(value, false),
    refusal: refusalOf(entry, field),
  });
}

function changeField(note: Note, entry: Entry, key: string, value: Written | null): TextEdit[] {
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
