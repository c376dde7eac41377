import type { MapNode, Node, ScalarNode } from '../../yaml/parse/nodes';
import { cutWords } from './cut-by-comma';
import { noticeEmptied } from './cut-text';
import type { FieldReader } from './field-reader';
import { ownPairs, repeatedPairs } from './keys';
import { readIgnored } from './map';
import { isEmpty } from './nodes';
import type { Field, Fields } from './schema';

/** The fields that a map may have, as those of an entry. */
export interface FieldTable {
  readonly fields: Fields;
  /** What has them, with its article: “a claim”. */
  readonly owner: string;
  /** The one string for the name of a field, which thousands of maps write anew. */
  nameOf(written: string): string;
}

/** What the fields of a map say. */
export interface Body {
  readonly values: Record<string, unknown>;
  /** The fields whose value is there, but could not be read in full. */
  readonly unreadable: string[];
}

export function emptyBody(): Body {
  return { values: {}, unreadable: [] };
}

/** Reads the fields of a map that the table names, and reports the keys that it does not. */
export function readFields(table: FieldTable, map: MapNode, sink: FieldReader, body: Body): void {
  const { fields } = table;
  const fieldAt = (key: string) => (Object.hasOwn(fields, key) ? fields[key] : undefined);
  const isKnown = (key: string) => fieldAt(key) !== undefined;
  const cut = cutWords(map, { isKnown, takesText: (key) => fieldAt(key)?.type.takesText }, sink);
  const own = ownPairs(map, sink);
  for (const { key, value } of repeatedPairs(map, own)) {
    const field = fieldAt(key.text);
    if (field) readIgnored(field.type, value, table.nameOf(key.text), sink);
  }
  for (const { key, value } of own) {
    const field = fieldAt(key.text);
    if (field) readField(table.nameOf(key.text), field, value, sink, body);
    else if (!cut.has(key.start)) noticeUnknown(key, table, sink);
  }
}

function noticeUnknown(
  { start, end, text }: ScalarNode,
  { fields, owner }: FieldTable,
  sink: FieldReader,
): void {
  sink.problems.push({ code: 'unknown-key', start, end, key: text, owner, known: Object.keys(fields) });
}

export function readField(
  name: string,
  { type }: Field<unknown>,
  value: Node | null,
  sink: FieldReader,
  body: Body,
): void {
  if (!value) return;
  if (isEmpty(value)) {
    const sign = noticeEmptied(value, name, type, sink);
    // Of a comment nobody can tell that it was meant as the value.
    if (sign && sign !== '#') body.unreadable.push(name);
    return;
  }
  const before = sink.invalidCount;
  const read = type.read(value, name, sink);
  if (read !== undefined) body.values[name] = read;
  if (read === undefined || sink.invalidCount > before) body.unreadable.push(name);
}
