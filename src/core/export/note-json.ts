/**
 * A note as JSON for scripts: what was read of it, each value in its full form. Entries are maps, lists are lists, and
 * dates are texts. It is a note as well, as all JSON is YAML, and says the same as the one that it was made of.
 */
import type { Entry } from '../model/entries/entry';
import { type Citation, isSingle, type Keyed } from '../model/fields/values';
import { sectionNames } from '../model/sections';
import type { Note } from '../workspace/note/note';

export type Json = string | boolean | readonly Json[] | JsonMap;
export type JsonMap = { readonly [key: string]: Json };

export function noteJson({ contents }: Note): string {
  const fields = fieldsOf(contents.values);
  const sections = sectionNames.flatMap((name): [string, Json][] => {
    const own = contents.sections.filter((section) => section.name === name);
    const entries = own.flatMap((section) => section.entries);
    return entries.length > 0 ? [[name, entriesJson(entries)]] : [];
  });
  return `${JSON.stringify(Object.fromEntries([...fields, ...sections]), null, 2)}\n`;
}

/** Of entries with one id the first counts, as for all who refer to it. */
function entriesJson(entries: readonly Entry[]): Json {
  const byId = new Map<string, Json>();
  for (const { id, values } of entries) if (!byId.has(id)) byId.set(id, fieldsJson(values));
  return Object.fromEntries(byId);
}

/** The fields of an entry, or of a note, in their full form. */
export function fieldsJson(values: object): JsonMap {
  return Object.fromEntries(fieldsOf(values));
}

function fieldsOf(values: object): readonly [string, Json][] {
  return Object.entries(values).flatMap(([name, value]: [string, unknown]) => {
    const json = jsonOf(value);
    return json === undefined ? [] : [[name, json]];
  });
}

/** What the types of fields read is a word, a reference, a list, a map by its keys, or a map of fields. */
function jsonOf(value: unknown): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return listOf(value);
  if (isReference(value)) return referenceOf(value);
  if (isSingle(value)) return value.value;
  const { start: _start, end: _end, ...parts }: Record<string, unknown> = { ...value };
  return mapOf(fieldsOf(parts));
}

/** What holds nothing that was read is not there. */
function mapOf(pairs: readonly (readonly [string, Json])[]): Json | undefined {
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}

function listOf(items: readonly unknown[]): Json | undefined {
  if (items.every(isKeyed)) return mapOf(items.flatMap(pairOf));
  const read = items.flatMap((item) => jsonOf(item) ?? []);
  return read.length > 0 ? read : undefined;
}

function pairOf({ key, value }: Keyed<unknown, unknown>): readonly [string, Json][] {
  const name = typeof key === 'string' ? key : jsonOf(key);
  const json = jsonOf(value);
  return typeof name === 'string' && json !== undefined ? [[name, json]] : [];
}

function isKeyed(value: unknown): value is Keyed<unknown, unknown> {
  return typeof value === 'object' && value !== null && 'key' in value && 'value' in value;
}

function isReference(value: object): value is Citation {
  return 'id' in value && 'kinds' in value;
}

function referenceOf({ id, within }: Citation): Json {
  if (!within) return id;
  const { at, quote } = within;
  return { source: id, ...(at && { at: at.value }), ...(quote && { quote: quote.value }) };
}
