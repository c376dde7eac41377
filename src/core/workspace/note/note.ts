import { type Entry, type EntryOf, isGiven, isUnfinished } from '../../model/entries/entry';
import { plainFields } from '../../model/evidence-fields';
import type { Reference } from '../../model/fields/values';
import { noteLayout } from '../../model/kinds/layout';
import type { NoteValues } from '../../model/kinds/note';
import { defaultYardstick, type Yardstick, yardsticks } from '../../model/scales/yardsticks';
import { isSectionName, type Kind, type SectionName } from '../../model/sections';
import { lineEndOf } from '../../text/line-end';
import { LineIndex, type Position, type Range } from '../../text/lines';
import { contains, type Span, shift } from '../../text/span';
import { KnownWords } from '../../util/nearest';
import type { Chunk } from '../../yaml/chunks/chunk';
import { Chunks, type TextChange } from '../../yaml/chunks/chunks';
import type { SyntaxProblem } from '../../yaml/parse/parsed';
import { Matrix } from '../argument/ach-matrix';
import type { Lookup } from '../argument/lookup';
import { type SupportChange, SupportGraph } from '../argument/support-graph';
import { type ChunkFacts, factsOf, type TopKey } from '../reading/chunk-facts';
import { conflictMarkers } from '../reading/merge-conflicts';
import type { Suppression } from '../reading/suppressions';
import { type Name, namesOf, type RawMention } from '../symbols/actor-names';
import { Suggestions } from '../symbols/id-suggestions';
import { actorsOf, type Mention, placed } from '../symbols/mentions';
import type { Occurrence } from '../symbols/references';
import { type IndexChange, type IndexListener, SymbolTable } from '../symbols/symbol-table';
import type { Surroundings } from './note-scope';

/** A top-level key that holds entries, with them. A section that is given twice stands here twice. */
export interface Section {
  readonly name: SectionName;
  readonly key: TopKey;
  readonly entries: readonly Entry[];
}

/** What an edit changed in a note. */
export interface NoteChange extends IndexChange, SupportChange {
  /** Whether something outside of entries changed: a top-level field, or a section as such. */
  readonly top: boolean;
  /** Whether something changed on which a judgement of the note as a whole may depend. */
  readonly whole: boolean;
  /** Whether entries are referred to that were not before, or no longer, or lead elsewhere. */
  readonly moved: boolean;
  /** Whether a top-level field changed on which the judgement of entries may depend. */
  readonly settings: boolean;
  /** Whether other notes may use any of the entries now that did not, or the other way round. */
  readonly used: boolean;
}

/**
 * One note, read: its entries, what they say and where, and who refers to whom. It follows the edits of its
 * text; what they do not touch is kept.
 */
export class Note implements Lookup {
  readonly support = new SupportGraph(this);
  /** How the note's entries rate hypotheses. */
  readonly matrix = new Matrix();
  /** How it stands among others; by itself it sees nothing. */
  surroundings: Surroundings<Note> | undefined;
  /** Grows whenever pieces that an edit leaves may stand in other lines. */
  moves = 0;
  private following = false;
  /** Whether its mentions are those of the notes that it sees. */
  private isSettled = true;
  private readonly chunkList: Chunks;
  private readonly index = new SymbolTable();
  private tops: readonly ChunkFacts[] = [];
  private topKeys: readonly TopKey[] = [];
  private topValues: NoteValues = {};
  private settings = '';
  private suggestions: Suggestions | undefined;
  /** The lines of the chunk that was asked about last: questions come in the order of the text. */
  private lines: { readonly chunk: Chunk; readonly index: LineIndex } | undefined;

  private constructor(
    text: string,
    /** What others call it: the address of its file, or nothing. */
    readonly key: string,
  ) {
    this.chunkList = new Chunks(text, noteLayout, this);
    const change = this.index.update([], [...this.facts], []);
    this.matrix.update(change);
    this.readTop(change);
    this.readSettings();
  }

  static read(text: string, key = ''): Note {
    return new Note(text, key);
  }

  /** Takes in an edit of the text. */
  edit(change: TextChange): NoteChange {
    const before = this.lineCount;
    const { removed, added } = this.chunkList.edit(change);
    const isInPlace = removed.length === 1 && added.length === 1 && this.lineCount === before;
    if (!isInPlace) this.moves++;
    return this.update(removed, added);
  }

