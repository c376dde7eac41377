import { type Entry, type EntryOf, isUnfinished } from '../../model/entries/entry';
import type { NoteValues } from '../../model/kinds/note';
import type { Marking } from '../../model/scales/tlp';
import { isSectionName, type Kind, type SectionName } from '../../model/sections';
import { contains, type Span } from '../../text/span';
import { addAll } from '../../util/add-all';
import { type Fingerprint, fingerprint } from '../../util/fingerprint';
import { noMembers, none } from '../../util/none';
import type { ChunkMemory } from '../../yaml/chunks/chunk-memory';
import { type ChunkFacts, factsOf, type TopKey } from '../reading/chunk-facts';
import { conflictMarkers, mayBeConflict } from '../reading/merge-conflicts';
import { byChunk, byPosition, spanOf, startOf } from '../reading/place';
import { type Suppression, suppressionsIn } from '../reading/suppressions';
import { CalledEntries } from './called-entries';
import { entriesAround, entriesOfKinds } from './entries-around';
import { type Affected, withAffected } from './note-change';
import type { NoteContents, Section } from './note-contents';
import type { NoteText } from './note-text';

/** The fields of the note itself, with the chunks that they stand in. */
interface TopFields {
  readonly facts: readonly ChunkFacts[];
  readonly keys: readonly TopKey[];
  readonly values: NoteValues;
}

/** What stands in a note as it follows edits, at the cost of the chunks that come and go. */
export class LiveContents implements NoteContents {
  private top: TopFields = { facts: none, keys: none, values: {} };
  private readonly conflicted = new Set<ChunkFacts>();
  private readonly malformed = new Set<ChunkFacts>();
  private readonly suppressing = new Map<ChunkFacts, readonly Suppression[]>();
  private readonly weighed = new Set<EntryOf<'hypothesis'>>();
  private readonly marked = new Set<Entry>();
  private readonly markings = new Map<Marking, number>();
  private readonly doubled = new Set<Entry>();
  private byCall: CalledEntries | undefined;
  /** All entries, once somebody has asked for them. They follow edits that can be told from the entries alone. */
  private all: readonly Entry[] | undefined;

  constructor(
    private readonly text: NoteText,
    private readonly memory: ChunkMemory,
  ) {}

  /** Takes in an edit, and says which of `top`, `wholeNote`, `hypotheses` and `suppressions` it affects. */
  update(removed: readonly ChunkFacts[], added: readonly ChunkFacts[]): ReadonlySet<Affected> {
    this.all = this.all && replaced(this.all, entriesOf(removed), entriesOf(added));
    const hadSuppressions = this.haveSuppressions(removed);
    for (const facts of added) this.add(facts);
    for (const facts of removed) this.delete(facts);
    this.byCall?.follow(entriesOf(removed), entriesOf(added));
    const top = removed.some(isTop) || added.some(isTop);
    if (top) this.readTop(removed, added);
    return withAffected(
      noMembers,
      top && 'top',
      (top || removed.some(bearsOnWhole) || added.some(bearsOnWhole)) && 'wholeNote',
      hypothesesIn(removed) !== hypothesesIn(added) && 'hypotheses',
      (hadSuppressions || this.haveSuppressions(added)) && 'suppressions',
    );
  }

  private add(facts: ChunkFacts): void {
    if (mayBeConflict(facts.chunk)) this.conflicted.add(facts);
    if (facts.chunk.isBroken) this.malformed.add(facts);
    const suppressions = suppressionsIn(facts.chunk);
    if (suppressions.length > 0) this.suppressing.set(facts, suppressions);
    for (const entry of facts.entries) {
      if (entry.kind === 'hypothesis') this.weighed.add(entry);
      if (isMarked(entry)) this.marked.add(entry);
      if (entry.problems.some(({ code }) => code === 'duplicate-key')) this.doubled.add(entry);
      this.countMarking(entry, 1);
    }
  }

  private delete(facts: ChunkFacts): void {
    this.conflicted.delete(facts);
    this.malformed.delete(facts);
    this.suppressing.delete(facts);
    for (const entry of facts.entries) {
      if (entry.kind === 'hypothesis') this.weighed.delete(entry);
      this.marked.delete(entry);
      this.doubled.delete(entry);
      this.countMarking(entry, -1);
    }
  }

  private countMarking({ summary: { marking } }: Entry, by: 1 | -1): void {
    if (marking === undefined) return;
    const count = (this.markings.get(marking) ?? 0) + by;
    if (count > 0) this.markings.set(marking, count);
    else this.markings.delete(marking);
  }

  private haveSuppressions(chunks: readonly ChunkFacts[]): boolean {
    return chunks.some((facts) => this.suppressing.has(facts));
  }

  private readTop(removed: readonly ChunkFacts[], added: readonly ChunkFacts[]): void {
    const gone = new Set(removed);
    const facts = [...this.top.facts.filter((each) => !gone.has(each)), ...added.filter(isTop)].sort(byChunk);
    const keys = facts.flatMap((each) => each.keys);
    this.top = { facts, keys, values: valuesOf(keys) };
  }

