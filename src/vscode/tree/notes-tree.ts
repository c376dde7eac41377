import * as vscode from 'vscode';
import type { EntryKey } from '../../core';
import { linkerIn } from '../convert';
import type { Notes } from '../notes';
import { type Drawn, DrawnNotes, type Marks } from './drawn-notes';
import type { EntryList } from './entry-list';
import { type Drawing, toTreeItem } from './items';
import { isSameRows, lookOf } from './looks';
import { ProblemCounts } from './problem-counts';
import { Redrawing } from './redrawing';
import type { EntryRow, ListRow, NoteRow, RangeRow, Row } from './rows';
import { type Mode, Shape } from './shape';
import { tooltipOf } from './tooltip';

/** How long the tree waits for further keys, in milliseconds: nobody reads it while typing. */
const settling = 150;

/** While a filter looks through many notes, what it has found is shown so often, in milliseconds. */
const between = 300;

/** So many notes in which a filter finds something are unfolded at once. */
const unfolded = 20;

/** What the tree asks of the list of notes. */
export interface Listed {
  readonly all: readonly string[];
  /** The note that the user works on. */
  readonly active: string | undefined;
  /** Waits until the notes of the folders have been looked for. */
  found(): Promise<unknown>;
}

/**
 * The rows of all notes. Those of a note are made when it is unfolded, and after an edit only those are asked for again
 * that look otherwise than before.
 */
