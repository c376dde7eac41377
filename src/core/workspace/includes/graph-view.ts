import type { EntryOf } from '../../model/entries/entry';
import type { KnownWords } from '../../util/nearest';
import type { Copies } from '../copies/copies';
import type { IncludeView } from '../note/include-view';
import { type KeptCopies, noCopies } from '../note/kept-copies';
import type { LiveNote } from '../note/live-note';
import { type FollowedInclude, type Note, noteOf } from '../note/note';
import { actorsCalled, type NameList } from '../symbols/actor-names';
import type { Name } from '../symbols/names-alike';
import type { AskedNotes } from './asked-notes';
import type { IncludeGraph } from './include-graph';
import type { IncludeLinks } from './include-links';
import type { SharedIndex } from './shared-index';

type Actor = EntryOf<'actor'>;

/** What a note's view of others is found out from. */
export interface ViewSources {
  readonly graph: IncludeGraph<Note>;
  readonly shared: SharedIndex;
  readonly links: IncludeLinks;
  readonly asked: AskedNotes;
  /** Absent where nobody can read any. */
  readonly copies: Copies | undefined;
}

/** How a note stands among others in the graph of includes; it knows nothing itself, and asks when it is asked. */
export class GraphView implements IncludeView {
  readonly names: NameList;
  private seenCopies: KeptCopies | undefined;

  constructor(
    private readonly note: LiveNote,
    private readonly sources: ViewSources,
  ) {
    this.names = sources.shared.namesSeenBy(note);
  }

  get includes(): readonly FollowedInclude[] {
    return this.sources.links.includesOf(this.note);
  }

  get directlyIncluded(): readonly Note[] {
    return this.sources.graph.targetsOf(this.note);
  }

  get included(): readonly Note[] {
    return this.sources.graph.visibleFrom(this.note);
  }

  get includers(): readonly Note[] {
    return [...this.sources.graph.viewersOf(this.note.uri)];
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

  get copies(): KeptCopies {
    this.seenCopies ??= this.sources.copies?.seenBy(this.note) ?? noCopies;
    return this.seenCopies;
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

  firstOtherNamed(written: string, id: string, passes: (actor: Actor) => boolean): Actor | undefined {
    const { shared } = this.sources;
    const name = shared.names.named(written);
    if (name && shared.isOfOneId(name, id)) return undefined;
    const nearest = name && shared.homeOfName(this.note, name);
    if (!nearest) return undefined;
    const first = actorsCalled(nearest.symbols.names, written).find(passes);
    if (first) return first;
    const others = name.actors.filter((actor) => noteOf(actor) !== this.note && passes(actor));
    const [home] = this.inOrder(new Set(others.map(noteOf)));
    return home && actorsCalled(home.symbols.names, written).find(passes);
  }

  inOrder(notes: Iterable<Note>): readonly Note[] {
    const wanted = new Set(notes);
    wanted.delete(this.note);
    if (wanted.size === 0) return [];
    const [only] = wanted;
    const isSeen = only && wanted.size === 1 ? this.sources.graph.isSoonSeen(only, this.note) : undefined;
    if (isSeen !== undefined) return isSeen ? [...wanted] : [];
    return this.included.filter((each) => wanted.has(each));
  }

  private seesSome(): boolean {
    return this.sources.graph.targetsOf(this.note).length > 0;
  }

  *usersOf(id: string, names: readonly Name[]): Generator<Note> {
    const { graph, shared, asked } = this.sources;
    if (!graph.isIncluded(this.note.uri)) return;
    asked.settleAll();
    const seen = new Set<Note>([this.note]);
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
    this.sources.asked.settled(this.note);
  }
}
