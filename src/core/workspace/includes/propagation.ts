/**
 * What an edit of one note means for the notes that include it, and for those that it includes. Whoever sees a
 * redefined id, or rests on evidence that changed, is told, and passes on what changes in itself by that.
 *
 * Invariant: no note is told twice of one id, so that it ends in circles, too. Cost: the includers that somebody
 * follows, and the users of the ids that changed; a note that nobody includes costs nothing.
 */
import { addUnder } from '../../util/lists-by-key';
import type { LiveNote } from '../note/live-note';
import type { Note } from '../note/note';
import { type NoteChange, rereferencedByOthers } from '../note/note-change';
import type { IncludeGraph } from './include-graph';
import type { SharedIndex } from './shared-index';

/** What each note has to take in, in this order. */
export class ChangesByNote {
  readonly byNote = new Map<Note, NoteChange[]>();

  add(note: Note, change: NoteChange): void {
    addUnder(this.byNote, note, change);
  }
}

/** What an includer is told: ids that are redefined or rest on other evidence, and the edit that this comes from. */
interface Telling {
  readonly to: LiveNote;
  readonly ids: ReadonlySet<string>;
  readonly edit?: NoteChange;
}

export class Propagation {
  constructor(
    private readonly graph: IncludeGraph<LiveNote>,
    private readonly shared: SharedIndex,
    /** The notes of which somebody keeps what he has found in them. */
    private readonly followed: ReadonlySet<Note>,
  ) {}

  /** Tells the other notes what an edit of one means for them. */
  propagate(note: LiveNote, edit: NoteChange, changes: ChangesByNote): void {
    const { redefined, appearedOrGone, rereferenced } = edit.ids;
    if (appearedOrGone.size > 0) this.shared.idsRevision++;
    if (this.graph.isIncluded(note.uri)) this.tellIncluders(note, edit, changes);
    const isReworded = edit.kind === 'reworded';
    this.tellDefiners(note, isReworded ? rereferenced : new Set([...rereferenced, ...redefined]), changes);
  }

  /** Evidence that changes in one includer may change that in others, and in circles that of the first again. */
  private tellIncluders(note: LiveNote, edit: NoteChange, changes: ChangesByNote): void {
    const told = new Map<Note, Set<string>>();
    const waiting = this.firstTellings(note, edit);
    for (const { to, ids, edit: about } of waiting) {
      const known = told.get(to) ?? new Set();
      told.set(to, known);
      const news = new Set([...ids].filter((id) => !known.has(id)));
      if (news.size === 0 && !about) continue;
      for (const id of news) known.add(id);
      const change = to.includedChanged(news, about);
      if (this.followed.has(to)) changes.add(to, change);
      this.tellDefiners(to, change.ids.rereferenced, changes);
      for (const id of change.ids.evidence) if (!news.has(id)) waiting.push(...this.tellingsOf(to, id));
    }
  }

  /** A followed note learns all of the edit, and others only what they keep: names, and what their evidence rests on. */
  private firstTellings(note: LiveNote, edit: NoteChange): Telling[] {
    const includers = this.graph.viewersOf(note.uri);
    const ids = new Set([...edit.ids.redefined, ...edit.ids.evidence]);
    const isNameChanged = edit.renamedFirstWords.length > 0;
    const first: Telling[] = [];
    for (const to of includers) if (this.followed.has(to) || isNameChanged) first.push({ to, ids, edit });
    for (const id of ids)
      for (const to of this.shared.usersOf(id)) if (includers.has(to)) first.push({ to, ids });
    return first;
  }

  /** For the notes whose references to an id lead to a note. */
  private tellingsOf(home: LiveNote, id: string): Telling[] {
    const users = [...this.shared.usersOf(id)].filter(
      (user) => user !== home && !user.symbols.definition(id) && this.shared.homeOf(user, id) === home,
    );
    return users.map((to) => ({ to, ids: new Set([id]) }));
  }

  /** Tells the notes that define ids that one refers to them in another way than before. */
  private tellDefiners(by: LiveNote, ids: ReadonlySet<string>, changes: ChangesByNote): void {
    const referredTo = new Map<Note, Set<string>>();
    for (const id of ids)
      for (const home of this.shared.definersOf(id)) {
        if (home === by || !this.followed.has(home)) continue;
        referredTo.set(home, (referredTo.get(home) ?? new Set()).add(id));
      }
    for (const [home, own] of referredTo) changes.add(home, rereferencedByOthers(own));
  }
}
