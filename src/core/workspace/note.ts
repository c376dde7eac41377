import type { Entry, EntryOf } from '../model/entry';
import type { Reference } from '../model/fields';
import { isSectionName, type Kind, type SectionName, sectionNames } from '../model/kinds';
import type { NoteValues } from '../model/note';
import { defaultYardstick, type Yardstick, yardsticks } from '../model/yardsticks';
import { LineIndex, type Position, type Range } from '../text/lines';
import { contains, type Span, shift } from '../text/span';
import type { Chunk } from '../yaml/chunk';
import { Chunks, type TextChange } from '../yaml/chunks';
import type { SyntaxProblem } from '../yaml/parsed';
import { plainFields } from './evidence';
import { type Facts, factsOf, type TopKey } from './facts';
import type { Lookup } from './lookup';
import { type Mention, placed } from './mentions';
import { type IndexChange, NoteIndex } from './note-index';
import type { Occurrence } from './occurrences';
import { SupportGraph } from './support';

/** A top-level key that holds entries, with them. A section that is given twice stands here twice. */
export interface Section {
  readonly name: SectionName;
  readonly key: TopKey;
  readonly entries: readonly Entry[];
}

/** What an edit changed in a note. */
export interface NoteChange extends IndexChange {
  /** Whether something outside of entries changed: a top-level field, or a section as such. */
  readonly top: boolean;
  /** Whether a top-level field changed on which the judgement of entries may depend. */
  readonly settings: boolean;
}

/**
 * One note, read: its entries, what they say and where, and who refers to whom. It follows the edits of its
 * text; what they do not touch is kept.
 */
export class Note implements Lookup {
  readonly support = new SupportGraph(this);
  private readonly chunkList: Chunks;
  private readonly index = new NoteIndex();
  private tops: readonly Facts[] = [];
  private topValues: NoteValues = {};
  private settings = '';
  /** The lines of the chunk that was asked about last: questions come in the order of the text. */
  private lines: { readonly chunk: Chunk; readonly index: LineIndex } | undefined;

  private constructor(text: string) {
    this.chunkList = new Chunks(text, sectionNames, this);
    this.readTop(this.index.update([], [...this.facts], []));
  }

  static read(text: string): Note {
    return new Note(text);
  }

  /** Takes in an edit of the text. */
  edit(change: TextChange): NoteChange {
    const { removed, added } = this.chunkList.edit(change);
    return this.update(removed, added);
  }

  private update(removed: readonly Chunk[], added: readonly Chunk[]): NoteChange {
    const change = this.index.update(removed.map(factsOf), added.map(factsOf), this.facts);
    const top = [...removed, ...added].some(({ role }) => role !== 'entry');
    const before = this.settings;
    if (top) this.readTop(change);
    this.support.update(change);
    return { ...change, top, settings: this.settings !== before };
  }

  private readTop({ removed, added }: IndexChange): void {
    const gone = new Set(removed);
    const tops = [...this.tops.filter((facts) => !gone.has(facts)), ...added.filter(isTop)];
    this.tops = tops.sort((a, b) => a.chunk.start - b.chunk.start);
    this.topValues = valuesOf(this.keys);
    this.settings = plainFields(this.topValues);
  }

  get text(): string {
    return this.chunkList.text;
  }

  get length(): number {
    return this.chunkList.list.length;
  }

  get lineCount(): number {
    return this.chunkList.list.lineBreaks + 1;
  }

  get chunks(): Iterable<Chunk> {
    return this.chunkList.list;
  }

  get facts(): Iterable<Facts> {
    return mapped(this.chunkList.list, factsOf);
  }

  /** Problems outside all chunks; spans of the note. */
  get problems(): readonly SyntaxProblem[] {
    return this.chunkList.problems;
  }

  /** All top-level keys that the format knows or might have meant, in the order of the text. */
  get keys(): readonly TopKey[] {
    return this.tops.flatMap(({ keys }) => keys);
  }

  /** What the top-level fields say; of a key that is given twice, the first counts. */
  get values(): NoteValues {
    return this.topValues;
  }

  get sections(): readonly Section[] {
    return sectionsOf(this.facts);
  }

  get entries(): readonly Entry[] {
    return [...this.facts].flatMap(({ entries }) => entries);
  }

  get yardstick(): Yardstick {
    return yardsticks[this.values.yardstick?.value ?? defaultYardstick];
  }

  ofKind<K extends Kind>(kind: K): readonly EntryOf<K>[] {
    return this.entries.filter((entry): entry is Entry & EntryOf<K> => entry.kind === kind);
  }

  /** The entry that an id names; where it is defined twice, the first. */
  find(id: string): Entry | undefined {
    return this.index.find(id);
  }

  /** All definitions of an id, in the order of the text. */
  definitions(id: string): readonly Entry[] {
    return this.index.definitions(id);
  }

  /** The id that a writer most likely meant, among those of entries of some kinds. */
  nearestId(id: string, kinds: readonly Kind[] | undefined): string | undefined {
    return this.index.nearestId(id, kinds);
  }

  /** The place in the note of a span of a chunk. */
  place(chunk: Chunk, span: Span): Span {
    return shift(span, chunk.start);
  }

