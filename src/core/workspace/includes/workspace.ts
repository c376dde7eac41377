import { difference } from '../../text/edit';
import type { TextChange } from '../../yaml/chunks/chunks';
import type { Include, IncludeState } from '../note/include';
import { LiveNote } from '../note/live-note';
import type { Note } from '../note/note';
import { anyRereferencedByOthers, type NoteChange } from '../note/note-change';
import { FileForms, formOf } from './file-forms';
import { GraphView, type ViewSources } from './graph-view';
import { IncludeGraph } from './include-graph';
import { ChangesByNote, Propagation } from './propagation';
import { SharedIndex } from './shared-index';

/**
 * What a change of one note changed in all: what each note has to take in, in this order. Of the others, only
 * those are there that somebody follows.
 */
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
 * it wants, and takes in what it is told. To take in a note costs what it holds, whoever includes it: where it
 * stands among the others is found out when somebody asks, and only who has asked is told of changes.
 */
export class Workspace {
  private readonly graph = new IncludeGraph<LiveNote>();
  private readonly shared = new SharedIndex(this.graph);
  private readonly absent = new Set<string>();
  private readonly links = new Map<string, readonly Link[]>();
  private readonly forms = new FileForms();
  /** The notes that include others or are included. */
  private readonly linked = new Set<Note>();
  /** Those of them of which nobody has asked for a while whom they mention. */
  private readonly unsettled = new Set<LiveNote>();
  /** The notes that somebody has asked, and all that these see. */
  private readonly asked = new Set<string>();
  private readonly followed = new Set<Note>();
  private readonly propagation = new Propagation(this.graph, this.shared, this.followed);
  private readonly sources: ViewSources;
  private latest: LiveNote | undefined;

  constructor(private readonly resolve: Resolve) {
    const { graph, shared } = this;
    this.sources = {
      graph,
      shared,
      includesOf: (note) => this.includesOf(note),
      settleAll: () => this.settleAll(),
      settled: (note) => this.settled(note),
    };
  }

  get(key: string): Note | undefined {
    return this.graph.get(key);
  }

  /**
   * Has changes of other notes told from now on as far as they concern a note: for somebody who keeps what he
   * has found in it, as a checker does.
   */
  follow(note: Note): void {
    this.followed.add(note);
  }

  unfollow(note: Note): void {
    this.followed.delete(note);
  }

  get all(): Iterable<Note> {
    return this.graph.all;
  }

  /** How many links have been followed so far, to tell what questions cost. */
  get steps(): number {
    return this.graph.steps;
  }

  /** The files that notes include and nobody has said anything about yet. */
  *wanted(): Generator<string> {
    for (const key of this.graph.unresolved) if (!this.absent.has(key)) yield key;
  }

  /** Takes in the text of a file, whether it is new or not. */
  set(key: string, text: string): WorkspaceChange {
    const known = this.graph.get(key);
    if (known) {
      const { span, text: inserted } = difference(known.text.toString(), text);
      return this.edit(key, { ...span, text: inserted });
    }
    this.absent.delete(key);
    const note = new LiveNote(text, key, (each) => new GraphView(each, this.sources));
    this.turnTo(note);
    this.graph.add(note);
    this.forms.add(key);
    this.link(note);
    this.place(note);
    const changes = new ChangesByNote();
    changes.add(note, anyRereferencedByOthers);
    return this.rearrange(key, [...this.above(key), ...this.relink(key)], changes);
  }

  /** Of all notes, only the one that was read or edited last keeps the values of its entries at hand. */
  private turnTo(note: LiveNote): void {
    if (this.latest !== note) this.latest?.letGo();
    this.latest = note;
  }

  /** Takes in an edit of a file that is there. */
  edit(key: string, change: TextChange): WorkspaceChange {
    const note = this.graph.get(key);
    if (!note) throw new Error(`There is no note at ${key}.`);
    this.turnTo(note);
    const done = note.edit(change);
    const changes = new ChangesByNote();
    changes.add(note, done);
    if (this.linked.has(note)) {
      this.takeQualities(note);
      this.propagation.propagate(note, done, changes);
    }
    if (!done.affects.has('top') || !this.link(note)) return changes.byNote;
    this.place(note);
    return this.rearrange(key, [note, ...this.above(key)], changes);
  }

  /** Takes in that a file is gone, or was never there. */
  delete(key: string): WorkspaceChange {
    const [note, moved] = [this.graph.get(key), this.above(key)];
    if (note) this.forget(note);
    this.absent.add(key);
    this.forms.delete(key);
    // In a circle it sees itself.
    const others = [...moved, ...this.relink(key, 'gone')].filter((each) => each !== note);
    return this.rearrange(key, others, new ChangesByNote());
  }

  /** The address of the file that a path leads to, under the name that it has where it is known. */
  locate(from: string, path: string): string | undefined {
    const to = this.resolve(from, path);
    return to === undefined ? undefined : this.forms.actual(to);
  }

