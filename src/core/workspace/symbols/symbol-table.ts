import { type Entry, type EntryOf, isUnfinished } from '../../model/entries/entry';
import { differOnlyInWording } from '../../model/evidence-fields';
import type { Reference } from '../../model/fields/fields';
import { MultiMap } from '../../util/multi-map';
import type { ChunkFacts } from '../reading/chunk-facts';
import { mayBeConflict } from '../reading/merge-conflicts';
import { type Suppression, suppressionsIn } from '../reading/suppressions';
import { type Name, Names, namesOf, type RawMention } from './actor-names';
import { findMentions } from './mentions';
import { possibleReferences } from './possible-references';

type Actor = EntryOf<'actor'>;

/** What an edit changed in the index of a note. */
export interface IndexChange {
  readonly removed: readonly ChunkFacts[];
  readonly added: readonly ChunkFacts[];
  /** Ids of which a definition came, went or changed. */
  readonly defined: ReadonlySet<string>;
  /** Ids that were not there before, are not there any more, or name an entry of another kind, or a finished one. */
  readonly appeared: ReadonlySet<string>;
  /** Ids that some piece names now and did not before, or the other way round. */
  readonly named: ReadonlySet<string>;
  /** Pieces that stayed as they are, but whose prose mentions other actors now. */
  readonly remarked: ReadonlySet<ChunkFacts>;
  /** The first words of names that mean others now. */
  readonly words: readonly string[];
  /** Whether hypotheses came or went. */
  readonly rated: boolean;
  /** Whether comments came, went or moved that silence rules. */
  readonly ignored: boolean;
  /** Whether one piece only says in other words what it said before. */
  readonly reworded: boolean;
}

const noMentions: readonly RawMention[] = [];
const noIds: ReadonlySet<string> = new Set();
const noFacts: ReadonlySet<ChunkFacts> = new Set();

const nothing = { appeared: noIds, named: noIds, remarked: noFacts, words: [], rated: false };

/** Who defines an id, who refers to it, and who is mentioned where. It follows as pieces of the note change. */
export class SymbolTable {
  readonly names = new Names();
  private readonly definers = new Map<string, Entry | Entry[]>();
  private readonly referrers = new MultiMap<string, ChunkFacts>();
  private readonly mentioners = new MultiMap<Name, ChunkFacts>();
  /** What malformed pieces may name. */
  private readonly guesses = new Map<ChunkFacts, ReadonlySet<string>>();
  private readonly guessers = new MultiMap<string, ChunkFacts>();
  /** The pieces in which a merge may have left something to be decided. */
  readonly conflicted = new Set<ChunkFacts>();
  /** The pieces that are malformed. */
  readonly malformed = new Set<ChunkFacts>();
  /** The pieces with comments that silence rules. */
  readonly ignores = new Map<ChunkFacts, readonly Suppression[]>();
  readonly hypotheses = new Set<EntryOf<'hypothesis'>>();
  readonly markedSources = new Set<EntryOf<'source'>>();
  /** The note's own names, and those of the notes that it sees. */
  private lists: readonly Names[] = [this.names];

  /** `all` are the pieces of the note, with `added` and without `removed`. */
  update(
    removed: readonly ChunkFacts[],
    added: readonly ChunkFacts[],
    all: Iterable<ChunkFacts>,
  ): IndexChange {
    const before = this.waysIn(removed);
    const hadSuppressions = this.haveSuppressions(removed);
    const defined = idsDefinedIn([...removed, ...added]);
    const kinds = new Map([...defined].map((id) => [id, this.kindsOf(id)]));
    // In this order an id that stays keeps its place in the maps, which need not grow again.
    for (const facts of added) this.link(facts);
    for (const facts of removed) this.unlink(facts);
    this.rename([...actorsIn(removed)], [...actorsIn(added)]);
    for (const facts of added) this.look(facts);
    const named = namedDifferently(before, this.waysIn(added));
    const words = this.names.takeChangedWords();
    const remarked = this.lookAgain(all, words, new Set(added), named);
    const appeared = new Set([...defined].filter((id) => kinds.get(id) !== this.kindsOf(id)));
    const rated = hypothesesIn(removed) !== hypothesesIn(added);
    const ignored = hadSuppressions || this.haveSuppressions(added);
    return { removed, added, defined, appeared, named, remarked, words, reworded: false, rated, ignored };
  }

