import type { EntryOf } from '../../model/entries/entry';
import type { KnownWords } from '../../util/nearest';
import { type Note, noteOf } from '../note/note';
import type { Include, Surroundings } from '../note/note-scope';
import type { Name, NameList } from '../symbols/actor-names';
import type { IncludeGraph } from './include-graph';
import type { SharedIndex } from './shared-index';

type Actor = EntryOf<'actor'>;

/** What a note's place among others is found out from. */
export interface ScopeSources {
  readonly graph: IncludeGraph<Note>;
  readonly shared: SharedIndex;
  includesOf(note: Note): readonly Include[];
  /** Finds whom all notes mention of which that is not known yet. */
  settleAll(): void;
  settled(note: Note): void;
  /** The notes of which somebody follows what is found in them. */
  readonly followed: Set<Note>;
}

/** How a note stands among others; it knows nothing itself, and asks when it is asked. */
export class NoteScope implements Surroundings<Note> {
  readonly names: NameList;

  constructor(
    private readonly note: Note,
    private readonly sources: ScopeSources,
  ) {
    this.names = sources.shared.namesSeenBy(note);
  }

  get includes(): readonly Include[] {
    return this.sources.includesOf(this.note);
  }

  get included(): readonly Note[] {
    return this.sources.graph.targetsOf(this.note);
  }

  get visible(): readonly Note[] {
    return this.sources.graph.visibleFrom(this.note);
  }

  get viewers(): readonly Note[] {
    return [...this.sources.graph.viewersOf(this.note.key)];
  }

  get generation(): number {
    return this.sources.graph.generation;
  }

  get idsRevision(): number {
    return this.sources.shared.idsRevision + this.generation;
  }

  get allIds(): KnownWords | undefined {
    return this.seesSome() ? this.sources.shared.manyIds : undefined;
  }

  get isIncomplete(): boolean {
    const { shared } = this.sources;
    return shared.notesWith('incomplete').has(this.note) || shared.sees(this.note, 'incomplete');
  }

  get seesHypotheses(): boolean {
    return this.sources.shared.sees(this.note, 'rated');
  }

  get mayUseMarked(): boolean {
    const marked = this.sources.shared.notesWith('marked');
    return marked.size > (marked.has(this.note) ? 1 : 0) && this.seesSome();
  }

  homeOf(id: string): Note | undefined {
    return this.sources.shared.homeOf(this.note, id);
  }

  homesOf(id: string): readonly Note[] {
    const first = this.homeOf(id);
    if (!first) return [];
    const others = [...this.sources.shared.definersOf(id)].filter((each) => each !== this.note);
    return others.length > 1 ? this.inOrder(others) : [first];
  }

  homesOfName(written: string): readonly Note[] {
    const { shared } = this.sources;
    const name = shared.names.named(written);
    return name ? this.inOrder(shared.notesCalling(name)) : [];
  }

  firstOtherCalled(written: string, id: string, passes: (actor: Actor) => boolean): Actor | undefined {
    const { shared } = this.sources;
    const name = shared.names.named(written);
    if (name && shared.isOfOneId(name, id)) return undefined;
    const nearest = name && shared.homeOfName(this.note, name);
    if (!nearest) return undefined;
    const first = nearest.ownActorsCalled(written).find(passes);
    if (first) return first;
    const others = name.actors.filter((actor) => noteOf(actor) !== this.note && passes(actor));
    const [home] = this.inOrder(new Set(others.map(noteOf)));
    return home?.ownActorsCalled(written).find(passes);
  }

  inOrder(notes: Iterable<Note>): readonly Note[] {
    const wanted = new Set(notes);
    wanted.delete(this.note);
    if (wanted.size === 0) return [];
    const [only] = wanted;
    const isSeen = only && wanted.size === 1 ? this.sources.graph.isSoonSeen(only, this.note) : undefined;
    if (isSeen !== undefined) return isSeen ? [...wanted] : [];
    return this.visible.filter((each) => wanted.has(each));
  }

  private seesSome(): boolean {
    return this.sources.graph.targetsOf(this.note).length > 0;
  }

  *usersOf(id: string, names: readonly Name[]): Generator<Note> {
    const { graph, shared } = this.sources;
    if (!graph.isIncluded(this.note.key)) return;
    this.sources.settleAll();
    const seen = new Set([this.note]);
    for (const user of shared.usersOf(id)) {
      if (!seen.has(user)) yield user;
      seen.add(user);
    }
    for (const name of names)
      for (const user of shared.mentionersOf(name)) {
        if (!seen.has(user)) yield user;
        seen.add(user);
      }
  }

  settled(): void {
    this.sources.settled(this.note);
  }

  follow(isFollowed: boolean): void {
    if (isFollowed) this.sources.followed.add(this.note);
    else this.sources.followed.delete(this.note);
  }
}
