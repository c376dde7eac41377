import type { EntryOf } from '../../model/entries/entry';
import { MultiMap } from '../../util/multi-map';
import { none } from '../../util/none';
import type { ChunkFacts } from '../reading/chunk-facts';
import { type NameList, namesOf } from './actor-names';
import { findMentions, type RawMention } from './find-mentions';
import type { Name } from './names-alike';
import type { ListenerSlot } from './symbol-listener';

/** Whom the prose of each chunk mentions, by the names that the note knows. Chunks without a mention are not kept. */
export class Mentions {
  private readonly found = new Map<ChunkFacts, readonly RawMention[]>();
  private readonly mentioners = new MultiMap<Name, ChunkFacts>();

  constructor(
    private readonly listeners: ListenerSlot,
    /** The note's own names, or those of all that it sees. */
    private lists: readonly NameList[],
  ) {}

  /** Mentions are found by these names from now on. Those that were found stay until they are found again. */
  findBy(lists: readonly NameList[]): void {
    this.lists = lists;
  }

  /** The lists of names by which mentions are found. */
  get nameLists(): readonly NameList[] {
    return this.lists;
  }

  /** The names that are mentioned. */
  get names(): Iterable<Name> {
    return this.mentioners.keys();
  }

  in(facts: ChunkFacts): readonly RawMention[] {
    return this.found.get(facts) ?? none;
  }

  /** The chunks whose prose mentions an actor. */
  mentionersOf(actor: EntryOf<'actor'>): ReadonlySet<ChunkFacts> {
    const found = new Set<ChunkFacts>();
    for (const written of namesOf(actor)) {
      for (const names of this.lists) {
        const name = names.named(written);
        if (name) for (const facts of this.mentioners.get(name)) found.add(facts);
      }
    }
    return found;
  }

  find(facts: ChunkFacts): readonly RawMention[] {
    return findMentions(facts, this.lists);
  }

  set(facts: ChunkFacts, mentions: readonly RawMention[]): void {
    const before = this.in(facts);
    if (before.length === 0 && mentions.length === 0) return;
    this.keep(facts, mentions);
    const { current } = this.listeners;
    for (const { name } of mentions) {
      if (current && !this.mentioners.has(name)) current.onMention(name, true);
      this.mentioners.add(name, facts);
    }
    const kept = new Set(mentions.map(({ name }) => name));
    for (const { name } of before) if (!kept.has(name)) this.unmention(name, facts);
  }

  delete(facts: ChunkFacts): void {
    this.set(facts, none);
  }

  /** Puts a chunk in the place of another that mentions the same names in the same order. */
  replace(before: ChunkFacts, after: ChunkFacts, mentions: readonly RawMention[]): void {
    for (const name of new Set(mentions.map((each) => each.name)))
      this.mentioners.replace(name, before, after);
    this.found.delete(before);
    this.keep(after, mentions);
  }

  private keep(facts: ChunkFacts, mentions: readonly RawMention[]): void {
    if (mentions.length > 0) this.found.set(facts, mentions);
    else this.found.delete(facts);
  }

  private unmention(name: Name, facts: ChunkFacts): void {
    this.mentioners.delete(name, facts);
    const { current } = this.listeners;
    if (current && !this.mentioners.has(name)) current.onMention(name, false);
  }
}
