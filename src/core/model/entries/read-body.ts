import type { Node, Pair, ScalarNode } from '../../yaml/parse/nodes';
import { isTakenForComment } from '../fields/cut-text';
import type { FieldReader } from '../fields/field-reader';
import { isEmpty } from '../fields/nodes';
import { noticeOddColon } from '../fields/odd-colons';
import { type Body, emptyBody, type FieldTable, readField, readFields } from '../fields/read-fields';
import { fieldName, schemas } from '../kinds/schemas';
import { article, byKind, type Kind } from '../sections';

const tables = byKind(
  (kind): FieldTable => ({ fields: schemas[kind].fields, owner: article(kind), nameOf: fieldName }),
);

/** Reads the fields of an entry by the schema of its kind. */
export function readBody(kind: Kind, { key, value }: Pair, sink: FieldReader): Body {
  const schema = schemas[kind];
  const body = emptyBody();
  if (value?.kind === 'map') {
    readFields(tables[kind], value, sink, body);
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
    const advice = bracketed ? 'Put text that begins with [[ in quotes.' : 'Write a map of its fields.';
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
