/**
 * Notes that include each other, by the addresses of their files. It reads none of them: it says which ones
 * it wants, and takes in what it is told. To take in a note costs what it holds, whoever includes it: where it
 * stands among the others is found out when somebody asks, and only who has asked is told of changes.
 *
 * Invariant: after any change, each note answers as if all had been read anew.
 */
import { difference } from '../../text/edit';
import { none } from '../../util/none';
import type { TextChange } from '../../yaml/chunks/chunks';
import { Copies, type CopyFile, type ResolveCopy, type WantedCopy } from '../copies/copies';
import type { UnreadFile } from '../note/include';
import { LiveNote } from '../note/live-note';
import type { Note } from '../note/note';
import { anyRereferencedByOthers, copiesRead, type NoteChange } from '../note/note-change';
import { AskedNotes } from './asked-notes';
import { GraphView, type ViewSources } from './graph-view';
import { IncludeGraph } from './include-graph';
import { IncludeLinks, type Resolve } from './include-links';
import { NotesAtHand } from './notes-at-hand';
import { ChangesByNote, Propagation } from './propagation';
import { SharedIndex } from './shared-index';

/**
 * What a change of one note changed in all: what each note has to take in, in this order. Of the others, only
 * those are there that somebody follows.
 */
export type WorkspaceChange = ReadonlyMap<Note, readonly NoteChange[]>;

export class Workspace {
  private readonly graph = new IncludeGraph<LiveNote>();
  private readonly shared = new SharedIndex(this.graph);
  private readonly links: IncludeLinks;
  /** The notes that include others or are included. */
  private readonly linked = new Set<Note>();
  private readonly asked = new AskedNotes(this.graph);
  private readonly followed = new Set<Note>();
  private readonly propagation = new Propagation(this.graph, this.shared, this.followed);
  private readonly sources: ViewSources;
  private readonly atHand = new NotesAtHand();
  private readonly copies: Copies | undefined;

  /** @param resolveCopy absent where nobody can read the copies that sources keep, and nothing is said of them */
  constructor(resolve: Resolve, resolveCopy?: ResolveCopy) {
    const { graph, shared, asked } = this;
    const copies = resolveCopy && new Copies(resolveCopy);
    const links = new IncludeLinks(graph, resolve);
    this.links = links;
    this.copies = copies;
    this.sources = { graph, shared, links, asked, copies };
  }

  get(key: string): Note | undefined {
    return this.graph.get(key);
  }

  get all(): Iterable<Note> {
    return this.graph.all;
  }

  /** How many links have been followed so far, to tell what questions cost. */
  get steps(): number {
    return this.graph.steps;
  }

  /** The files that notes include and nobody has said anything about yet. */
  wanted(): Iterable<string> {
    return this.links.wanted();
  }

  /** The address of the file that a path leads to, under the name that it has where it is known. */
  locate(from: string, path: string): string | undefined {
    return this.links.locate(from, path);
  }

  /**
   * Has a note told from now on what changes of other notes mean for it: for somebody who keeps what he has found
   * in it, as a checker does.
   */
  follow(note: Note): void {
    this.followed.add(note);
  }

  unfollow(note: Note): void {
    this.followed.delete(note);
    this.copies?.forget(note);
  }

  /** The next copy that is to be read, as somebody has looked at a source that keeps it. */
  nextCopy(): WantedCopy | undefined {
    return this.copies?.next();
  }

  /** Whether some copy is to be read. */
  get wantsCopies(): boolean {
    return this.copies?.isAnyWanted ?? false;
  }

  /** Whether somebody has looked at a source that keeps a copy, or did when it was read. */
  hasCopy(address: string): boolean {
    return this.copies?.has(address) ?? false;
  }

  /** Takes in that a copy may say something else by now: it is wanted again. */
  copyChanged(address: string): void {
    this.copies?.changed(address);
  }