  /**
   * Takes in that an entry only says in other words what it said before; undefined where it says something
   * else, too. Most keystrokes are of this kind, and nothing that others have to do with it changes.
   */
  reword(before: ChunkFacts, after: ChunkFacts): IndexChange | undefined {
    const [old, entry] = [onlyEntry(before), onlyEntry(after)];
    if (!old || !entry || this.definers.get(old.id) !== old) return undefined;
    // The name of an actor is its wording, and means something to others.
    if (entry.kind === 'actor' || !differOnlyInWording(old, entry)) return undefined;
    const mentions = findMentions(after, this.lists);
    if (!nameTheSame(before.mentions, mentions)) return undefined;
    this.definers.set(entry.id, entry);
    this.unlist(old);
    this.list(entry);
    const ignored = this.updateSuppressions(before, after);
    for (const id of new Set(entry.references.map(({ id }) => id))) this.referrers.replace(id, before, after);
    for (const name of new Set(mentions.map(({ name }) => name)))
      this.mentioners.replace(name, before, after);
    after.mentions = mentions;
    const defined = new Set([entry.id]);
    return { ...nothing, removed: [before], added: [after], defined, reworded: true, ignored };
  }

  /** Whether there are or were any. */
  private updateSuppressions(before: ChunkFacts, after: ChunkFacts): boolean {
    const had = this.ignores.delete(before);
    const ignores = suppressionsIn(after.chunk);
    if (ignores.length > 0) this.ignores.set(after, ignores);
    return had || ignores.length > 0;
  }

  private haveSuppressions(pieces: readonly ChunkFacts[]): boolean {
    return pieces.some((facts) => this.ignores.has(facts));
  }

  /** Takes in that names of other notes mean others now. */
  lookForWords(words: readonly string[], all: Iterable<ChunkFacts>): Pick<IndexChange, 'named' | 'remarked'> {
    const named = new Set<string>();
    return { remarked: this.lookAgain(all, words, noFacts, named), named };
  }

  /** Mentions are found by these names from now on, the note's own among them. */
  lookWith(lists: readonly Names[], all: Iterable<ChunkFacts>): void {
    this.lists = lists;
    for (const facts of all) this.look(facts);
  }

  get ids(): Iterable<string> {
    return this.definers.keys();
  }

  /** All ids that are referred to or mentioned. */
  get usedIds(): Set<string> {
    const ids = new Set(this.referrers.keys());
    for (const { actors } of this.mentioners.keys()) for (const { id } of actors) ids.add(id);
    return ids;
  }

  /** The same, with those that may be meant. */
  get namedIds(): Set<string> {
    return new Set([...this.usedIds, ...this.guessers.keys()]);
  }

  /** The kinds of entry that an id may name, and whether these are finished, in a form that can be compared. */
  private kindsOf(id: string): string {
    const found = this.definers.get(id);
    if (!Array.isArray(found)) return found ? kindIn(found) : '';
    return [...new Set(found.map(kindIn))].sort().join();
  }

  /** The first definition of an id. */
  find(id: string): Entry | undefined {
    const found = this.definers.get(id);
    return Array.isArray(found) ? this.definitions(id)[0] : found;
  }

  /** All definitions of an id, in the order of the text. */
  definitions(id: string): readonly Entry[] {
    const found = this.definers.get(id);
    if (!found) return [];
    return Array.isArray(found) ? found.sort((a, b) => placeOf(a) - placeOf(b)) : [found];
  }

  /** The pieces that refer to an id. */
  referrersOf(id: string): Iterable<ChunkFacts> {
    return this.referrers.get(id);
  }

  /** The pieces whose prose mentions an actor. */
  mentionersOf(actor: Actor): ReadonlySet<ChunkFacts> {
    const found = new Set<ChunkFacts>();
    for (const written of namesOf(actor)) {
      for (const names of this.lists) {
        const name = names.named(written);
        if (name) for (const facts of this.mentioners.get(name)) found.add(facts);
      }
    }
    return found;
  }

