import { difference } from '../../text/edit';
import type { TextChange } from '../../yaml/chunks/chunks';
import { FileForms, formOf } from '../file-forms';
import { Note, type NoteChange, usedOtherwise } from '../note/note';
import type { Include, IncludeState, Surroundings } from '../note/note-scope';

/** What a change of one note changed in all: what each note has to take in, in this order. */
export type WorkspaceChange = ReadonlyMap<Note, readonly NoteChange[]>;

/** The address of the file that a path leads to, from the file at another; undefined where it can be no note. */
export type Resolve = (from: string, path: string) => string | undefined;

/** Where the include of a note leads. */
interface Link {
  readonly include: Omit<Include, 'state'>;
  readonly to: string | undefined;
}

/**
 * Notes that include each other, by the addresses of their files. It reads none of them: it says which ones
 * it wants, and takes in what it is told.
 */
export class Workspace {
  private readonly notes = new Map<string, Note>();
  private readonly absent = new Set<string>();
  private readonly links = new Map<string, readonly Link[]>();
  /** Who includes a file, which need not be there. */
  private readonly includers = new Map<string, Set<string>>();
  private readonly forms = new FileForms();

  constructor(private readonly resolve: Resolve) {}

  get(key: string): Note | undefined {
    return this.notes.get(key);
  }

  get all(): Iterable<Note> {
    return this.notes.values();
  }

  /** The files that notes include and nobody has said anything about yet. */
  *wanted(): Generator<string> {
    for (const key of this.includers.keys()) if (this.isWanted(key)) yield key;
  }

  /** Takes in the text of a file, whether it is new or not. */
  set(key: string, text: string): WorkspaceChange {
    const known = this.notes.get(key);
    if (known) {
      const { span, text: inserted } = difference(known.text, text);
      return this.edit(key, { ...span, text: inserted });
    }
    this.absent.delete(key);
    const note = Note.read(text, key);
    this.notes.set(key, note);
    this.forms.add(key);
    this.link(note);
    const relinked = this.relink(key);
    return relinked.length > 0
      ? this.rearrangeAll([...this.around(note), ...relinked], new Changes())
      : this.rearrange(note);
  }

  /** Takes in an edit of a file that is there. */
  edit(key: string, change: TextChange): WorkspaceChange {
    const note = this.notes.get(key);
    if (!note) throw new Error(`There is no note at ${key}.`);
    const done = note.edit(change);
    const changes = new Changes();
    changes.add(note, done);
    this.spread(note, done, changes);
    return done.top && this.link(note) ? this.rearrange(note, changes) : changes.byNote;
  }

  /** Takes in that a file is gone, or was never there. */
  delete(key: string): WorkspaceChange {
    const note = this.notes.get(key);
    const around = note ? this.around(note) : this.viewersOf(key);
    if (note) this.unlink(key);
    this.notes.delete(key);
    this.absent.add(key);
    this.forms.delete(key);
    return this.rearrangeAll([...around, ...this.relink(key, 'gone')], new Changes());
  }

  /** The address of the file that a path leads to, under the name that it has where it is known. */
  locate(from: string, path: string): string | undefined {
    const to = this.resolve(from, path);
    return to === undefined ? undefined : this.forms.actual(to);
  }

  /**
   * Follows the includes again that lead to a file of some form, as one of that form came or went. Returns
   * all notes that have other ones around them now.
   */
  private relink(key: string, isGone?: 'gone'): Note[] {
    return this.forms.includersOf(key).flatMap((includer) => {
      const note = this.notes.get(includer);
      const before = note ? this.around(note) : [];
      if (!note || !this.link(note)) return [];
      // A file of this form was found before only because there was none under the name that is written.
      if (isGone)
        for (const { to } of this.linksOf(includer))
          if (to && formOf(to) === formOf(key)) this.absent.add(to);
      return [...before, ...this.around(note)];
    });
  }

  private isWanted(key: string): boolean {
    return !this.notes.has(key) && !this.absent.has(key);
  }

  /** Follows the `include` of a note. Whether it is another than before. */
  private link({ key, values }: Note): boolean {
    const before = this.links.get(key) ?? [];
    const links = (values.include ?? []).map((path) => ({
      include: { path },
      to: this.locate(key, path.value),
    }));
    this.unlink(key);
    this.links.set(key, links);
    for (const { to } of links) {
      if (to === undefined) continue;
      this.forms.include(to, key);
      const includers = this.includers.get(to) ?? new Set();
      this.includers.set(to, includers.add(key));
    }
    return JSON.stringify(before) !== JSON.stringify(links);
  }

  private unlink(key: string): void {
    for (const { to } of this.links.get(key) ?? []) {
      if (to === undefined) continue;
      this.forms.exclude(to, key);
      this.includers.get(to)?.delete(key);
      if (this.includers.get(to)?.size === 0) this.includers.delete(to);
    }
    this.links.delete(key);
  }

  /** A note, those that see it, and those that it sees. */
  private around(note: Note): Note[] {
    return [note, ...this.viewersOf(note.key), ...this.visibleFrom(note.key)];
  }

  private rearrange(note: Note, changes = new Changes()): WorkspaceChange {
    const before = note.surroundings?.visible ?? [];
    return this.rearrangeAll([...this.around(note), ...before], changes);
  }

