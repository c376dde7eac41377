/**
 * The symbol table that follows the edits of its note. It takes away what the old chunks said and adds what the
 * new ones say, at the cost of these; only where names of actors came or went, all prose is searched for them.
 * Afterwards it is as if the note had been read anew. Whom the note mentions depends on the notes that it sees,
 * and is found when somebody asks.
 */
import type { Entry, EntryOf } from '../../model/entries/entry';
import { differOnlyInWording } from '../../model/evidence-fields';
import type { Prose } from '../../model/fields/values';
import type { Kind } from '../../model/sections';
import { foldedText } from '../../prose';
import { noMembers, none } from '../../util/none';
import { type ChunkFacts, onlyEntryOf } from '../reading/chunk-facts';
import { byChunk, offsetInNote } from '../reading/place';
import { type NameList, Names, namesOf } from './actor-names';
import { Definitions } from './definitions';
import { type Mention, placed, type RawMention } from './find-mentions';
import { Mentions } from './mentions';
import type { Name } from './names-alike';
import { possibleReferences } from './possible-references';
import { idsReferredToIn, type Occurrence, occurrencesIn, References } from './references';
import type { ChangedChunks, ChangedSymbols, SymbolChange } from './symbol-change';
import { ListenerSlot, type SymbolListener } from './symbol-listener';
import type { SymbolTable } from './symbol-table';
import { type UsedId, UseOrder } from './use-order';

type Actor = EntryOf<'actor'>;

export class LiveSymbolTable implements SymbolTable {
  readonly names = new Names();
  revision = 0;
  private readonly listeners = new ListenerSlot();
  private readonly defined = new Definitions(this.listeners);
  private readonly referred = new References(this.listeners);
  private readonly mentioned = new Mentions(this.listeners, [this.names]);
  /** Made when somebody asks for it. */
  private uses: UseOrder | undefined;
  /** Finds whom the note mentions, where that is still to be done. */
  private toFind: (() => void) | undefined;

  /** Tells a listener all that is there, and from now on what comes and goes; the one before, that all is gone. */
  tell(listener: SymbolListener | undefined): void {
    if (this.listeners.current) this.tellAll(this.listeners.current, false);
    this.listeners.current = listener;
    if (listener) this.tellAll(listener, true);
  }

  private tellAll(listener: SymbolListener, isThere: boolean): void {
    for (const id of this.defined.ids) listener.onId(id, isThere);
    for (const actor of this.defined.actors()) listener.onActor(actor, isThere);
    for (const id of this.referred.ids) listener.onUse(id, isThere);
    for (const id of this.referred.possibleIds) listener.onUse(id, isThere);
    for (const name of this.mentioned.names) listener.onMention(name, isThere);
  }

  /** Takes in an edit; `all` are the chunks of the note, with `added` and without `removed`. */
  update(
    removed: readonly ChunkFacts[],
    added: readonly ChunkFacts[],
    all: Iterable<ChunkFacts>,
  ): SymbolChange {
    const ways = this.waysIn(removed);
    const redefined = idsDefinedIn([...removed, ...added]);
    const before = new Map([...redefined].map((id) => [id, this.defined.meaningOf(id)]));
    const counted = this.uses ? new Set([...redefined, ...idsNamedIn([...removed, ...added])]) : noMembers;
    this.uses?.delete(counted);
    // In this order an id that stays keeps its place in the maps, which need not grow again.
    for (const facts of added) this.link(facts);
    for (const facts of removed) this.unlink(facts);
    this.uses?.add(counted);
    this.rename([...actorsIn(removed)], [...actorsIn(added)]);
    for (const facts of added) this.search(facts);
    const rereferenced = differentlyReferenced(ways, this.waysIn(added));
    const renamedFirstWords = this.names.takeChangedWords();
    const rementioned = this.searchAgain(all, renamedFirstWords, new Set(added), rereferenced);
    const isOther = (id: string): boolean => before.get(id) !== this.defined.meaningOf(id);
    const appearedOrGone = new Set([...redefined].filter(isOther));
    if (appearedOrGone.size > 0) this.revision++;
    return {
      kind: 'edited',
      chunks: { removed, added, rementioned },
      ids: { redefined, appearedOrGone, rereferenced },
      renamedFirstWords,
    };
  }

