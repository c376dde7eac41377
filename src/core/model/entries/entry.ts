import { composed } from '../../text/composed';
import type { Span } from '../../text/span';
import { compact } from '../../util/compact';
import type { Chunk } from '../../yaml/chunks/chunk';
import type { MapNode, Node, Pair } from '../../yaml/parse/nodes';
import {
  article,
  type FieldType,
  isEmpty,
  isMergeKey,
  isPlainWording,
  isUsersOwn,
  noMergeKeys,
  ownPairs,
  type Prose,
  Reading,
  type Reference,
  readIgnored,
  repeatedPairs,
  type Text,
} from '../fields/fields';
import { isId } from '../fields/ids';
import { isCut, isTakenForComment, noticeEmptied } from '../fields/misread';
import { isKeyWithOddColon, noticeOddColon } from '../fields/odd-colons';
import type { Problem } from '../fields/problem';
import type { Field, Fields } from '../fields/schema';
import { fieldName, schemas, type ValuesOfKind } from '../kinds/schemas';
import type { Kind } from '../sections';
import { type Digest, digestOf } from './digest';

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
  /** The main field, by which a reader knows the entry; its id where that is absent. */
  readonly title: string;
  readonly values: ValuesOfKind[K];
  /** Some words of the values, which are always at hand. */
  readonly digest: Digest;
  /** The fields whose value is there, but could not be read, or not in full, as of a list with a wrong item. */
  readonly unreadable: readonly string[];
  readonly references: readonly Reference[];
  readonly prose: readonly Prose[];
  readonly problems: readonly Problem[];
  /** Whether malformed YAML may have swallowed a part of it: what is absent then proves nothing. */
  readonly broken: boolean;
}

/** Whether something is written in a field, even if it could not be read. */
export function isGiven<K extends Kind>(entry: EntryOf<K>, field: string & keyof ValuesOfKind[K]): boolean {
  return entry.values[field] !== undefined || entry.unreadable.includes(field);
}

/** The references in a field, those that lead nowhere included. They are at hand where values are not. */
export function referencesIn({ references }: Entry, field: string): readonly Reference[] {
  return references.filter((reference) => reference.field === field);
}

/** Whether nothing in a field, such as an item of its list, is there that could not be read. */
export function isReadInFull({ unreadable }: Entry, field: string): boolean {
  return !unreadable.includes(field);
}

/**
 * Whether an entry is malformed, or has no main field yet, as while it is being typed. Nobody concludes
 * anything for other entries from what it does not say.
 */
export function isUnfinished({ broken, problems }: Entry): boolean {
  return broken || problems.some(({ code }) => code === 'missing-field');
}

/** Where a field stands. Spans are of the entry's chunk. */
export interface WrittenField {
  readonly name: string;
  /** Absent for the main field of an entry that is a bare string. */
  readonly key?: Span;
  /** Absent where nothing is there. */
  readonly value?: Span;
}

/** The fields of an entry as they are written, those included that the format does not know. */
export function writtenFields({ kind, chunk, idSpan }: Entry): WrittenField[] {
  const value = pairWithKeyAt(chunk.pairs, idSpan.start)?.value;
  if (value?.kind === 'map') {
    return value.pairs.map((pair) => ({
      name: pair.key.text,
      key: pair.key,
      ...(pair.value && !isEmpty(pair.value) && { value: pair.value }),
    }));
  }
  return value && !isEmpty(value) ? [{ name: schemas[kind].main, value }] : [];
}

/** The references in the fields of an entry that do not count, as they are given twice. */
export function ignoredReferences({ kind, chunk, idSpan, problems }: Entry): readonly Reference[] {
  if (!problems.some(({ code }) => code === 'duplicate-key')) return none;
  const pair = pairWithKeyAt(chunk.pairs, idSpan.start);
  const into = new Reading(chunk.text, chunk);
  if (pair) readBody(kind, pair, into);
  return into.ignored;
}

/** Entries are pairs of their chunk, or of a section in it. */
function pairWithKeyAt(pairs: readonly Pair[], start: number): Pair | undefined {
  const inSections = pairs.flatMap(({ value }) => (value?.kind === 'map' ? value.pairs : []));
  return [...pairs, ...inSections].find(({ key }) => key.start === start);
}

const none: readonly never[] = [];

/** Reads the pair of a section that defines an entry. */
export function readEntry(kind: Kind, pair: Pair, chunk: Chunk): Entry {
  // The values are read by the schema of this kind, which the type system cannot follow through the table.
  return new ReadEntry(kind, pair, chunk) as unknown as Entry;
}

