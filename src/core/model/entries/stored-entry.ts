import { composed } from '../../text/composed';
import type { Span } from '../../text/span';
import { compact } from '../../util/compact';
import { none } from '../../util/none';
import type { Chunk } from '../../yaml/chunks/chunk';
import type { Pair } from '../../yaml/parse/nodes';
import { FieldReader } from '../fields/field-reader';
import { isId } from '../fields/ids';
import { isMergeKey, noMergeKeys } from '../fields/keys';
import type { Problem } from '../fields/problem';
import type { Body } from '../fields/read-fields';
import type { Prose, Reference, Text } from '../fields/values';
import { type SummaryOfKind, schemas, type ValuesOfKind } from '../kinds/schemas';
import type { Kind } from '../sections';
import type { Entry, EntryOf } from './entry';
import { memoryOf } from './entry-memory';
import { readBody } from './read-body';
import { summaryOf } from './summary';
import { pairWithKeyAt } from './written-fields';

/** Reads the pair of a section that defines an entry. */
export function readEntry(kind: Kind, pair: Pair, chunk: Chunk): Entry {
  return new StoredEntry(kind, pair, chunk) as Entry;
}

/** What takes most of an entry's memory, and can be read again. */
interface Content<K extends Kind> {
  readonly values: ValuesOfKind[K];
  readonly prose: readonly Prose[];
}

/**
 * An entry that keeps of itself what others need to find it, in few bytes: a note of 50,000 claims has as many of
 * these, so that each field here is worth 400 kB. Values and prose are there from the beginning, but the entry may
 * let go of them, and reads them again from its lines when somebody asks.
 *
 * Invariant: the chunk's text never changes, so that what is read again is what was read at first.
 */
class StoredEntry<K extends Kind> implements EntryOf<K> {
  readonly id: string;
  readonly unreadable: readonly string[];
  readonly references: readonly Reference[];
  readonly problems: readonly Problem[];
  readonly summary: SummaryOfKind[K];
  private readonly start: number;
  private readonly idEnd: number;
  private readonly end: number;
  /** Where the title stands, as `packedSpan` has it, if its characters are those of the chunk; -1 otherwise. */
  private readonly titleSpan: number;
  private content: Content<K> | undefined;

  constructor(
    readonly kind: K,
    pair: Pair,
    readonly chunk: Chunk,
  ) {
    const { key, value } = pair;
    const sink = new FieldReader(chunk.text, chunk);
    if (!isId(key.text)) sink.invalid(key, invalidId(key.text));
    const { values, unreadable } = readBody(kind, pair, sink);
    this.id = composed(key.text);
    this.start = key.start;
    this.idEnd = key.end;
    this.end = Math.max(key.end, value?.end ?? key.end);
    this.unreadable = compact(unreadable);
    this.references = compact(sink.references);
    this.problems = this.broken ? none : compact(sink.problems);
    this.content = contentOf(values, sink);
    const memory = memoryOf(chunk);
    this.summary = summaryOf(kind, values, memory);
    const main = mainOf(kind, values);
    const title = main && verbatim(chunk.text, main);
    this.titleSpan = title ? packedSpan(title) : -1;
    memory?.didRead(this);
  }

  get title(): string {
    if (this.titleSpan >= 0) return textAtPacked(this.chunk.text, this.titleSpan);
    return mainOf(this.kind, this.values)?.value ?? this.id;
  }

  get broken(): boolean {
    return this.chunk.isBroken;
  }

  get idSpan(): Span {
    return { start: this.start, end: this.idEnd };
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }

  get values(): ValuesOfKind[K] {
    return this.read().values;
  }

  get prose(): readonly Prose[] {
    return this.read().prose;
  }

  private read(): Content<K> {
    if (this.content) return this.content;
    const pair = pairWithKeyAt(this.chunk.pairs, this.start);
    const sink = new FieldReader(this.chunk.text, this.chunk);
    this.content = contentOf(pair ? readBody(this.kind, pair, sink).values : {}, sink);
    memoryOf(this.chunk)?.didRead(this);
    return this.content;
  }

  /** A chunk that holds many entries, or whose lines were hard to read, is not read for one of them. */
  release(): void {
    if (this.chunk.role === 'entry' && !this.broken) this.content = undefined;
  }
}

/** The values were read by the schema of their kind, of which their type is made. */
function contentOf<K extends Kind>(values: Body['values'], { prose }: FieldReader): Content<K> {
  return { values, prose: compact(prose) };
}

function mainOf(kind: Kind, values: object): Text | undefined {
  return (values as Readonly<Record<string, Text | undefined>>)[schemas[kind].main];
}

function invalidId(id: string): string {
  if (isMergeKey(id)) return noMergeKeys;
  if (id === '') return 'This entry has no id. Write one before the colon.';
  return `“${id}” is not an id. Use letters, digits, _ and -, beginning with a letter or _.`;
}

/**
 * A span whose start and length both are below this is kept as one number: its length times this, plus its start.
 * V8 keeps a number of up to 31 bits in the place of a pointer, where a span would be an object of three.
 */
const spanUnit = 0x8000;

/** A span as one number, or -1 where it is too long or too far from the beginning for that. */
function packedSpan({ start, end }: Span): number {
  return start < spanUnit && end - start < spanUnit ? (end - start) * spanUnit + start : -1;
}

function textAtPacked(text: string, packed: number): string {
  const start = packed % spanUnit;
  const length = Math.floor(packed / spanUnit);
  return text.slice(start, start + length);
}

/** Where the characters of a value stand, without its quotes; undefined where they are written otherwise. */
function verbatim(text: string, { start, end, value }: Text): Span | undefined {
  if (text.startsWith(value, start) && start + value.length === end) return { start, end };
  const inner = { start: start + 1, end: end - 1 };
  return text.startsWith(value, inner.start) && inner.start + value.length === inner.end ? inner : undefined;
}