  /**
   * Follows the includes again that lead to a file of some form, as one of that form came or went. Returns
   * the notes that see others by that, as far as they were asked.
   */
  private relink(key: string, isGone?: 'gone'): LiveNote[] {
    return this.forms.includersOf(key).flatMap((includer) => {
      const note = this.graph.get(includer);
      if (!note || !this.link(note)) return [];
      this.place(note);
      // A file of this form was found before only because there was none under the name that is written.
      if (isGone)
        for (const to of this.graph.linksOf(includer)) if (formOf(to) === formOf(key)) this.absent.add(to);
      return [note, ...this.above(includer)];
    });
  }

  private forget(note: LiveNote): void {
    this.followForms(note.uri, this.links.get(note.uri) ?? [], []);
    this.links.delete(note.uri);
    this.graph.link(note.uri, []);
    this.graph.remove(note.uri);
    if (this.latest === note) this.latest = undefined;
    this.followed.delete(note);
    this.asked.delete(note.uri);
    if (!this.linked.delete(note)) return;
    this.unsettled.delete(note);
    this.shared.remove(note);
  }

  /** Follows the `include` of a note. Whether it leads elsewhere than before. */
  private link({ uri: key, contents }: Note): boolean {
    const links = (contents.values.include ?? []).map((path) => ({
      include: { path },
      to: this.locate(key, path.value),
    }));
    const before = this.links.get(key) ?? [];
    if (links.length > 0) this.links.set(key, links);
    else this.links.delete(key);
    if (before.length === links.length && before.every(({ to }, at) => to === links[at]?.to)) return false;
    this.followForms(key, before, links);
    this.graph.link(
      key,
      links.flatMap(({ to }) => to ?? []),
    );
    return true;
  }

  private followForms(key: string, before: readonly Link[], links: readonly Link[]): void {
    for (const { to } of before) if (to !== undefined) this.forms.exclude(to, key);
    for (const { to } of links) if (to !== undefined) this.forms.include(to, key);
  }

  /** Has a note known to the others, and those that it includes, where one of them includes another. */
  private place(note: LiveNote): void {
    for (const key of [note.uri, ...this.graph.linksOf(note.uri)]) {
      const each = this.graph.get(key);
      if (each && this.isLinked(key)) this.join(each);
    }
    if (!this.linked.has(note)) return;
    this.takeQualities(note);
    this.move(note);
  }

  private isLinked(key: string): boolean {
    return this.links.has(key) || this.graph.isIncluded(key);
  }

  private join(note: LiveNote): void {
    if (this.linked.has(note)) return;
    this.linked.add(note);
    this.shared.add(note);
    this.takeQualities(note);
  }

  private takeQualities(note: Note): void {
    this.shared.setQuality('rated', note, note.contents.hasHypotheses);
    this.shared.setQuality('marked', note, note.contents.hasMarking);
    this.shared.setQuality('incomplete', note, this.isIncomplete(note.uri));
  }

  private isIncomplete(key: string): boolean {
    return (this.links.get(key) ?? []).some(({ to }) => to === undefined || !this.get(to));
  }

  private move(note: LiveNote): NoteChange {
    this.unsettled.add(note);
    return note.setScope(new GraphView(note, this.sources));
  }

  /** The notes that see a file, as far as they were asked; they count as not asked from now on. */
  private above(key: string): LiveNote[] {
    const found: LiveNote[] = [];
    const open = this.asked.delete(key) ? [key] : [];
    for (const each of open)
      for (const includer of this.graph.includersOf(each)) {
        const note = this.graph.get(includer);
        if (!this.asked.delete(includer) || !note) continue;
        found.push(note);
        open.push(includer);
      }
    return found;
  }

  /** Has notes looked at anew that see others than before, and asks who uses those that somebody follows. */
  private rearrange(key: string, moved: Iterable<LiveNote>, changes: ChangesByNote): WorkspaceChange {
    for (const includer of this.graph.includersOf(key)) {
      const note = this.graph.get(includer);
      if (note) this.takeQualities(note);
    }
    const elsewhere = new Set(moved);
    for (const note of elsewhere) {
      const change = this.move(note);
      if (this.followed.has(note)) changes.add(note, change);
    }
    const others = new Set(this.followed);
    for (const note of elsewhere) others.delete(note);
    for (const note of others) if (this.linked.has(note)) changes.add(note, anyRereferencedByOthers);
    return changes.byNote;
  }

  private includesOf({ uri: key }: Note): Include[] {
    return (this.links.get(key) ?? []).map(({ include, to }) => ({
      ...include,
      state: this.stateOf(key, to),
    }));
  }

  private stateOf(from: string, to: string | undefined): IncludeState {
    if (to === undefined) return 'alien';
    if (this.graph.isCircular(from, to)) return 'circular';
    if (this.get(to)) return 'found';
    return this.absent.has(to) ? 'missing' : 'wanted';
  }

  private settleAll(): void {
    for (const note of this.unsettled) note.symbols.findMentions();
  }

  /** Whoever has asked, and all that it sees, are marked, so that a change there finds who is to be told. */
  private settled(note: LiveNote): void {
    this.unsettled.delete(note);
    const open = [note.uri];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      if (this.asked.has(key)) continue;
      this.asked.add(key);
      open.push(...this.graph.linksOf(key));
    }
  }
}