  private update(removed: readonly Chunk[], added: readonly Chunk[]): NoteChange {
    const change = this.indexed(removed.map(factsOf), added.map(factsOf));
    this.matrix.update(change);
    const top = [...removed, ...added].some(({ role }) => role !== 'entry');
    const before = this.settings;
    if (top) this.readTop(change);
    if (top || change.rated) this.readSettings();
    if (change.appeared.size > 0) this.suggestions = undefined;
    const whole = top || change.removed.some(bearsOnWhole) || change.added.some(bearsOnWhole);
    const [moved, settings] = [movesReferences(change), this.settings !== before];
    return { ...change, ...this.support.update(change), top, whole, moved, settings, used: false };
  }

  private indexed(removed: readonly ChunkFacts[], added: readonly ChunkFacts[]): IndexChange {
    const [before, after] = [removed[0], added[0]];
    const isOne = removed.length === 1 && added.length === 1;
    const reworded = isOne && before && after && this.index.reword(before, after);
    return reworded || this.index.update(removed, added, this.facts);
  }

  /**
   * Takes in that other notes changed which it sees: that some of their ids mean something else, and what
   * the edit of one of them changed there, where that is new.
   */
  includedChanged(ids: ReadonlySet<string>, about: NoteChange = noChange): NoteChange {
    const { removed, appeared, words, rated } = about;
    const { named, remarked } = this.isSettled ? this.index.lookForWords(words, this.facts) : noChange;
    const support = this.support.forget(ids);
    const before = this.settings;
    if (rated) this.readSettings();
    const settings = this.settings !== before;
    return {
      ...noChange,
      ...support,
      removed,
      defined: ids,
      appeared,
      words,
      named,
      remarked,
      rated,
      whole: about.whole,
      moved: about.moved || movesReferences({ named, appeared }),
      settings,
    };
  }

  /** Takes in that it stands among other notes now. Whom it mentions is only found when somebody asks. */
  moveTo(surroundings: Surroundings<Note>): NoteChange {
    this.surroundings = surroundings;
    this.isSettled = false;
    return { ...noChange, whole: true, settings: true };
  }

  /** Finds whom it mentions, where it sees other notes than when that was found. */
  settle(): void {
    if (this.isSettled) return;
    this.isSettled = true;
    this.readSettings();
    this.index.lookWith([this.surroundings?.names ?? this.index.names], this.facts);
    this.surroundings?.settled();
  }

  /** Tells a listener which ids and names it defines and uses, now and from now on. */
  tell(listener: IndexListener | undefined): void {
    this.index.tell(listener);
  }

  /** Whether somebody wants to know what edits of other notes change here. */
  get isFollowed(): boolean {
    return this.following;
  }

  set isFollowed(following: boolean) {
    this.following = following;
    this.surroundings?.follow(following);
  }

  get generation(): number {
    return this.surroundings?.generation ?? 0;
  }

  private readTop({ removed, added }: IndexChange): void {
    const gone = new Set(removed);
    const tops = [...this.tops.filter((facts) => !gone.has(facts)), ...added.filter(isTop)];
    this.tops = tops.sort((a, b) => a.chunk.start - b.chunk.start);
    this.topKeys = this.tops.flatMap(({ keys }) => keys);
    this.topValues = valuesOf(this.topKeys);
  }

  private readSettings(): void {
    this.settings = `${this.hasHypotheses} ${plainFields(this.topValues)}`;
  }

