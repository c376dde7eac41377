import type { Entry, EntryOf } from '../model/entry';
import type { Kind, SectionName } from '../model/kinds';
import { isSectionName, sectionNames } from '../model/kinds';
import type { NoteValues } from '../model/note';
import { defaultYardstick, type Yardstick, yardsticks } from '../model/yardsticks';
import { LineIndex, type Range } from '../text/lines';
import { contains, type Span, shift } from '../text/span';
import { type Chunk, readChunks } from '../yaml/chunks';
import type { SyntaxProblem } from '../yaml/parse';
import { type Facts, factsOf, type TopKey } from './facts';
import { findMentions, type Mention, NameIndex } from './mentions';
import type { Occurrence, Passage } from './occurrences';

/** A top-level key that holds entries, with them. A section that is given twice stands here twice. */
export interface Section {
  readonly name: SectionName;
  readonly key: TopKey;
  readonly entries: readonly Entry[];
}

/**
 * One note, read: its entries, what they say and where, and who refers to whom. It is made anew for each
 * version of a text; the chunks that a change did not touch are taken over with all that was read from them.
 */
export class Note {
  readonly lines: LineIndex;
  readonly chunks: readonly Chunk[];
  readonly facts: readonly Facts[];
  /** All top-level keys that the format knows or might have meant, in the order of the text. */
  readonly keys: readonly TopKey[];
  readonly sections: readonly Section[];
  readonly entries: readonly Entry[];
  /** Problems outside all chunks; spans of the note. */
  readonly problems: readonly SyntaxProblem[];
  /** What the top-level fields say; of a key that is given twice, the first counts. */
  readonly values: NoteValues;
  private readonly byId = new Map<string, Entry[]>();
  private occurrenceIndex: ReadonlyMap<string, readonly Occurrence[]> | undefined;
  private nameIndex: NameIndex | undefined;
  private mentionList: readonly Mention[] | undefined;

  private constructor(
    readonly text: string,
    previous?: Note,
  ) {
    this.lines = new LineIndex(text);
    const { chunks, problems } = readChunks(text, sectionNames, previous?.chunks);
    this.chunks = chunks;
    this.problems = problems;
    this.facts = chunks.map(factsOf);
    this.keys = this.facts.flatMap((facts) => facts.keys);
    this.sections = sectionsOf(this.facts);
    this.entries = this.facts.flatMap((facts) => facts.entries);
    this.values = valuesOf(this.keys);
    for (const entry of this.entries) this.define(entry);
  }

  /** Reads a text. `previous` is an earlier version of the same note, which must not be used any more. */
  static read(text: string, previous?: Note): Note {
    return new Note(text, previous);
  }

  private define(entry: Entry): void {
    const same = this.byId.get(entry.id);
    if (same) same.push(entry);
    else this.byId.set(entry.id, [entry]);
  }

  get yardstick(): Yardstick {
    return yardsticks[this.values.yardstick?.value ?? defaultYardstick];
  }

  ofKind<K extends Kind>(kind: K): readonly EntryOf<K>[] {
    return this.entries.filter((entry): entry is Entry & EntryOf<K> => entry.kind === kind);
  }

  /** The entry that an id names; where it is defined twice, the first. */
  find(id: string): Entry | undefined {
    return this.byId.get(id)?.[0];
  }

  /** All definitions of an id, in the order of the text. */
  definitions(id: string): readonly Entry[] {
    return this.byId.get(id) ?? [];
  }

  get ids(): Iterable<string> {
    return this.byId.keys();
  }

  /** The place in the note of a span of a chunk. */
  place(chunk: Chunk, span: Span): Span {
    return shift(span, chunk.start);
  }

  range(chunk: Chunk, span: Span): Range {
    return this.lines.rangeOf(this.place(chunk, span));
  }

  /** The chunk at an offset; at a border, the one that begins there. */
  chunkAt(offset: number): Chunk | undefined {
    let low = 0;
    let high = this.chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.chunks[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const chunk = this.chunks[low];
    return chunk && chunk.start <= offset && offset <= chunk.start + chunk.text.length ? chunk : undefined;
  }

  /** The entry whose lines hold the offset, from its id to the end of its value. */
  entryAt(offset: number): Entry | undefined {
    const chunk = this.chunkAt(offset);
    const at = { start: offset, end: offset };
    return chunk && factsOf(chunk).entries.find((entry) => contains(this.place(chunk, entry.span), at));
  }

  /** Every reference of the note, in the order of the text within each chunk. */
  *occurrences(): Generator<Occurrence> {
    for (const { chunk, references, entries } of this.facts) {
      for (const reference of references) yield { reference, chunk };
      for (const entry of entries)
        for (const reference of entry.references) yield { reference, chunk, entry };
    }
  }

  /** The references to an id. */
  occurrencesOf(id: string): readonly Occurrence[] {
    this.occurrenceIndex ??= groupById(this.occurrences());
    return this.occurrenceIndex.get(id) ?? [];
  }

  *passages(): Generator<Passage> {
    for (const { chunk, prose, entries } of this.facts) {
      for (const each of prose) yield { prose: each, chunk };
      for (const entry of entries) for (const each of entry.prose) yield { prose: each, chunk, entry };
    }
  }

  /** Where prose names actors by name or alias, without markup. */
  get mentions(): readonly Mention[] {
    this.mentionList ??= findMentions(this.passages(), this.names);
    return this.mentionList;
  }

  /** The names and aliases of the actors. */
  get names(): NameIndex {
    this.nameIndex ??= new NameIndex(this.ofKind('actor'));
    return this.nameIndex;
  }
}

function groupById(occurrences: Iterable<Occurrence>): Map<string, Occurrence[]> {
  const groups = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    const group = groups.get(occurrence.reference.id);
    if (group) group.push(occurrence);
    else groups.set(occurrence.reference.id, [occurrence]);
  }
  return groups;
}

function sectionsOf(all: readonly Facts[]): Section[] {
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