  /** The chunk at an offset; at a border, the one that begins there. */
  chunkAt(offset: number): Chunk | undefined {
    return this.chunkList.list.at(offset);
  }

  /** The entry whose lines hold the offset, from its id to the end of its value. */
  entryAt(offset: number): Entry | undefined {
    const chunk = this.chunkAt(offset);
    const at = { start: offset, end: offset };
    return chunk && factsOf(chunk).entries.find((entry) => contains(this.place(chunk, entry.span), at));
  }

  /** Offsets outside the text, or inside a line break, become the nearest place that exists. */
  positionAt(offset: number): Position {
    const chunk = this.chunkAt(Math.max(0, Math.min(offset, this.length)));
    if (!chunk) return { line: 0, character: 0 };
    const { line, character } = this.linesOf(chunk).positionAt(offset - chunk.start);
    return { line: chunk.line + line, character: character + (line === 0 ? columnOf(chunk) : 0) };
  }

  offsetAt({ line, character }: Position): number {
    const chunk = this.chunkList.list.atLine(line);
    if (!chunk) return 0;
    const local = line - chunk.line;
    const column = character - (local === 0 ? columnOf(chunk) : 0);
    return (
      chunk.start + (column < 0 ? column : this.linesOf(chunk).offsetAt({ line: local, character: column }))
    );
  }

  private linesOf(chunk: Chunk): LineIndex {
    if (this.lines?.chunk !== chunk) this.lines = { chunk, index: new LineIndex(chunk.text) };
    return this.lines.index;
  }

  rangeOf({ start, end }: Span): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** Every reference of the note, in the order of the text within each chunk. */
  *occurrences(): Generator<Occurrence> {
    for (const facts of this.facts) yield* occurrencesIn(facts);
  }

  /** The references to an id, in the order of the text. */
  occurrencesOf(id: string): readonly Occurrence[] {
    const found = [...this.index.referrersOf(id)].flatMap((facts) =>
      [...occurrencesIn(facts)].filter(({ reference }) => reference.id === id),
    );
    return found.sort((a, b) => startOf(a.chunk, a.reference) - startOf(b.chunk, b.reference));
  }

  /** The pieces that refer to an id. */
  referrersOf(id: string): Iterable<Facts> {
    return this.index.referrersOf(id);
  }

  /** Whether a malformed piece may name an id. */
  isGuessed(id: string): boolean {
    return this.index.isGuessed(id);
  }

  /** Where prose names actors by name or alias, without markup. */
  get mentions(): readonly Mention[] {
    return [...this.facts].flatMap((facts) => this.mentionsIn(facts));
  }

  mentionsIn(facts: Facts): readonly Mention[] {
    return placed(facts, this.index.mentionsIn(facts));
  }

  /** The mentions of an actor, in the order of the text. */
  mentionsOf(actor: EntryOf<'actor'>): readonly Mention[] {
    const pieces = [...this.index.mentionersOf(actor)].sort((a, b) => a.chunk.start - b.chunk.start);
    return pieces.flatMap((facts) => this.mentionsIn(facts).filter(({ actors }) => actors.includes(actor)));
  }

  /** Whether prose outside of an actor's own entry mentions it. */
  isMentioned(actor: EntryOf<'actor'>): boolean {
    for (const facts of this.index.mentionersOf(actor)) {
      for (const { name, entry } of this.index.mentionsIn(facts))
        if (entry !== actor && name.actors.includes(actor)) return true;
    }
    return false;
  }
}

/** The references in a piece, those of its top-level fields first. */
export function* occurrencesIn({ chunk, references, entries }: Facts): Generator<Occurrence> {
  for (const reference of references) yield { reference, chunk };
  for (const entry of entries) for (const reference of entry.references) yield { reference, chunk, entry };
}

/** Chunks begin with a line; only behind a byte order mark does the first one not. */
function columnOf({ line, start }: Chunk): number {
  return line === 0 ? start : 0;
}

function isTop({ chunk }: Facts): boolean {
  return chunk.role !== 'entry';
}

function startOf(chunk: Chunk, { start }: Reference): number {
  return chunk.start + start;
}

function* mapped<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item);
}

function sectionsOf(all: Iterable<Facts>): Section[] {
  const sections: { name: SectionName; key: TopKey; entries: Entry[] }[] = [];
  for (const { keys, entries, chunk } of all) {
    if (chunk.role === 'entry') sections.at(-1)?.entries.push(...entries);
    for (const key of keys) {
      if (isSectionName(key.name)) sections.push({ name: key.name, key, entries: entriesIn(key, entries) });
    }
  }
  return sections;
}

/** A chunk that could not be cut further may hold several sections with their entries. */
function entriesIn(key: TopKey, entries: readonly Entry[]): Entry[] {
  const { valueSpan } = key;
  return valueSpan ? entries.filter((entry) => contains(valueSpan, entry.span)) : [];
}

function valuesOf(keys: readonly TopKey[]): NoteValues {
  const values: Record<string, unknown> = Object.create(null);
  const seen = new Set<string>();
  for (const { name, value } of keys) {
    if (!seen.has(name) && value !== undefined) values[name] = value;
    seen.add(name);
  }
  return values as NoteValues;
}
