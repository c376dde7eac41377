import type { LiveNote } from '../note/live-note';
import type { Note } from '../note/note';
import { type NoteChange, usedOtherwise } from '../note/note-change';
import type { IncludeGraph } from './include-graph';
import type { SharedIndex } from './shared-index';

/** What notes have to take in, each in this order. */
export class Changes {
  readonly byNote = new Map<Note, NoteChange[]>();

  add(note: Note, change: NoteChange): void {
    const known = this.byNote.get(note);
    if (known) known.push(change);
    else this.byNote.set(note, [change]);
  }
}

/** What a note is told: ids that mean something else or rest on something else, and the edit from which that comes. */
interface Telling {
  readonly to: LiveNote;
  readonly ids: ReadonlySet<string>;
  readonly about?: NoteChange;
}

/** What an edit of one note means for the notes that see it, and for those that it sees. */
export class Propagation {
  constructor(
    private readonly graph: IncludeGraph<LiveNote>,
    private readonly shared: SharedIndex,
    private readonly followed: ReadonlySet<Note>,
  ) {}

  spread(note: LiveNote, done: NoteChange, changes: Changes): void {
    if (this.graph.isIncluded(note.uri)) this.spreadToIncluders(note, done, changes);
    this.tellUsed(note, done.reworded ? done.named : new Set([...done.named, ...done.defined]), changes);
  }

  /** Evidence that changes in one includer may change that in others, and in circles that of the first again. */
  private spreadToIncluders(note: LiveNote, done: NoteChange, changes: Changes): void {
    const told = new Map<Note, Set<string>>();
    const waiting = this.firstTold(note, done);
    for (const { to, ids, about } of waiting) {
      const known = told.get(to) ?? new Set();
      told.set(to, known);
      const news = new Set([...ids].filter((id) => !known.has(id)));
      if (news.size === 0 && !about) continue;
      for (const id of news) known.add(id);
      const change = to.includedChanged(news, about);
      if (this.followed.has(to)) changes.add(to, change);
      this.tellUsed(to, change.named, changes);
      for (const id of change.ids) if (!news.has(id)) waiting.push(...this.toldOf(to, id));
    }
  }

  /** Who follows what it finds learns all that was done, and others only what they keep: names, and what they rest on. */
  private firstTold(note: LiveNote, done: NoteChange): Telling[] {
    const includers = this.graph.viewersOf(note.uri);
    const ids = new Set([...done.defined, ...done.ids]);
    const first: Telling[] = [];
    for (const to of includers)
      if (this.followed.has(to) || done.words.length > 0) first.push({ to, ids, about: done });
    for (const id of ids)
      for (const to of this.shared.usersOf(id)) if (includers.has(to)) first.push({ to, ids });
    return first;
  }

  /** Those whose references to an id lead to a note. */
  private toldOf(home: LiveNote, id: string): Telling[] {
    const users = [...this.shared.usersOf(id)].filter(
      (user) => user !== home && !user.symbols.definition(id) && this.shared.homeOf(user, id) === home,
    );
    return users.map((to) => ({ to, ids: new Set([id]) }));
  }

  /** Tells the notes that define ids that one names them in another way than before. */
  private tellUsed(by: LiveNote, ids: ReadonlySet<string>, changes: Changes): void {
    const used = new Map<Note, Set<string>>();
    for (const id of ids)
      for (const home of this.shared.definersOf(id)) {
        if (home === by || !this.followed.has(home)) continue;
        used.set(home, (used.get(home) ?? new Set()).add(id));
      }
    for (const [home, own] of used) changes.add(home, usedOtherwise(own));
  }
}