  /** The name of its file, which stands at the end of a path or of an address. */
  get name(): string {
    const name = this.key.split(/[\\/]/).at(-1) ?? '';
    return this.key.includes('://') ? decodeURIComponent(name) : name;
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

  /** The line break that the text uses first; a byte order mark, which is a piece of its own, has none. */
  get lineEnd(): '\n' | '\r\n' {
    for (const { text } of this.chunks) if (text.includes('\n')) return lineEndOf(text);
    return '\n';
  }

  get chunks(): Iterable<Chunk> {
    return this.chunkList.list;
  }

  get facts(): Iterable<ChunkFacts> {
    return mapped(this.chunkList.list, factsOf);
  }

  /** Problems outside all chunks; spans of the note. */
  get problems(): readonly SyntaxProblem[] {
    return this.chunkList.problems;
  }

  /** The markers that a merge has left; spans of the note. Empty where nothing is to be decided. */
  get conflicts(): readonly Span[] {
    const { conflicted } = this.index;
    return conflicted.size > 0 ? conflictMarkers([...conflicted].map(({ chunk }) => chunk)) : none;
  }

  /** All top-level keys that the format knows or might have meant, in the order of the text. */
  get keys(): readonly TopKey[] {
    return this.topKeys;
  }

  /** A top-level key; where it is given twice, the first, which is the one that counts. */
  keyNamed(name: string): TopKey | undefined {
    return this.topKeys.find((key) => key.name === name);
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

  /** The comments that silence rules. */
  get ignores(): readonly Suppression[] {
    return [...this.index.ignores.values()].flat();
  }

  /** The note's own hypotheses, in the order of the text. */
  get hypotheses(): readonly EntryOf<'hypothesis'>[] {
    return [...this.index.hypotheses].sort((a, b) => placeOf(a) - placeOf(b));
  }

  /** The note's own sources that are marked, in the order of the text. */
  get markedSources(): readonly EntryOf<'source'>[] {
    return [...this.index.markedSources].sort((a, b) => placeOf(a) - placeOf(b));
  }

  /** How many of its pieces refer to an id. */
  useCount(id: string): number {
    return this.index.useCount(id);
  }

  /** Whether the note refers to an id. */
  refersTo(id: string): boolean {
    return this.index.isReferredTo(id);
  }

  /** The other notes to whose entries it refers, or which it mentions, in no order. */
  get usedNotes(): Iterable<Note> {
    this.settle();
    const homes = new Set<Note>();
    for (const id of this.index.usedIds) {
      const home = this.findOwn(id) ? undefined : this.surroundings?.homeOf(id);
      if (home) homes.add(home);
    }
    return homes;
  }

  /** Other notes that may use an entry: they name its id, or mention what it is called. */
  usersOf(entry: Entry): Iterable<Note> {
    return (
      this.surroundings?.usersOf(entry.id, entry.kind === 'actor' ? this.ownNamesOf(entry) : none) ?? none
    );
  }

  private ownNamesOf(actor: EntryOf<'actor'>): Name[] {
    return namesOf(actor).flatMap((written) => this.index.names.named(written) ?? none);
  }

  /** A name of its own actors; see `Name.bare`. */
  ownNameOf(bare: string): Name | undefined {
    return this.index.names.called(bare);
  }

  /** Whether a malformed piece may hide an entry of the note, of a section where one is given. */
  isMalformed(section?: SectionName): boolean {
    for (const { chunk } of this.index.malformed)
      if (section === undefined || chunk.role !== 'entry' || chunk.section === section) return true;
    return false;
  }

  /** Whether the note weighs hypotheses, its own or those of notes that it includes. */
  get hasHypotheses(): boolean {
    return this.hasOwnHypotheses || (this.surroundings?.seesHypotheses ?? false);
  }

  get hasOwnHypotheses(): boolean {
    return this.index.hypotheses.size > 0;
  }

  /** Whether it is marked, or has a source that is. */
  get hasMarking(): boolean {
    return this.values.marking !== undefined || this.index.markedSources.size > 0;
  }

  /** The pieces that refer to hypotheses. */
  *ratingPieces(): Generator<ChunkFacts> {
    for (const { index } of this.noteAndVisible())
      for (const { id } of index.hypotheses) yield* this.referrersOf(id);
  }

  /** The note's own actors with a name or alias that begins with one of some words. */
  actorsCalledBy(words: readonly string[]): readonly EntryOf<'actor'>[] {
    return words.flatMap((word) => this.index.names.beginningWith(word).flatMap(({ actors }) => actors));
  }

  /** The note's own actors that share a name or alias with an actor. */
  namesakesOf(actor: EntryOf<'actor'>): readonly EntryOf<'actor'>[] {
    return namesOf(actor).flatMap((written) => [...(this.index.names.named(written)?.actors ?? none)]);
  }

  /** The actors with a name or alias, its own first, then those of notes that it sees; of each in the order of its text. */
  actorsCalled(written: string): readonly EntryOf<'actor'>[] {
    const homes = this.surroundings?.homesOfName(written) ?? none;
    return [this, ...homes].flatMap((home) => home.ownActorsCalled(written));
  }

  /** The first of these with another id that passes a test, which no actor may that the note does not see. */
  firstOtherCalled(
    written: string,
    id: string,
    passes: (actor: EntryOf<'actor'>) => boolean,
  ): EntryOf<'actor'> | undefined {
    const own = this.ownActorsCalled(written).find((actor) => actor.id !== id && passes(actor));
    return own ?? this.surroundings?.firstOtherCalled(written, id, passes);
  }

  ownActorsCalled(written: string): readonly EntryOf<'actor'>[] {
    const name = this.index.names.named(written);
    return name ? actorsOf(name) : none;
  }

  private noteAndVisible(): readonly Note[] {
    return [this, ...(this.surroundings?.visible ?? none)];
  }

  get yardstick(): Yardstick {
    return yardsticks[this.values.yardstick?.value ?? defaultYardstick];
  }

  ofKind<K extends Kind>(kind: K): readonly EntryOf<K>[] {
    return this.entries.filter((entry): entry is Entry & EntryOf<K> => entry.kind === kind);
  }

  find(id: string): Entry | undefined {
    return this.findOwn(id) ?? this.findIncluded(id);
  }

  findOwn(id: string): Entry | undefined {
    return this.index.find(id);
  }

  /** The entry of an included note that an id names, or would name if there were none of the note's own. */
  findIncluded(id: string): Entry | undefined {
    return this.surroundings?.homeOf(id)?.findOwn(id);
  }

  /** All definitions of the id in the note that it leads to: this one, or an included one. */
  candidates(id: string): readonly Entry[] {
    const found = this.find(id);
    return found ? noteOf(found).definitions(id) : none;
  }

  /** Whether ids that nobody knows may be those of a note that is not at hand. */
  get isIncomplete(): boolean {
    return this.surroundings ? this.surroundings.isIncomplete : (this.values.include ?? none).length > 0;
  }

  /** All definitions of an id, in the order of the text. */
  definitions(id: string): readonly Entry[] {
    return this.index.definitions(id);
  }

  /** The same, with those of all notes that it sees: what an id would lead to, were it not for those before. */
  allDefinitions(id: string): readonly Entry[] {
    const homes = [this, ...(this.surroundings?.homesOf(id) ?? none)];
    return homes.flatMap(({ index }) => index.definitions(id));
  }

  /** The id that a writer most likely meant, among those of entries of some kinds. */
  nearestId(id: string, kinds: readonly Kind[] | undefined): string | undefined {
    const revision = this.surroundings?.idsRevision;
    if (this.suggestions?.revision !== revision) this.suggestions = undefined;
    this.suggestions ??= new Suggestions(this.idsToChooseFrom(), revision);
    // The id of an entry that is being typed may yet become another.
    return this.suggestions.nearest(id, kinds, (known) => {
      const candidates = this.candidates(known).filter((each) => !isUnfinished(each));
      return candidates.length > 0 ? new Set(candidates.map(kindOf)) : undefined;
    });
  }

  private idsToChooseFrom(): KnownWords {
    return this.surroundings?.allIds ?? new KnownWords(this.visibleIds());
  }

  private *visibleIds(): Generator<string> {
    const seen = new Set<string>();
    for (const { index } of this.noteAndVisible()) {
      for (const id of index.ids) if (!seen.has(id)) yield id;
      for (const id of index.ids) seen.add(id);
    }
  }

  /** The place in the note of a span of a chunk. */
  place(chunk: Chunk, span: Span): Span {
    return shift(span, chunk.start);
  }

  /** The chunk at an offset; at a border, the one that begins there. */
  chunkAt(offset: number): Chunk | undefined {
    return this.chunkList.list.at(offset);
  }

  /** The chunks of which some character lies in a stretch of the note, or touches it. */
  *chunksIn({ start, end }: Span): Generator<Chunk> {
    const { list } = this.chunkList;
    const first = list.at(start);
    const before = first && first.start === start ? list.before(first) : undefined;
    for (let chunk = before ?? first; chunk && chunk.start <= end; chunk = list.after(chunk)) yield chunk;
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
  referrersOf(id: string): Iterable<ChunkFacts> {
    return this.index.referrersOf(id);
  }

  /** Whether a malformed piece may name an id. */
  isGuessed(id: string): boolean {
    this.settle();
    return this.index.isGuessed(id);
  }

  /** Where prose names actors by name or alias, without markup. */
  get mentions(): readonly Mention[] {
    return [...this.facts].flatMap((facts) => this.mentionsIn(facts));
  }

  mentionsIn(facts: ChunkFacts): readonly Mention[] {
    return placed(facts, this.rawMentionsIn(facts));
  }

  /** The mentions in a piece of the note, by their places in its prose values. */
  rawMentionsIn(facts: ChunkFacts): readonly RawMention[] {
    this.settle();
    return facts.mentions;
  }

  /** The mentions of an actor, in the order of the text. */
  mentionsOf(actor: EntryOf<'actor'>): readonly Mention[] {
    this.settle();
    const pieces = [...this.index.mentionersOf(actor)].sort((a, b) => a.chunk.start - b.chunk.start);
    return pieces.flatMap((facts) => this.mentionsIn(facts).filter(({ actors }) => actors.includes(actor)));
  }

  /** Whether prose outside of an actor's own entry mentions it. */
  isMentioned(actor: EntryOf<'actor'>): boolean {
    this.settle();
    for (const facts of this.index.mentionersOf(actor)) {
      for (const { name, entry } of facts.mentions)
        if (entry !== actor && name.actors.includes(actor)) return true;
    }
    return false;
  }
}

const none: readonly never[] = [];
const noIds: ReadonlySet<string> = new Set();

const noChange: NoteChange = {
  removed: none,
  added: none,
  defined: noIds,
  appeared: noIds,
  named: noIds,
  remarked: new Set(),
  words: none,
  reworded: false,
  rated: false,
  ignored: false,
  ids: noIds,
  touched: new Set(),
  top: false,
  whole: false,
  moved: false,
  settings: false,
  used: false,
};

/** What a note takes in whose entries others name in another way than before. */
export function usedOtherwise(ids: ReadonlySet<string>): NoteChange {
  return { ...noChange, named: ids };
}

/** The same where that may be any of its entries. */
export const usedByOthers: NoteChange = { ...noChange, whole: true, used: true };

/** The note that an entry, or another thing in a piece, is of. */
export function noteOf({ chunk }: { readonly chunk: Chunk }): Note {
  return chunk.block?.owner as Note;
}

function placeOf({ chunk, idSpan }: Entry): number {
  return chunk.start + idSpan.start;
}

function kindOf({ kind }: Entry): Kind {
  return kind;
}

/** The references in a piece, those of its top-level fields first. */
export function* occurrencesIn({ chunk, references, entries }: ChunkFacts): Generator<Occurrence> {
  for (const reference of references) yield { reference, chunk };
  for (const entry of entries) for (const reference of entry.references) yield { reference, chunk, entry };
}

/** Chunks begin with a line; only behind a byte order mark does the first one not. */
function columnOf({ line, start }: Chunk): number {
  return line === 0 ? start : 0;
}

/** Whether references came or went, or may lead elsewhere. */
function movesReferences({ named, appeared }: Pick<IndexChange, 'named' | 'appeared'>): boolean {
  return named.size > 0 || appeared.size > 0;
}

/** Hypotheses, what rates them, and what has a marking are weighed against each other; what is malformed may be any of them. */
function bearsOnWhole({ chunk, entries }: ChunkFacts): boolean {
  if (chunk.isBroken) return true;
  return entries.some(
    (entry) =>
      entry.kind === 'hypothesis' ||
      entry.references.some(({ field }) => field === 'consistency') ||
      (entry.kind === 'source' && isGiven(entry, 'marking')),
  );
}

function isTop({ chunk }: ChunkFacts): boolean {
  return chunk.role !== 'entry';
}

function startOf(chunk: Chunk, { start }: Reference): number {
  return chunk.start + start;
}

function* mapped<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item);
}

function sectionsOf(all: Iterable<ChunkFacts>): Section[] {
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