  useCount(id: string): number {
    return this.referrers.count(id);
  }

  isReferredTo(id: string): boolean {
    return this.referrers.has(id);
  }

  /** Whether a malformed piece may name an id. */
  isGuessed(id: string): boolean {
    return this.guessers.has(id);
  }

  private link(facts: ChunkFacts): void {
    if (mayBeConflict(facts.chunk)) this.conflicted.add(facts);
    if (facts.chunk.isBroken) this.malformed.add(facts);
    const ignores = suppressionsIn(facts.chunk);
    if (ignores.length > 0) this.ignores.set(facts, ignores);
    for (const entry of facts.entries) this.define(entry);
    for (const { id } of referencesIn(facts)) this.referrers.add(id, facts);
  }

  private unlink(facts: ChunkFacts): void {
    this.conflicted.delete(facts);
    this.malformed.delete(facts);
    this.ignores.delete(facts);
    for (const entry of facts.entries) this.undefine(entry);
    for (const { id } of referencesIn(facts)) this.referrers.delete(id, facts);
    this.setMentions(facts, noMentions);
    this.setGuesses(facts, undefined);
  }

  private define(entry: Entry): void {
    this.list(entry);
    const known = this.definers.get(entry.id);
    if (Array.isArray(known)) known.push(entry);
    else this.definers.set(entry.id, known ? [known, entry] : entry);
  }

  private undefine(entry: Entry): void {
    this.unlist(entry);
    const known = this.definers.get(entry.id);
    const others = Array.isArray(known) ? known.filter((each) => each !== entry) : [];
    const [only] = others;
    if (!only) this.definers.delete(entry.id);
    else this.definers.set(entry.id, others.length === 1 ? only : others);
  }

  private list(entry: Entry): void {
    if (entry.kind === 'hypothesis') this.hypotheses.add(entry);
    if (entry.kind === 'source' && entry.values.marking) this.markedSources.add(entry);
  }

  private unlist(entry: Entry): void {
    if (entry.kind === 'hypothesis') this.hypotheses.delete(entry);
    if (entry.kind === 'source') this.markedSources.delete(entry);
  }

  private rename(removed: readonly Actor[], added: readonly Actor[]): void {
    // A name that stays must not be gone in between, or all its mentions were to be found again.
    for (const actor of added) this.names.add(actor);
    for (const actor of removed) this.names.remove(actor);
    const same = (one: Actor, other: Actor): boolean =>
      one.id === other.id && JSON.stringify(namesOf(one)) === JSON.stringify(namesOf(other));
    for (const actor of removed) if (!added.some((other) => same(actor, other))) this.names.touch(actor);
    for (const actor of added) if (!removed.some((other) => same(actor, other))) this.names.touch(actor);
  }

  /** Finds whom a piece mentions. */
  private look(facts: ChunkFacts): void {
    this.setMentions(facts, findMentions(facts, this.lists));
    this.setGuesses(facts, facts.chunk.isBroken ? possibleReferences(facts, this.lists) : undefined);
  }

  private setMentions(facts: ChunkFacts, mentions: readonly RawMention[]): void {
    for (const { name } of facts.mentions) this.mentioners.delete(name, facts);
    facts.mentions = mentions;
    for (const { name } of mentions) this.mentioners.add(name, facts);
  }

  private setGuesses(facts: ChunkFacts, ids: ReadonlySet<string> | undefined): void {
    for (const id of this.guesses.get(facts) ?? []) this.guessers.delete(id, facts);
    this.guesses.delete(facts);
    if (!ids) return;
    this.guesses.set(facts, ids);
    for (const id of ids) this.guessers.add(id, facts);
  }