  /** Gives notes their places among the others, and has all of them looked at anew. */
  private rearrangeAll(notes: Iterable<Note>, changes: Changes): WorkspaceChange {
    const places = [...new Set(notes)]
      .filter((note) => this.notes.get(note.key) === note)
      .map((note) => ({ note, surroundings: this.surroundingsOf(note) }));
    const moved = new Set(places.filter(isMoved).map(({ note }) => note));
    for (const { note, surroundings } of places) {
      // What rests on entries of a note that sees others now may rest on others, too.
      if (moved.has(note) || surroundings.visible.some((each) => moved.has(each))) {
        const { visible = [] } = note.surroundings ?? {};
        const change = note.moveTo(surroundings);
        changes.add(note, change);
        tellUsed([...visible, ...surroundings.visible], change.named, changes);
      } else {
        // Who is only seen by others than before has its uses to count again, and nothing to find.
        note.surroundings = surroundings;
        changes.add(note, usedOtherwise(new Set(note.ownIds)));
      }
    }
    return changes.byNote;
  }

  private surroundingsOf(note: Note): Surroundings<Note> {
    const visible = this.visibleFrom(note.key);
    const includes = this.linksOf(note.key).map(({ include, to }) => ({
      ...include,
      state: this.stateOf(note.key, to),
    }));
    const isIncomplete = [note, ...visible].some(({ key }) =>
      this.linksOf(key).some(({ to }) => to === undefined || !this.notes.has(to)),
    );
    return {
      includes,
      included: this.includedBy(note),
      visible,
      isIncomplete,
      viewers: this.viewersOf(note.key),
    };
  }

  private includedBy({ key }: Note): Note[] {
    return this.linksOf(key).flatMap(
      ({ to }) => (to !== undefined && to !== key && this.notes.get(to)) || [],
    );
  }

  private linksOf(key: string): readonly Link[] {
    return this.links.get(key) ?? [];
  }

  private stateOf(from: string, to: string | undefined): IncludeState {
    if (to === undefined) return 'alien';
    if (to === from || this.visibleFrom(to).some(({ key }) => key === from)) return 'circular';
    if (this.notes.has(to)) return 'found';
    return this.absent.has(to) ? 'missing' : 'wanted';
  }

  /** The notes that one includes, and theirs in turn, depth first; circles do not lead back to it. */
  private visibleFrom(key: string): Note[] {
    const found = new Map<string, Note>();
    const visit = (from: string): void => {
      for (const { to } of this.linksOf(from)) {
        const note = to === undefined || to === key || found.has(to) ? undefined : this.notes.get(to);
        if (!note) continue;
        found.set(note.key, note);
        visit(note.key);
      }
    };
    visit(key);
    return [...found.values()];
  }

  /** The notes that include one, and those that include them in turn, the nearest first. */
  private viewersOf(key: string): Note[] {
    const found = new Map<string, Note>();
    const keys = new Set([key]);
    for (const each of keys) {
      for (const includer of this.includers.get(each) ?? []) {
        const note = this.notes.get(includer);
        if (note && includer !== key) found.set(includer, note);
        keys.add(includer);
      }
    }
    return [...found.values()];
  }

  /** Tells the notes around one what an edit of it means for them. */
  private spread(note: Note, done: NoteChange, changes: Changes): void {
    const { viewers = [], visible = [] } = note.surroundings ?? {};
    if (viewers.length > 0) this.spreadToViewers(note, done, changes);
    tellUsed(visible, new Set([...done.named, ...done.defined]), changes);
    for (const viewer of viewers) tellUsed(viewer.surroundings?.visible ?? [], done.defined, changes);
  }

  /** Evidence that changes in one viewer may change that in others, and in circles that of the first again. */
  private spreadToViewers(note: Note, done: NoteChange, changes: Changes): void {
    const told = new Map<Note, Set<string>>();
    const waiting: { readonly to: Note; readonly ids: ReadonlySet<string>; readonly about?: NoteChange }[] =
      [];
    const tell = (from: Note, ids: ReadonlySet<string>, about?: NoteChange): void => {
      for (const to of from.surroundings?.viewers ?? []) waiting.push({ to, ids, ...(about && { about }) });
    };
    tell(note, new Set([...done.defined, ...done.ids]), done);
    for (const { to, ids, about } of waiting) {
      const known = told.get(to) ?? new Set();
      told.set(to, known);
      const news = new Set([...ids].filter((id) => !known.has(id)));
      if (news.size === 0 && !about) continue;
      for (const id of news) known.add(id);
      const change = to.includedChanged(news, about);
      changes.add(to, change);
      tellUsed(to.surroundings?.visible ?? [], change.named, changes);
      tell(to, new Set([...change.ids].filter((id) => !news.has(id))));
    }
  }
}

interface Placed {
  readonly note: Note;
  readonly surroundings: Surroundings<Note>;
}

/** Whether a note sees others than it did. */
function isMoved({ note, surroundings }: Placed): boolean {
  const { visible = [], isIncomplete = undefined } = note.surroundings ?? {};
  return !sameItems(visible, surroundings.visible) || isIncomplete !== surroundings.isIncomplete;
}

/** Tells notes which of their entries others name in another way than before. */
function tellUsed(notes: readonly Note[], ids: ReadonlySet<string>, changes: Changes): void {
  if (ids.size === 0) return;
  for (const note of notes) {
    const own = new Set([...ids].filter((id) => note.findOwn(id)));
    if (own.size > 0) changes.add(note, usedOtherwise(own));
  }
}

class Changes {
  readonly byNote = new Map<Note, NoteChange[]>();

  add(note: Note, change: NoteChange): void {
    const known = this.byNote.get(note);
    if (known) known.push(change);
    else this.byNote.set(note, [change]);
  }
}

function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}
