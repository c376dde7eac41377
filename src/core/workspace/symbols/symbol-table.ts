import { type Entry, type EntryOf, isUnfinished } from '../../model/entries/entry';
import { differOnlyInWording } from '../../model/evidence-fields';
import type { Prose, Reference } from '../../model/fields/values';
import { foldedText } from '../../prose';
import { MultiMap } from '../../util/multi-map';
import type { ChunkFacts } from '../reading/chunk-facts';
import { mayBeConflict } from '../reading/merge-conflicts';
import { byPosition } from '../reading/place';
import { type Suppression, suppressionsIn } from '../reading/suppressions';
import { type Name, type NameList, Names, namesOf, type RawMention } from './actor-names';
import { findMentions } from './mentions';
import { possibleReferences } from './possible-references';

type Actor = EntryOf<'actor'>;

/** What an edit changed in the index of a note. */
export interface IndexChange {
  readonly removed: readonly ChunkFacts[];
  readonly added: readonly ChunkFacts[];
  /** Ids of which a definition came, went or changed. */
  readonly defined: ReadonlySet<string>;
  /**
   * Ids that were not there before, are not there any more, name an entry of another kind, or a finished one, or
   * may lead to another one, as they are or were defined several times.
   */
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

/** Follows what comes into the index of a note that was not there, and what goes for good. */
export interface IndexListener {
  onId(id: string, isThere: boolean): void;
  /** An id that is referred to, or may be named by what is malformed. */
  onUse(id: string, isThere: boolean): void;
  onMention(name: Name, isThere: boolean): void;
  onActor(actor: Actor, isThere: boolean): void;
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
  private listener: IndexListener | undefined;
  /** The note's own names, or those of all that it sees. */
  private lists: readonly NameList[] = [this.names];

  /** Tells a listener all that is there, and from now on what comes and goes; the one before, that all is gone. */
  tell(listener: IndexListener | undefined): void {
    if (this.listener) this.tellAll(this.listener, false);
    this.listener = listener;
    if (listener) this.tellAll(listener, true);
  }

  private tellAll(listener: IndexListener, isThere: boolean): void {
    for (const [id, found] of this.definers) {
      listener.onId(id, isThere);
      for (const entry of Array.isArray(found) ? found : [found])
        if (entry.kind === 'actor') listener.onActor(entry, isThere);
    }
    for (const id of this.referrers.keys()) listener.onUse(id, isThere);
    for (const id of this.guessers.keys()) listener.onUse(id, isThere);
    for (const name of this.mentioners.keys()) listener.onMention(name, isThere);
  }