  /** Where names came or went, looks through all prose for them. Adds to `named` what changed by that. */
  private lookAgain(
    all: Iterable<ChunkFacts>,
    words: readonly string[],
    known: ReadonlySet<ChunkFacts>,
    named: Set<string>,
  ): ReadonlySet<ChunkFacts> {
    if (words.length === 0) return noFacts;
    const again = new Set<ChunkFacts>();
    for (const facts of all) {
      if (known.has(facts) || !(facts.chunk.isBroken || mayMention(facts, words))) continue;
      // Whose names that are gone were is not known any more; those actors are defined anew anyway.
      for (const id of this.mentionedIn(facts)) named.add(id);
      this.look(facts);
      for (const id of this.mentionedIn(facts)) named.add(id);
      again.add(facts);
    }
    return again;
  }

  private *mentionedIn(facts: ChunkFacts): Generator<string> {
    for (const { name } of facts.mentions) for (const { id } of name.actors) yield id;
    yield* this.guesses.get(facts) ?? [];
  }

  private waysIn(pieces: readonly ChunkFacts[]): Ways {
    const ways = { references: new Set<string>(), names: new Set<Name>(), guesses: new Set<string>() };
    for (const facts of pieces) {
      for (const { id } of referencesIn(facts)) ways.references.add(id);
      for (const { name } of facts.mentions) ways.names.add(name);
      for (const id of this.guesses.get(facts) ?? []) ways.guesses.add(id);
    }
    return ways;
  }
}

/** What some pieces name, by the way in which they do. */
interface Ways {
  readonly references: ReadonlySet<string>;
  readonly names: ReadonlySet<Name>;
  readonly guesses: ReadonlySet<string>;
}

/** The ids that are named in a way in which they were not, or the other way round. */
function namedDifferently(before: Ways, after: Ways): Set<string> {
  const ids = new Set([
    ...differing(before.references, after.references),
    ...differing(before.guesses, after.guesses),
  ]);
  for (const { actors } of differing(before.names, after.names)) for (const { id } of actors) ids.add(id);
  return ids;
}

function* referencesIn(facts: ChunkFacts): Generator<Reference> {
  yield* facts.references;
  for (const entry of facts.entries) yield* entry.references;
}

function* actorsIn(pieces: readonly ChunkFacts[]): Generator<Actor> {
  for (const { entries } of pieces) for (const entry of entries) if (entry.kind === 'actor') yield entry;
}

function idsDefinedIn(pieces: readonly ChunkFacts[]): Set<string> {
  const ids = new Set<string>();
  for (const { entries } of pieces) for (const { id } of entries) ids.add(id);
  return ids;
}

/** The hypotheses of some pieces, in a form that can be compared. */
function hypothesesIn(pieces: readonly ChunkFacts[]): string {
  const all = pieces.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'hypothesis'));
  return all
    .map((entry) => `${entry.id} ${isUnfinished(entry)}`)
    .sort()
    .join();
}

/** In the lines only a backslash can hide a word, and an alias. */
const hiding = /[\\*]/;

/** Looks at the lines first: the values of an entry are not always at hand. */
function mayMention({ chunk, prose, entries }: ChunkFacts, words: readonly string[]): boolean {
  if (!hiding.test(chunk.text) && !words.some((word) => chunk.text.includes(word))) return false;
  const has = ({ text }: { readonly text: { readonly value: string } }): boolean =>
    words.some((word) => text.value.includes(word));
  return prose.some(has) || entries.some((entry) => entry.prose.some(has));
}

/** The entry of a sound piece that holds one and nothing else. */
function onlyEntry({ chunk, entries }: ChunkFacts): Entry | undefined {
  return chunk.role === 'entry' && !chunk.isBroken && entries.length === 1 ? entries[0] : undefined;
}

function nameTheSame(one: readonly RawMention[], other: readonly RawMention[]): boolean {
  return one.length === other.length && one.every(({ name }, index) => name === other[index]?.name);
}

/** What is in only one of two sets. */
function differing<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): T[] {
  return [...one].filter((each) => !other.has(each)).concat([...other].filter((each) => !one.has(each)));
}

function kindIn(entry: Entry): string {
  return isUnfinished(entry) ? `unfinished ${entry.kind}` : entry.kind;
}

function placeOf({ chunk, idSpan }: Entry): number {
  return chunk.start + idSpan.start;
}
