import type { MapNode, Node, Pair, ScalarNode } from '../../yaml/parse/nodes';
import { cutWords } from '../fields/cut-by-comma';
import { isTakenForComment, noticeEmptied } from '../fields/cut-text';
import type { FieldReader } from '../fields/field-reader';
import { ownPairs, repeatedPairs } from '../fields/keys';
import { readIgnored } from '../fields/map';
import { isEmpty } from '../fields/nodes';
import { noticeOddColon } from '../fields/odd-colons';
import type { Field, Fields } from '../fields/schema';
import { fieldName, schemas } from '../kinds/schemas';
import { article, type Kind } from '../sections';

/** What stands behind the id of an entry. */
export interface Body {
  readonly values: Record<string, unknown>;
  /** The fields whose value is there, but could not be read in full. */
  readonly unreadable: string[];
}

/** Reads the fields of an entry by the schema of its kind. */
export function readBody(kind: Kind, { key, value }: Pair, sink: FieldReader): Body {
  const schema = schemas[kind];
  const body: Body = { values: {}, unreadable: [] };
  if (value?.kind === 'map') {
    readFields(schema.fields, value, article(kind), sink, body);
  } else if (value && (value.kind === 'scalar' || !isEmpty(value))) {
    readMainOnly(kind, value, sink, body);
  }
  if (body.values[schema.main] === undefined && !body.unreadable.includes(schema.main))
    noticeMissing(kind, key, value, sink);
  return body;
}

function noticeMissing(kind: Kind, key: ScalarNode, value: Node | null, sink: FieldReader): void {
  const field = schemas[kind].main;
  // An entry given as a bare string has its main field behind its id.
  const given = value?.kind === 'map' ? value.pairs.find((pair) => pair.key.text === field)?.key : key;
  const isComment = given && isTakenForComment(sink.text, given);
  const { start, end } = key;
  sink.problems.push({ code: 'missing-field', start, end, field, kind, ...(isComment && { isComment }) });
}

/** An entry given as a bare string is its main field. */
function readMainOnly(kind: Kind, value: Node, sink: FieldReader, body: Body): void {
  const { main, fields } = schemas[kind];
  if (value.kind === 'seq') {
    const bracketed = sink.text.startsWith('[[', value.start);
    const advice = bracketed
      ? 'Text that begins with [[ must stand in quotes.'
      : `It takes a map of its fields.`;
    sink.invalid(value, `${capital(article(kind))} is not a list. ${advice}`);
    body.unreadable.push(main);
  } else if (value.kind === 'scalar' && noticeOddColon(value, (key) => Object.hasOwn(fields, key), sink)) {
    body.unreadable.push(main);
  } else {
    const field = fields[main];
    if (field) readField(main, field, value, sink, body);
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Reads the fields of a map that the table names, and reports the keys that it does not. */
function readFields(table: Fields, map: MapNode, owner: string, sink: FieldReader, body: Body): void {
  const fieldAt = (key: string) => (Object.hasOwn(table, key) ? table[key] : undefined);
  const isKnown = (key: string) => fieldAt(key) !== undefined;
  const cut = cutWords(map, { isKnown, takesText: (key) => fieldAt(key)?.type.takesText }, sink);
  const own = ownPairs(map, sink);
  for (const { key, value } of repeatedPairs(map, own)) {
    const field = fieldAt(key.text);
    if (field) readIgnored(field.type, value, fieldName(key.text), sink);
  }
  for (const { key, value } of own) {
    const field = fieldAt(key.text);
    if (field) readField(fieldName(key.text), field, value, sink, body);
    else if (!cut.has(key.start)) noticeUnknown(key, table, owner, sink);
  }
}

function noticeUnknown(
  { start, end, text }: ScalarNode,
  table: Fields,
  owner: string,
  sink: FieldReader,
): void {
  sink.problems.push({ code: 'unknown-key', start, end, key: text, owner, known: Object.keys(table) });
}

function readField(
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