  /** `all` are the pieces of the note, with `added` and without `removed`. */
  update(
    removed: readonly ChunkFacts[],
    added: readonly ChunkFacts[],
    all: Iterable<ChunkFacts>,
  ): IndexChange {
    const ways = this.waysIn(removed);
    const hadSuppressions = this.haveSuppressions(removed);
    const defined = idsDefinedIn([...removed, ...added]);
    const before = new Map([...defined].map((id) => [id, this.meaningOf(id)]));
    // In this order an id that stays keeps its place in the maps, which need not grow again.
    for (const facts of added) this.link(facts);
    for (const facts of removed) this.unlink(facts);
    this.rename([...actorsIn(removed)], [...actorsIn(added)]);
    for (const facts of added) this.look(facts);
    const named = namedDifferently(ways, this.waysIn(added));
    const words = this.names.takeChangedWords();
    const remarked = this.lookAgain(all, words, new Set(added), named);
    const appeared = new Set([...defined].filter((id) => before.get(id) !== this.meaningOf(id)));
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
  lookWith(lists: readonly NameList[], all: Iterable<ChunkFacts>): void {
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

  /** What an id leads to, in a form that can be compared: a kind of entry that is finished or not, or one of several definitions. */
  private meaningOf(id: string): string | readonly Entry[] | undefined {
    const found = this.definers.get(id);
    return Array.isArray(found) ? [...found] : found && kindIn(found);
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
    return Array.isArray(found) ? found.sort(byPosition) : [found];
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
    for (const { id } of referencesIn(facts)) {
      if (this.listener && !this.isNamed(id)) this.listener.onUse(id, true);
      this.referrers.add(id, facts);
    }
  }

  private unlink(facts: ChunkFacts): void {
    this.conflicted.delete(facts);
    this.malformed.delete(facts);
    this.ignores.delete(facts);
    for (const entry of facts.entries) this.undefine(entry);
    for (const { id } of referencesIn(facts)) {
      this.referrers.delete(id, facts);
      if (this.listener && !this.isNamed(id)) this.listener.onUse(id, false);
    }
    this.setMentions(facts, noMentions);
    this.setGuesses(facts, undefined);
  }

  private isNamed(id: string): boolean {
    return this.referrers.has(id) || this.guessers.has(id);
  }

  private define(entry: Entry): void {
    this.list(entry);
    const known = this.definers.get(entry.id);
    if (!known) this.listener?.onId(entry.id, true);
    if (Array.isArray(known)) known.push(entry);
    else this.definers.set(entry.id, known ? [known, entry] : entry);
  }

  private undefine(entry: Entry): void {
    this.unlist(entry);
    const known = this.definers.get(entry.id);
    const others = Array.isArray(known) ? known.filter((each) => each !== entry) : [];
    const [only] = others;
    if (!only) {
      this.definers.delete(entry.id);
      this.listener?.onId(entry.id, false);
    } else this.definers.set(entry.id, others.length === 1 ? only : others);
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
    for (const actor of added) this.addName(actor);
    for (const actor of removed) this.removeName(actor);
    const same = (one: Actor, other: Actor): boolean =>
      one.id === other.id && JSON.stringify(namesOf(one)) === JSON.stringify(namesOf(other));
    for (const actor of removed) if (!added.some((other) => same(actor, other))) this.names.touch(actor);
    for (const actor of added) if (!removed.some((other) => same(actor, other))) this.names.touch(actor);
  }

  private addName(actor: Actor): void {
    this.names.add(actor);
    this.listener?.onActor(actor, true);
  }

  private removeName(actor: Actor): void {
    this.names.remove(actor);
    this.listener?.onActor(actor, false);
  }

  /** Finds whom a piece mentions. */
  private look(facts: ChunkFacts): void {
    this.setMentions(facts, findMentions(facts, this.lists));
    this.setGuesses(facts, facts.chunk.isBroken ? possibleReferences(facts, this.lists) : undefined);
  }

  private setMentions(facts: ChunkFacts, mentions: readonly RawMention[]): void {
    const before = facts.mentions;
    const kept = new Set(mentions.map(({ name }) => name));
    facts.mentions = mentions;
    for (const { name } of mentions) {
      if (this.listener && !this.mentioners.has(name)) this.listener.onMention(name, true);
      this.mentioners.add(name, facts);
    }
    for (const { name } of before) if (!kept.has(name)) this.unmention(name, facts);
  }

  private unmention(name: Name, facts: ChunkFacts): void {
    this.mentioners.delete(name, facts);
    if (this.listener && !this.mentioners.has(name)) this.listener.onMention(name, false);
  }

  private setGuesses(facts: ChunkFacts, ids: ReadonlySet<string> | undefined): void {
    for (const id of this.guesses.get(facts) ?? []) {
      this.guessers.delete(id, facts);
      if (this.listener && !this.isNamed(id)) this.listener.onUse(id, false);
    }
    this.guesses.delete(facts);
    if (!ids) return;
    this.guesses.set(facts, ids);
    for (const id of ids) {
      if (this.listener && !this.isNamed(id)) this.listener.onUse(id, true);
      this.guessers.add(id, facts);
    }
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
  if (!hiding.test(chunk.text) && !hasWord(chunk.text, words)) return false;
  const has = ({ text }: Prose): boolean => hasWord(text.value, words);
  return prose.some(has) || entries.some((entry) => entry.prose.some(has));
}

/** Whether one of some words stands in a text, in the form in which names are compared. */
function hasWord(text: string, words: readonly string[]): boolean {
  if (words.some((word) => text.includes(word))) return true;
  const form = foldedText(text);
  return form !== text && words.some((word) => form.includes(word));
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