export class NotesTree implements vscode.TreeDataProvider<Row>, Drawing, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Row | Row[] | undefined>();
  private readonly searched = new vscode.EventEmitter<void>();
  private readonly redrawing = new Redrawing((rows) => this.changed.fire(rows));
  private readonly drawnNotes: DrawnNotes;
  private readonly counts: ProblemCounts;
  private readonly subscriptions: vscode.Disposable[];
  private shape: Shape;
  /** How rows looked when they were shown last, and what was shown below them. */
  private readonly looks = new Map<Row, string>();
  private readonly given = new Map<Row | undefined, readonly Row[]>();
  /** Notes that say something else than their rows. */
  private readonly stale = new Set<string>();
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private toldAt = 0;
  private isShown = false;
  private isListBehind = false;
  /** Whether a filter has still to look through notes. */
  isSearching = false;

  readonly onDidChangeTreeData = this.changed.event;
  /** Happens as a filter finds something, and when it has looked through all. */
  readonly onDidSearch = this.searched.event;

  constructor(
    private readonly notes: Notes,
    private readonly listed: Listed,
    mode: Mode,
  ) {
    this.drawnNotes = new DrawnNotes(notes);
    this.counts = new ProblemCounts(notes, (uri) => this.counted(uri));
    this.shape = this.shapeFor(mode);
    this.subscriptions = [
      ...[this.changed, this.redrawing, this.searched, this.counts],
      notes.onDidCheck(({ uri }) => this.refreshSoon(uri)),
      notes.onDidClose(({ uri }) => this.refreshSoon(uri.toString())),
      // An open note is drawn anew once it is checked.
      notes.onDidChange((uri) => notes.isOpenAt(uri) || this.refreshSoon(uri)),
    ];
  }

  get mode(): Mode {
    return this.shape.mode;
  }

  get isFiltered(): boolean {
    return this.shape.isFiltered;
  }

  /** Shows the notes in another way. */
  show(mode: Mode): void {
    this.shape.contents.stop();
    this.shape = this.shapeFor(mode);
    this.looks.clear();
    this.given.clear();
    this.lookThrough();
    this.redrawing.askAll();
  }

  /** What nobody sees is not kept up: what has changed meanwhile is made anew when it is shown. */
  setVisible(isVisible: boolean): void {
    if (isVisible === this.isShown) return;
    this.isShown = isVisible;
    if (!isVisible) this.shape.contents.stop();
    else this.catchUp();
  }

  private catchUp(): void {
    for (const uri of this.stale) this.drawnNotes.forget(uri);
    const isBehind = this.isListBehind || this.stale.size > 0;
    this.stale.clear();
    this.isListBehind = false;
    // What was never asked for will be.
    if (isBehind && this.given.size > 0) this.show(this.mode);
    else this.lookThrough();
  }

  /** There are other notes, or in another order. */
  listChanged(): void {
    this.isListBehind = !this.isShown;
    if (!this.isShown) return;
    this.shape.changed();
    if (this.shape.wantsAll) this.lookThrough();
    this.redrawing.ask(this.changedParents(() => true));
  }

  /** The lists of what a filter has left. */
  lists(): readonly EntryList[] {
    return this.shape.all();
  }

  rowOf(uri: string, entry: EntryKey): EntryRow | undefined {
    return this.shape.rowOf(uri, entry);
  }

  noteRow(uri: string): NoteRow | undefined {
    return this.shape.noteRow(uri);
  }

  getChildren(row?: Row): Row[] | Promise<Row[]> {
    if (!row && this.listed.all.length === 0) return this.listed.found().then(() => this.give(row));
    if (row?.type === 'note' && !this.drawn(row.uri))
      return this.notes.readAgain([row.uri]).then(() => this.give(row));
    return this.give(row);
  }

  getParent(row: Row): Row | undefined {
    return row.parent;
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const item = toTreeItem(row, this);
    this.looks.set(row, lookOf(item));
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, row: Row): vscode.TreeItem {
    const drawn = row.uri === undefined ? undefined : this.drawn(row.uri);
    const tooltip = drawn && tooltipOf(row, drawn, linkerIn(this.notes, drawn.context.note));
    if (tooltip) item.tooltip = tooltip;
    return item;
  }

  drawn(uri: string): Drawn | undefined {
    return this.drawnNotes.of(uri);
  }

  marksOf(uri: string): Marks | undefined {
    return this.drawnNotes.marksOf(uri);
  }

  isUnfolded(row: NoteRow): boolean {
    if (!this.isFiltered) return row.uri === this.listed.active;
    return (this.given.get(undefined)?.indexOf(row) ?? 0) < unfolded;
  }

  listOf(row: ListRow): EntryList | undefined {
    return this.shape.listOf(row);
  }

  rangeOf(row: RangeRow): ReturnType<Shape['rangeOf']> {
    return this.shape.rangeOf(row);
  }

  private shapeFor(mode: Mode): Shape {
    return new Shape(this.drawnNotes, () => this.listed.all, mode);
  }

  /** The rows below one, as they are from now on; what was below it and is gone is forgotten. */
  private give(row: Row | undefined): Row[] {
    const children = this.shape.childrenOf(row);
    const left = new Set(children);
    for (const each of this.given.get(row) ?? []) if (!left.has(each)) this.forget(each);
    this.given.set(row, children);
    this.redrawing.given();
    this.countBelow(row, children);
    return children;
  }

  private forget(row: Row): void {
    for (const child of this.given.get(row) ?? []) this.forget(child);
    this.given.delete(row);
    this.looks.delete(row);
    this.shape.rows.forget(row);
  }

  /** Problems are told of the notes that are open, and of those whose entries somebody sees. */
  private countBelow(row: Row | undefined, children: readonly Row[]): void {
    if (row?.type === 'note') this.counts.want(row.uri);
    else
      for (const { type, uri } of children)
        if (uri !== undefined && (type === 'entry' || this.notes.isOpenAt(uri)) && !this.marksOf(uri))
          this.counts.want(uri);
  }

  private counted(uri: string): void {
    if (this.drawnNotes.count(uri) && this.isShown)
      this.redrawing.ask(this.changedRows((each) => each === uri));
  }

  private refreshSoon(uri: string): void {
    this.stale.add(uri);
    if (this.isShown) this.waiting ??= setTimeout(() => this.refresh(), settling);
  }

  private refresh(): void {
    this.waiting = undefined;
    if (!this.isShown) return;
    const uris = new Set(this.stale);
    this.stale.clear();
    let isMoved = false;
    for (const uri of uris) {
      this.drawnNotes.forget(uri);
      isMoved = this.update(uri) || isMoved;
      if (this.notes.isOpenAt(uri) || this.given.has(this.shape.rows.note(uri))) this.counts.want(uri);
    }
    if (isMoved) this.shape.changed();
    const has = (uri: string | undefined) =>
      uri === undefined ? isMoved || this.mode.isByKind : uris.has(uri);
    this.redrawing.ask([...this.changedParents(has), ...this.changedRows(has)]);
  }

  /** Whether a note holds other entries than it did, as far as a filter leaves them. */
  private update(uri: string): boolean {
    const { contents, wantsAll } = this.shape;
    if (contents.knownOf(uri)) return contents.update(uri);
    return wantsAll && this.listed.all.includes(uri) && (contents.of(uri)?.lists.length ?? 0) > 0;
  }

  /** The rows below which others stand than were shown last. */
  private changedParents(has: (uri: string | undefined) => boolean): (Row | undefined)[] {
    return [...this.given].flatMap(([row, before]) => {
      const isMeant = has(row?.uri);
      return isMeant && !isSameRows(this.shape.childrenOf(row), before) ? [row] : [];
    });
  }

  /** The rows that look otherwise than they did. */
  private changedRows(has: (uri: string | undefined) => boolean): Row[] {
    return [...this.looks].flatMap(([row, look]) =>
      has(row.uri) && lookOf(toTreeItem(row, this)) !== look ? [row] : [],
    );
  }

  /** What a filter leaves, or all entries by kind, is found in turns with others. */
  private lookThrough(): void {
    this.isSearching = this.isShown && this.shape.wantsAll;
    if (!this.isSearching) return;
    const { shape } = this;
    void shape.contents.fill(this.listed.all, (isDone) => {
      if (shape !== this.shape) return;
      this.isSearching = !isDone;
      shape.changed();
      if (!isDone && performance.now() - this.toldAt < between) return;
      this.toldAt = performance.now();
      this.redrawing.ask([
        ...this.changedParents((uri) => uri === undefined),
        ...this.changedRows(() => true),
      ]);
      this.searched.fire();
    });
  }

  dispose(): void {
    clearTimeout(this.waiting);
    this.shape.contents.stop();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
