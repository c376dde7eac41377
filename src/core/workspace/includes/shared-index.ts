import type { EntryOf } from '../../model/entries/entry';
import { MultiMap } from '../../util/multi-map';
import { KnownWords } from '../../util/nearest';
import type { LiveNote } from '../note/live-note';
import { type Note, noteOf } from '../note/note';
import { bareName, type NameList, Names, namesOf } from '../symbols/actor-names';
import type { Name } from '../symbols/names-alike';
import type { SymbolListener } from '../symbols/symbol-listener';
import { Homes } from './homes';
import type { IncludeGraph } from './include-graph';

/** What a note may have that matters to all that see it: hypotheses, a marking, an include that leads to no note. */
export type Quality = 'rated' | 'marked' | 'incomplete';

/** Fewer are gone through in no time. */
const manyNotes = 64;

const qualities: readonly Quality[] = ['rated', 'marked', 'incomplete'];

/**
 * What notes define and use that include each other, and which of them do: so that who asks for an id or a
 * name looks at these, and not at all notes that it sees. Notes without includes, own or others', are left out.
 */
export class SharedIndex {
  /** Grows whenever an id comes or goes in a note, or names an entry of another kind. */
  idsRevision = 0;
  /** All names of all notes; who sees which is another question. */
  readonly names = new Names();
  /** The ids of the actors of a name, where somebody has asked. */
  private readonly idsOfNames = new Map<string, ReadonlySet<string>>();
  private readonly definers = new MultiMap<string, LiveNote>();
  private readonly users = new MultiMap<string, LiveNote>();
  private readonly mentioners = new MultiMap<Name, LiveNote>();
  private readonly having = new Map<string, Set<Note>>(qualities.map((quality) => [quality, new Set()]));
  private readonly notes = new Set<Note>();
  private known: { readonly revision: number; readonly words: KnownWords } | undefined;
  private readonly idHomes: Homes<Note>;
  private readonly nameHomes: Homes<Note>;
  private readonly qualityHomes: Homes<Note>;

  constructor(graph: IncludeGraph<Note>) {
    this.idHomes = new Homes(graph, (note, id) => note.symbols.definition(id) !== undefined);
    this.nameHomes = new Homes(graph, (note, bare) => note.symbols.names.called(bare) !== undefined);
    this.qualityHomes = new Homes(graph, (note, quality) => this.having.get(quality)?.has(note) ?? false);
  }

  /** Takes a note in, and follows what it defines and uses. */
  add(note: LiveNote): void {
    this.notes.add(note);
    note.tell(this.listenerFor(note));
  }

  remove(note: LiveNote): void {
    this.notes.delete(note);
    note.tell(undefined);
    for (const quality of qualities) this.setQuality(quality, note, false);
  }

  private listenerFor(note: LiveNote): SymbolListener {
    return {
      onId: (id, isThere) => {
        change(this.definers, id, note, isThere);
        this.idHomes.forget(id);
        this.idsRevision++;
      },
      onUse: (id, isThere) => change(this.users, id, note, isThere),
      onMention: (name, isThere) => change(this.mentioners, name, note, isThere),
      onActor: (actor, isThere) => this.changeNames(actor, isThere),
    };
  }

  private changeNames(actor: EntryOf<'actor'>, isThere: boolean): void {
    for (const written of namesOf(actor)) this.idsOfNames.delete(bareName(written));
    if (isThere) this.names.add(actor);
    for (const written of namesOf(actor)) this.nameHomes.forget(this.names.named(written)?.bare ?? '');
    if (!isThere) this.names.remove(actor);
  }

  /** Takes in whether a note has a quality now. */
  setQuality(quality: Quality, note: Note, has: boolean): void {
    const having = this.having.get(quality);
    if (!having || having.has(note) === has) return;
    if (has) having.add(note);
    else having.delete(note);
    this.qualityHomes.forget(quality);
  }

  /** All notes that define an id. */
  definersOf(id: string): Iterable<LiveNote> {
    return this.definers.get(id);
  }

  /** All notes that name an id, or may. */
  usersOf(id: string): Iterable<LiveNote> {
    return this.users.get(id);
  }

  /** All notes in which prose says a name of one note's. */
  mentionersOf(name: Name): Iterable<LiveNote> {
    return this.mentioners.get(name);
  }

  notesWith(quality: Quality): ReadonlySet<Note> {
    return this.having.get(quality) ?? new Set();
  }

  /** The notes with a name; one with several such actors comes several times. */
  *notesCalling({ actors }: Name): Generator<Note> {
    for (const actor of actors) yield noteOf(actor);
  }

  /** Whether all actors of a name have one id, as where each note has an entry for the same actor. */
  isOfOneId({ bare, actors }: Name, id: string): boolean {
    const ids = this.idsOfNames.get(bare) ?? new Set(actors.map((actor) => actor.id));
    this.idsOfNames.set(bare, ids);
    return ids.size === 1 && ids.has(id);
  }

  /** All ids, where they are of so many notes that nobody should gather those that it sees; else nothing. */
  get manyIds(): KnownWords | undefined {
    if (this.notes.size < manyNotes) return undefined;
    if (this.known?.revision !== this.idsRevision)
      this.known = { revision: this.idsRevision, words: new KnownWords(this.definers.keys()) };
    return this.known.words;
  }

  /** The first note that defines an id, of those that one sees. */
  homeOf(from: Note, id: string): Note | undefined {
    return this.idHomes.find(from, id, this.definers.get(id));
  }

  /** The first that has a name. */
  homeOfName(from: Note, name: Name): Note | undefined {
    return this.nameHomes.find(from, name.bare, this.notesCalling(name));
  }

  /** Whether a note sees one that has a quality. */
  sees(from: Note, quality: Quality): boolean {
    return this.qualityHomes.find(from, quality, this.notesWith(quality)) !== undefined;
  }

  /** The names that a note sees, as prose is searched for them. */
  namesSeenBy(note: Note): NameList {
    const { names } = this;
    const seen = (name: Name): Name | undefined =>
      note.symbols.names.called(name.bare) ?? this.homeOfName(note, name)?.symbols.names.called(name.bare);
    return {
      get isEmpty() {
        return names.isEmpty;
      },
      canBeginWith: (unit) => names.canBeginWith(unit),
      candidates: (word, next) => names.candidates(word, next),
      lengthsFrom: (sign) => names.lengthsFrom(sign),
      named: (written) => {
        const name = names.named(written);
        return name && seen(name);
      },
      seen,
    };
  }
}

function change<K>(map: MultiMap<K, LiveNote>, key: K, note: LiveNote, isThere: boolean): void {
  if (isThere) map.add(key, note);
  else map.delete(key, note);
}