/** What takes most of an entry's memory, and can be read again. */
interface Content {
  readonly values: Readonly<Record<string, unknown>>;
  readonly prose: readonly Prose[];
}

/**
 * An entry that keeps of itself what others need to find it. Its values and prose are there from the
 * beginning, but it may let go of them, and reads them again from its lines when somebody asks.
 */
class ReadEntry {
  readonly id: string;
  readonly unreadable: readonly string[];
  readonly references: readonly Reference[];
  readonly problems: readonly Problem[];
  readonly broken: boolean;
  readonly digest: Digest;
  private readonly start: number;
  private readonly idEnd: number;
  private readonly end: number;
  /** Where the title stands, if its characters are those of the chunk: see `packed`. */
  private readonly titlePlace: number;
  private content: Content | undefined;

  constructor(
    readonly kind: Kind,
    pair: Pair,
    readonly chunk: Chunk,
  ) {
    const { key, value } = pair;
    const into = new Reading(chunk.text, chunk);
    if (!isId(key.text)) into.invalid(key, invalidId(key.text));
    const { values, unreadable } = readBody(kind, pair, into);
    this.id = composed(key.text);
    this.start = key.start;
    this.idEnd = key.end;
    this.end = Math.max(key.end, value?.end ?? key.end);
    this.broken = chunk.problems.length > 0;
    this.unreadable = compact(unreadable);
    this.references = compact(into.references);
    this.problems = this.broken ? none : compact(into.problems);
    this.content = { values, prose: compact(into.prose) };
    this.digest = digestOf(kind, values);
    const title = this.main && verbatim(chunk.text, this.main);
    this.titlePlace = title ? packed(title) : -1;
    remember(this);
  }

  get title(): string {
    if (this.titlePlace >= 0) {
      const start = this.titlePlace % unit;
      return this.chunk.text.slice(start, start + Math.floor(this.titlePlace / unit));
    }
    return this.main?.value ?? this.id;
  }

  private get main(): Text | undefined {
    return this.values[schemas[this.kind].main] as Text | undefined;
  }

  get idSpan(): Span {
    return { start: this.start, end: this.idEnd };
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }

  get values(): Content['values'] {
    return this.read().values;
  }

  get prose(): Content['prose'] {
    return this.read().prose;
  }

  private read(): Content {
    if (this.content) return this.content;
    const pair = pairWithKeyAt(this.chunk.pairs, this.start);
    this.chunk.release();
    const into = new Reading(this.chunk.text, this.chunk);
    const values = pair ? readBody(this.kind, pair, into).values : {};
    this.content = { values, prose: compact(into.prose) };
    remember(this);
    return this.content;
  }

  /** A piece that holds many entries, or whose lines were hard to read, is not read for one of them. */
  release(): void {
    if (this.chunk.role === 'entry' && !this.broken) this.content = undefined;
  }
}

/** Spans whose start and length are below this are kept as one number, as there are so many. */
const unit = 0x8000;

/** A span as one number, or -1 where it is too long or too far from the beginning for that. */
function packed({ start, end }: Span): number {
  return start < unit && end - start < unit ? (end - start) * unit + start : -1;
}

/** Where the characters of a value stand, without its quotes; undefined where they are written otherwise. */
function verbatim(text: string, { start, end, value }: Text): Span | undefined {
  if (text.startsWith(value, start) && start + value.length === end) return { start, end };
  const inner = { start: start + 1, end: end - 1 };
  return text.startsWith(value, inner.start) && inner.start + value.length === inner.end ? inner : undefined;
}

/** How many entries of a note have their values at hand while it is read, and how many in between. */
const mostAtHand = 20_000;
const fewAtHand = 4;

/** The entries of a note that were read last. */
class Recent {
  private entries: ReadEntry[] = [];

  add(entry: ReadEntry): void {
    this.entries.push(entry);
    if (this.entries.length > mostAtHand) this.keep(mostAtHand / 2);
  }

  /** Lets the entries go of their values, but for those that were read last. */
  keep(count: number): void {
    const surplus = this.entries.length - count;
    if (surplus <= 0) return;
    for (let at = 0; at < surplus; at++) this.entries[at]?.release();
    this.entries = this.entries.slice(surplus);
  }
}

/** By what the chunks of the note belong to, so that a note that is gone leaves nothing behind. */
const recent = new WeakMap<object, Recent>();