  /**
   * Takes in that an entry only says in other words what it said before; undefined where it says something
   * else, too. Most keystrokes are of this kind, and nothing that others have to do with it changes.
   */
  reword(before: ChunkFacts, after: ChunkFacts): SymbolChange | undefined {
    const old = onlyEntryOf(before);
    const entry = onlyEntryOf(after);
    if (!old || !entry || !this.defined.isOnly(old)) return undefined;
    // The name of an actor is its wording, and means something to others.
    if (entry.kind === 'actor' || !differOnlyInWording(old, entry)) return undefined;
    const mentions = this.mentioned.find(after);
    if (!nameTheSame(this.mentioned.in(before), mentions)) return undefined;
    this.defined.replace(entry);
    this.referred.replace(before, after);
    this.mentioned.replace(before, after, mentions);
    return {
      kind: 'reworded',
      chunks: { removed: [before], added: [after], rementioned: noMembers },
      ids: { redefined: new Set([entry.id]), appearedOrGone: noMembers, rereferenced: noMembers },
      renamedFirstWords: none,
    };
  }

  /** Takes in that names in other notes, which begin with these words, lead to other actors now. */
  searchForWords(
    firstWords: readonly string[],
    all: Iterable<ChunkFacts>,
  ): Pick<ChangedChunks, 'rementioned'> & Pick<ChangedSymbols, 'rereferenced'> {
    const rereferenced = new Set<string>();
    const isLater = this.toFind !== undefined;
    const rementioned = isLater ? noMembers : this.searchAgain(all, firstWords, noMembers, rereferenced);
    return { rementioned, rereferenced };
  }

  /** Has all mentions be found again before the next answer that depends on them; `find` does it. */
  postpone(find: () => void): void {
    this.toFind = find;
  }

  /** Finds all mentions by these names, the note's own among them, and those to come. */
  searchBy(lists: readonly NameList[], all: Iterable<ChunkFacts>): void {
    this.mentioned.findBy(lists);
    for (const facts of all) this.search(facts);
  }

  findMentions(): void {
    const find = this.toFind;
    this.toFind = undefined;
    find?.();
  }

  get ids(): Iterable<string> {
    return this.defined.ids;
  }

  get usedIds(): ReadonlySet<string> {
    this.findMentions();
    const ids = new Set(this.referred.ids);
    for (const { actors } of this.mentioned.names) for (const { id } of actors) ids.add(id);
    return ids;
  }

  definition(id: string): Entry | undefined {
    return this.defined.first(id);
  }

  definitions(id: string): readonly Entry[] {
    return this.defined.all(id);
  }

  references(id: string): readonly Occurrence[] {
    const found = [...this.referrers(id)].flatMap((facts) =>
      [...occurrencesIn(facts)].filter(({ reference }) => reference.id === id),
    );
    const start = ({ chunk, reference }: Occurrence): number => offsetInNote(chunk, reference.start);
    return found.sort((a, b) => start(a) - start(b));
  }

  referrers(id: string): Iterable<ChunkFacts> {
    return this.referred.referrersOf(id);
  }

  refersTo(facts: ChunkFacts, id: string): boolean {
    return this.referred.refersTo(facts, id);
  }

  referrerCount(id: string): number {
    return this.referred.count(id);
  }

  mostUsed(kinds: readonly Kind[]): Iterable<UsedId> {
    this.uses ??= new UseOrder(
      { kindOf: (id) => this.defined.first(id)?.kind, countOf: (id) => this.referred.count(id) },
      this.referred.ids,
    );
    return this.uses.ofKinds(kinds);
  }

  isReferenced(id: string): boolean {
    return this.referred.has(id);
  }

  mayReference(id: string): boolean {
    this.findMentions();
    return this.referred.hasPossible(id);
  }

  mentions(facts: ChunkFacts): readonly Mention[] {
    return placed(facts, this.rawMentions(facts));
  }

  rawMentions(facts: ChunkFacts): readonly RawMention[] {
    this.findMentions();
    return this.mentioned.in(facts);
  }

  mentioners(actor: Actor): Iterable<ChunkFacts> {
    this.findMentions();
    return this.mentioned.mentionersOf(actor);
  }

  mentionsOf(actor: Actor): readonly Mention[] {
    const chunks = [...this.mentioners(actor)].sort(byChunk);
    return chunks.flatMap((facts) => this.mentions(facts).filter(({ actors }) => actors.includes(actor)));
  }

  isMentioned(actor: Actor): boolean {
    this.findMentions();
    for (const facts of this.mentioned.mentionersOf(actor)) {
      for (const { name, entry } of this.mentioned.in(facts))
        if (entry !== actor && name.actors.includes(actor)) return true;
    }
    return false;
  }

  private link(facts: ChunkFacts): void {
    for (const entry of facts.entries) this.defined.add(entry);
    this.referred.add(facts);
  }