  get facts(): Iterable<ChunkFacts> {
    return mapped(this.text.chunks, factsOf);
  }

  get values(): NoteValues {
    return this.top.values;
  }

  get keys(): readonly TopKey[] {
    return this.top.keys;
  }

  key(name: string): TopKey | undefined {
    return this.top.keys.find((key) => key.name === name);
  }

  get sections(): readonly Section[] {
    return sectionsOf(this.facts);
  }

  get entries(): readonly Entry[] {
    this.all ??= [...this.facts].flatMap(({ entries }) => entries);
    return this.all;
  }

  entriesOfKind<K extends Kind>(kind: K): readonly EntryOf<K>[] {
    return this.entries.filter((entry): entry is Entry & EntryOf<K> => entry.kind === kind);
  }

  entriesOfKinds(kinds: readonly Kind[]): Iterable<Entry> {
    return entriesOfKinds(this.text, kinds);
  }

  entriesAround(line: number, kinds: readonly Kind[]): Iterable<Entry> {
    return entriesAround(this.text, line, kinds);
  }

  entriesCalled(words: string): Iterable<Entry> {
    if (!this.byCall)
      this.survey(() => {
        this.byCall = new CalledEntries([...this.facts].flatMap(({ entries }) => entries));
      });
    return this.byCall?.called(words) ?? none;
  }

  get entriesWithDoubledFields(): Iterable<Entry> {
    return this.doubled;
  }

  entryAt(offset: number): Entry | undefined {
    const chunk = this.text.chunkAt(offset);
    const at = { start: offset, end: offset };
    return chunk && factsOf(chunk).entries.find((entry) => contains(spanOf(entry), at));
  }

  get hypotheses(): readonly EntryOf<'hypothesis'>[] {
    return [...this.weighed].sort(byPosition);
  }

  get hasHypotheses(): boolean {
    return this.weighed.size > 0;
  }

  get markedEntries(): readonly Entry[] {
    return [...this.marked].sort(byPosition);
  }

  get entryMarkings(): ReadonlyMap<Marking, number> {
    return this.markings;
  }

  get hasMarking(): boolean {
    return this.values.marking !== undefined || this.marked.size > 0;
  }

  get suppressions(): readonly Suppression[] {
    return [...this.suppressing.values()].flat();
  }

  get conflicts(): readonly Span[] {
    const { conflicted } = this;
    return conflicted.size > 0 ? conflictMarkers([...conflicted].map(({ chunk }) => chunk)) : none;
  }

  survey(look: () => void): void {
    look();
    this.memory.letGo();
  }

  hasMalformed(section?: SectionName): boolean {
    for (const { chunk } of this.malformed)
      if (section === undefined || chunk.role !== 'entry' || chunk.section === section) return true;
    return false;
  }
}

function entriesOf(chunks: readonly ChunkFacts[]): readonly Entry[] {
  return chunks.flatMap(({ entries }) => entries);
}

/** A list with other entries in the place of some that stand there together; undefined where either do not. */
function replaced(
  all: readonly Entry[],
  removed: readonly Entry[],
  added: readonly Entry[],
): readonly Entry[] | undefined {
  const [first] = removed;
  if (!first) return added.length === 0 ? all : undefined;
  const from = all.indexOf(first);
  if (from < 0 || removed.some((entry, at) => all[from + at] !== entry)) return undefined;
  const end = from + removed.length;
  const stretch = [...all.slice(Math.max(0, from - 1), from), ...added, ...all.slice(end, end + 1)];
  const isInOrder = stretch.every(
    (entry, at) => at === 0 || startOf(stretch[at - 1] ?? entry) < startOf(entry),
  );
  return isInOrder ? [...all.slice(0, from), ...added, ...all.slice(end)] : undefined;
}

/** Hypotheses, what rates them, and what has a marking are weighed against each other; what is malformed may be any of them. */
function bearsOnWhole({ chunk, entries }: ChunkFacts): boolean {
  if (chunk.isBroken) return true;
  return entries.some(
    (entry) =>
      entry.kind === 'hypothesis' ||
      entry.references.some(({ field }) => field === 'consistency') ||
      isMarked(entry),
  );
}

function isMarked({ summary, unreadable }: Entry): boolean {
  return summary.marking !== undefined || unreadable.includes('marking');
}

function isTop({ chunk }: ChunkFacts): boolean {
  return chunk.role !== 'entry';
}

/** The ids of the hypotheses of some chunks, and which of them are finished. */
function hypothesesIn(chunks: readonly ChunkFacts[]): Fingerprint {
  const all = chunks.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'hypothesis'));
  return fingerprint(all.map((entry) => `${entry.id} ${isUnfinished(entry)}`).sort());
}

function* mapped<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item);
}

function sectionsOf(all: Iterable<ChunkFacts>): Section[] {
  const sections: { name: SectionName; key: TopKey; entries: Entry[] }[] = [];
  for (const { keys, entries, chunk } of all) {
    const open = sections.at(-1);
    if (open && chunk.role === 'entry') addAll(open.entries, entries);
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