function remember(entry: ReadEntry): void {
  const owner = entry.chunk.block?.owner;
  if (!owner) return;
  const known = recent.get(owner) ?? new Recent();
  recent.set(owner, known);
  known.add(entry);
}

/** Gives memory back after the entries of a note were read. `owner` is what its chunks belong to. */
export function releaseValues(owner: object): void {
  recent.get(owner)?.keep(fewAtHand);
}

function invalidId(id: string): string {
  if (isMergeKey(id)) return noMergeKeys;
  if (id === '') return 'An entry needs an id before the colon.';
  return `“${id}” is not an id: use letters, digits, _ and -, beginning with a letter or _.`;
}

interface Body {
  readonly values: Record<string, unknown>;
  readonly unreadable: string[];
}

function readBody(kind: Kind, { key, value }: Pair, into: Reading): Body {
  const schema = schemas[kind];
  const body: Body = { values: {}, unreadable: [] };
  if (value?.kind === 'map') {
    readFields(schema.fields, value, article(kind), into, body);
  } else if (value && (value.kind === 'scalar' || !isEmpty(value))) {
    readMainOnly(kind, value, into, body);
  }
  if (body.values[schema.main] === undefined && !body.unreadable.includes(schema.main)) {
    // An entry given as a bare string has its main field behind its id.
    const given =
      value?.kind === 'map' ? value.pairs.find((field) => field.key.text === schema.main)?.key : key;
    const isComment = given && isTakenForComment(into.text, given);
    const { start, end } = key;
    into.problems.push({
      code: 'missing-field',
      start,
      end,
      field: schema.main,
      kind,
      ...(isComment && { isComment }),
    });
  }
  return body;
}

/** An entry given as a bare string is its main field. */
function readMainOnly(kind: Kind, value: Node, into: Reading, body: Body): void {
  const { main, fields } = schemas[kind];
  if (value.kind === 'seq') {
    const bracketed = into.text.startsWith('[[', value.start);
    const advice = bracketed
      ? 'Text that begins with [[ must stand in quotes.'
      : `It takes a map of its fields.`;
    into.invalid(value, `${capital(article(kind))} is not a list. ${advice}`);
    body.unreadable.push(main);
  } else if (value.kind === 'scalar' && noticeOddColon(value, (key) => Object.hasOwn(fields, key), into)) {
    body.unreadable.push(main);
  } else {
    const field = fields[main];
    if (field) readField(main, field, value, into, body);
  }
}

/** Reads the fields of a map that the table names, and reports the keys that it does not. */
function readFields(table: Fields, map: MapNode, owner: string, into: Reading, body: Body): void {
  const known = (key: string) => (Object.hasOwn(table, key) ? table[key] : undefined);
  const cut = cutWords(
    map,
    (key) => known(key) !== undefined,
    (key) => known(key)?.type.wording,
    into,
  );
  const own = ownPairs(map, into);
  for (const { key, value } of repeatedPairs(map, own)) {
    const field = known(key.text);
    if (field) readIgnored(field.type, value, fieldName(key.text), into);
  }
  for (const { key, value } of own) {
    const field = known(key.text);
    if (field) readField(fieldName(key.text), field, value, into, body);
    else if (!cut.has(key.start)) {
      const { start, end } = key;
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
}

function readField(name: string, known: Field<unknown>, value: Node | null, into: Reading, body: Body): void {
  if (!value) return;
  if (isEmpty(value)) {
    const sign = noticeEmptied(value, name, known.type, into);
    // Of a comment nobody can tell that it was meant as the value.
    if (sign && sign !== '#') body.unreadable.push(name);
    return;
  }
  const before = into.invalidCount;
  const read = known.type.read(value, name, into);
  if (read !== undefined) body.values[name] = read;
  if (read === undefined || into.invalidCount > before) body.unreadable.push(name);
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
    if (
      !victim?.value ||
      value !== null ||
      isKnown(key.text) ||
      isUsersOwn(key.text) ||
      isKeyWithOddColon(key.text, isKnown)
    ) {
      victim = isPlainWording(wording(key.text), value) ? pair : undefined;
      continue;
    }
    const { start, end } = victim.value;
    if (!cut.has(start) && !(victim.value.kind === 'scalar' && isCut(victim.value, into)))
      into.problems.push({ code: 'cut-text', start, end, field: victim.key.text, by: ',' });
    cut.add(start);
    cut.add(key.start);
  }
  return cut;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