  /** Takes in a copy that was read. */
  takeCopy(address: string, file: CopyFile): WorkspaceChange {
    const changes = new ChangesByNote();
    for (const [note, ids] of this.copies?.take(address, file) ?? none)
      if (this.followed.has(note)) changes.add(note, copiesRead(ids));
    return changes.byNote;
  }

  /** Takes in the text of a file, whether it is new or not. */
  set(key: string, text: string): WorkspaceChange {
    const known = this.graph.get(key);
    if (known) {
      const { span, text: inserted } = difference(known.text.toString(), text);
      return this.edit(key, { ...span, text: inserted });
    }
    const note = new LiveNote(text, key, (each) => new GraphView(each, this.sources));
    this.atHand.add(note);
    this.graph.add(note);
    this.links.add(key);
    this.links.follow(note);
    this.place(note);
    const changes = new ChangesByNote();
    changes.add(note, anyRereferencedByOthers);
    return this.rearrange(key, [...this.asked.takeAbove(key), ...this.relink(key)], changes);
  }

  /** Takes in an edit of a file that is there. */
  edit(key: string, change: TextChange): WorkspaceChange {
    const note = this.graph.get(key);
    if (!note) throw new Error(`There is no note at ${key}.`);
    this.atHand.keepOnly(note);
    const done = note.edit(change);
    const changes = new ChangesByNote();
    changes.add(note, done);
    if (this.linked.has(note)) {
      this.takeQualities(note);
      this.propagation.propagate(note, done, changes);
    }
    if (!done.affects.has('top') || !this.links.follow(note)) return changes.byNote;
    this.place(note);
    return this.rearrange(key, [note, ...this.asked.takeAbove(key)], changes);
  }

  /** Takes in that a file is gone, or was never there. */
  delete(key: string): WorkspaceChange {
    return this.lose(key, () => this.links.delete(key));
  }

  /** Takes in that a file is not read, be it there or not. */
  refuse(key: string, why: UnreadFile): WorkspaceChange {
    return this.lose(key, () => this.links.refuse(key, why));
  }

  /** The files whose includes lead to one. */
  includersOf(key: string): readonly string[] {
    return this.links.includersOf(key);
  }

  private lose(key: string, unlink: () => void): WorkspaceChange {
    const note = this.graph.get(key);
    const moved = this.asked.takeAbove(key);
    if (note) this.forget(note);
    unlink();
    // In a circle it sees itself.
    const others = [...moved, ...this.relink(key, 'gone')].filter((each) => each !== note);
    return this.rearrange(key, others, new ChangesByNote());
  }

  /**
   * Follows the includes again that lead to a file of some form, as one of that form came or went. Returns
   * the notes that see others by that, as far as they were asked.
   */
  private relink(key: string, isGone?: 'gone'): LiveNote[] {
    return this.links.includersOfForm(key).flatMap((includer) => {
      const note = this.graph.get(includer);
      if (!note || !this.links.follow(note)) return [];
      this.place(note);
      if (isGone) this.links.missForm(includer, key);
      return [note, ...this.asked.takeAbove(includer)];
    });
  }

  private forget(note: LiveNote): void {
    this.links.forget(note.uri);
    this.graph.remove(note.uri);
    this.asked.forget(note);
    this.unfollow(note);
    this.atHand.forget(note);
    if (this.linked.delete(note)) this.shared.remove(note);
  }

  /** Has a note known to the others, and those that it includes, where one of them includes another. */
  private place(note: LiveNote): void {
    for (const key of [note.uri, ...this.graph.linksOf(note.uri)]) {
      const each = this.graph.get(key);
      if (each && this.links.isLinked(key)) this.join(each);
    }
    if (!this.linked.has(note)) return;
    this.takeQualities(note);
    this.move(note);
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
    this.shared.setQuality('incomplete', note, note.text.isUnread || this.links.isIncomplete(note.uri));
  }

  private move(note: LiveNote): NoteChange {
    this.asked.moved(note);
    return note.setScope(new GraphView(note, this.sources));
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
}
