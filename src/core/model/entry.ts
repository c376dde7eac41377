import type { Span } from '../text/span';
import type { Chunk } from '../yaml/chunks';
import type { MapNode, Node, Pair } from '../yaml/nodes';
import {
  article,
  type FieldType,
  isEmpty,
  isPlainWording,
  isUsersOwn,
  ownPairs,
  type Prose,
  Reading,
  type Reference,
} from './fields';
import { isId } from './ids';
import type { Kind } from './kinds';
import type { Problem } from './problem';
import type { Field, Fields } from './schema';
import { schemas, type ValuesOfKind } from './schemas';

/** One entry of a note, as its own lines give it. All spans are relative to `chunk`. */
export type Entry = { [K in Kind]: EntryOf<K> }[Kind];

export interface EntryOf<K extends Kind> {
  readonly kind: K;
  readonly chunk: Chunk;
  readonly id: string;
  /** The key that defines the id. */
  readonly idSpan: Span;
  /** From the id to the end of the value. */
  readonly span: Span;
  readonly values: ValuesOfKind[K];
  readonly fields: ReadonlyMap<string, WrittenField>;
  readonly references: readonly Reference[];
  readonly prose: readonly Prose[];
  readonly problems: readonly Problem[];
  /** Whether malformed YAML may have swallowed a part of it: what is absent then proves nothing. */
  readonly broken: boolean;
  /** The value as YAML gives it; absent where there is none. */
  readonly node?: Node;
}

/** Where a field stands. */
export interface WrittenField {
  readonly key: Span;
  readonly value?: Span;
}

/** Reads the pair of a section that defines an entry. */
export function readEntry(kind: Kind, pair: Pair, chunk: Chunk): Entry {
  const into = new Reading(chunk.text);
  const broken = chunk.problems.length > 0;
  const { key, value } = pair;
  if (!isId(key.text)) into.invalid(key, invalidId(key.text));
  const { values, fields } = readBody(kind, pair, into);
  const entry: EntryOf<Kind> = {
    kind,
    chunk,
    id: key.text,
    idSpan: { start: key.start, end: key.end },
    span: { start: key.start, end: Math.max(key.end, value?.end ?? key.end) },
    values,
    fields,
    references: into.references,
    prose: into.prose,
    problems: broken ? [] : into.problems,
    broken,
    ...(value && { node: value }),
  };
  // The values were read by the schema of this kind, which the type system cannot follow through the table.
  return entry as Entry;
}

function invalidId(id: string): string {
  if (id === '') return 'An entry needs an id before the colon.';
  return `“${id}” is not an id: use letters, digits, _ and -, beginning with a letter or _.`;
}

interface Body {
  readonly values: Record<string, unknown>;
  readonly fields: Map<string, WrittenField>;
}

function readBody(kind: Kind, { key, value }: Pair, into: Reading): Body {
  const schema = schemas[kind];
  const body = emptyBody();
  if (value?.kind === 'map') {
    readFields(schema.fields, value, article(kind), into, body);
  } else if (value && !isEmpty(value)) {
    readMainOnly(kind, value, into, body);
  }
  const main = body.fields.get(schema.main);
  if (!main?.value)
    into.problems.push({ code: 'missing-field', start: key.start, end: key.end, field: schema.main, kind });
  return body;
}

function emptyBody(): Body {
  return { values: Object.create(null) as Record<string, unknown>, fields: new Map() };
}

/** An entry given as a bare string is its main field. */
function readMainOnly(kind: Kind, value: Node, into: Reading, body: Body): void {
  const { main, fields } = schemas[kind];
  const place = { start: value.start, end: value.end };
  body.fields.set(main, { key: place, value: place });
  if (value.kind === 'seq') {
    const bracketed = into.text.startsWith('[[', value.start);
    const advice = bracketed
      ? 'Text that begins with [[ must stand in quotes.'
      : `It takes a map of its fields.`;
    into.invalid(value, `${capital(article(kind))} is not a list. ${advice}`);
    return;
  }
  const read = fields[main]?.type.read(value, main, into);
  if (read !== undefined) body.values[main] = read;
}

/** Reads the fields of a map that the table names, and reports the keys that it does not. */
export function readFields(
  table: Fields,
  map: MapNode,
  owner: string,
  into: Reading,
  body: Body = emptyBody(),
): Body {
  const known = (key: string) => (Object.hasOwn(table, key) ? table[key] : undefined);
  const cut = cutWords(
    map,
    (key) => known(key) !== undefined,
    (key) => known(key)?.type.wording,
    into,
  );
  for (const { key, value } of ownPairs(map, into)) {
    const field = known(key.text);
    const { start, end } = key;
    if (field) readField(key.text, field, { start, end }, value, into, body);
    else if (!cut.has(key.start)) {
      into.problems.push({
        code: 'unknown-key',
        start,
        end,
        key: key.text,
        owner,
        known: Object.keys(table),
      });
    }
  }
  return body;
}

function readField(
  name: string,
  known: Field<unknown>,
  key: Span,
  value: Node | null,
  into: Reading,
  body: Body,
): void {
  const empty = isEmpty(value);
  body.fields.set(name, { key, ...(value && !empty && { value: { start: value.start, end: value.end } }) });
  if (!value || empty) return;
  const read = known.type.read(value, name, into);
  if (read !== undefined) body.values[name] = read;
}

/**
 * A comma inside a flow map ends a plain text, and YAML takes what follows for keys without values. Reports
 * the text and returns where those keys begin. `isKnown` says whether a key is one of the map's own, and
 * `wording` whether the value of a key is text.
 */
export function cutWords(
  map: MapNode,
  isKnown: (key: string) => boolean,
  wording: (key: string) => FieldType<unknown>['wording'],
  into: Reading,
): ReadonlySet<number> {
  const cut = new Set<number>();
  if (!map.flow || map.aliased) return cut;
  let victim: Pair | undefined;
  for (const pair of map.pairs) {
    const { key, value } = pair;
    if (!victim?.value || value !== null || isKnown(key.text) || isUsersOwn(key.text)) {
      victim = isPlainWording(wording(key.text), value) ? pair : undefined;
      continue;
    }
    if (!cut.has(victim.value.start)) {
      const { start, end } = victim.value;
      into.problems.push({ code: 'cut-text', start, end, field: victim.key.text, by: ',' });
      cut.add(start);
    }
    cut.add(key.start);
  }
  return cut;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