  private unlink(facts: ChunkFacts): void {
    for (const entry of facts.entries) this.defined.delete(entry);
    this.referred.delete(facts);
    this.mentioned.delete(facts);
    this.referred.setPossible(facts, undefined);
  }

  private rename(removed: readonly Actor[], added: readonly Actor[]): void {
    // A name that stays must not be gone in between, or all its mentions were to be found again.
    for (const actor of added) this.names.add(actor);
    for (const actor of removed) this.names.remove(actor);
    for (const actor of added) this.listeners.current?.onActor(actor, true);
    for (const actor of removed) this.listeners.current?.onActor(actor, false);
    for (const actor of removed) if (!added.some((other) => isSame(actor, other))) this.names.touch(actor);
    for (const actor of added) if (!removed.some((other) => isSame(actor, other))) this.names.touch(actor);
  }

  /** Finds whom a chunk mentions. */
  private search(facts: ChunkFacts): void {
    this.mentioned.set(facts, this.mentioned.find(facts));
    const { isBroken } = facts.chunk;
    this.referred.setPossible(
      facts,
      isBroken ? possibleReferences(facts, this.mentioned.nameLists) : undefined,
    );
  }

  /** Where names came or went, looks through all prose for them. Adds the ids in them to `rereferenced`. */
  private searchAgain(
    all: Iterable<ChunkFacts>,
    words: readonly string[],
    known: ReadonlySet<ChunkFacts>,
    rereferenced: Set<string>,
  ): ReadonlySet<ChunkFacts> {
    if (words.length === 0) return noMembers;
    const again = new Set<ChunkFacts>();
    for (const facts of all) {
      if (known.has(facts) || !(facts.chunk.isBroken || mayMention(facts, words))) continue;
      // A removed name no longer says which actor had it; that actor is redefined anyway.
      for (const id of this.mentionedIn(facts)) rereferenced.add(id);
      this.search(facts);
      for (const id of this.mentionedIn(facts)) rereferenced.add(id);
      again.add(facts);
    }
    return again;
  }

  private *mentionedIn(facts: ChunkFacts): Generator<string> {
    for (const { name } of this.mentioned.in(facts)) for (const { id } of name.actors) yield id;
    yield* this.referred.possibleIn(facts);
  }

  private waysIn(chunks: readonly ChunkFacts[]): Ways {
    const ways = { references: new Set<string>(), names: new Set<Name>(), possible: new Set<string>() };
    for (const facts of chunks) {
      for (const id of idsReferredToIn(facts)) ways.references.add(id);
      for (const { name } of this.mentioned.in(facts)) ways.names.add(name);
      for (const id of this.referred.possibleIn(facts)) ways.possible.add(id);
    }
    return ways;
  }
}

/** What some chunks name, by the way in which they do. */
interface Ways {
  readonly references: ReadonlySet<string>;
  readonly names: ReadonlySet<Name>;
  readonly possible: ReadonlySet<string>;
}

/** The ids that are referred to in a way in which they were not, or the other way round. */
function differentlyReferenced(before: Ways, after: Ways): Set<string> {
  const ids = new Set([
    ...differing(before.references, after.references),
    ...differing(before.possible, after.possible),
  ]);
  for (const { actors } of differing(before.names, after.names)) for (const { id } of actors) ids.add(id);
  return ids;
}

function* actorsIn(chunks: readonly ChunkFacts[]): Generator<Actor> {
  for (const { entries } of chunks) for (const entry of entries) if (entry.kind === 'actor') yield entry;
}

/** Whether two actors of an edit are one, called as before. */
function isSame(one: Actor, other: Actor): boolean {
  if (one.id !== other.id) return false;
  const [names, others] = [namesOf(one), namesOf(other)];
  return names.length === others.length && names.every((name, index) => name === others[index]);
}

function* idsNamedIn(chunks: readonly ChunkFacts[]): Generator<string> {
  for (const facts of chunks) yield* idsReferredToIn(facts);
}

function idsDefinedIn(chunks: readonly ChunkFacts[]): Set<string> {
  const ids = new Set<string>();
  for (const { entries } of chunks) for (const { id } of entries) ids.add(id);
  return ids;
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

function nameTheSame(one: readonly RawMention[], other: readonly RawMention[]): boolean {
  return one.length === other.length && one.every(({ name }, index) => name === other[index]?.name);
}

/** What is in only one of two sets. */
function differing<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): T[] {
  return [...one].filter((each) => !other.has(each)).concat([...other].filter((each) => !one.has(each)));
}
