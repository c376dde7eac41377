import * as vscode from 'vscode';
import type { EntryKey } from '../../core';
import { linkerIn } from '../convert';
import type { Notes } from '../notes';
import { DrawnNotes } from './drawn-notes';
import type { EntryList } from './entry-list';
import { type Drawing, toTreeItem } from './items';
import { lookOf } from './looks';
import { ProblemCounts } from './problem-counts';
import { Redrawing } from './redrawing';
import type { EntryRow, NoteRow, Row } from './rows';
import { Search } from './search';
import { type Mode, Shape } from './shape';
import { type OfNote, ShownRows } from './shown-rows';
import { tooltipOf } from './tooltip';

/** How long the tree waits for further keys, in milliseconds: nobody reads it while typing. */
const settling = 150;

/** So many notes in which a filter finds something are unfolded at once. */
const unfolded = 20;

const all: OfNote = () => true;
const none: OfNote = () => false;

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
export class NotesTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Row | Row[] | undefined>();
  private readonly redrawing = new Redrawing((rows) => this.changed.fire(rows));
  private readonly drawnNotes: DrawnNotes;
  private readonly counts: ProblemCounts;
  private readonly subscriptions: vscode.Disposable[];
  private shape: Shape;
  private readonly drawing: Drawing = {
    isFiltered: () => this.isFiltered,
    drawn: (uri) => this.drawnNotes.of(uri),
    marksOf: (uri) => this.drawnNotes.marksOf(uri),
    isUnfolded: (row) => this.isUnfolded(row),
    listOf: (row) => this.shape.listOf(row),
    rangeOf: (row) => this.shape.rangeOf(row),
  };
  private readonly shown = new ShownRows();
  /** Notes that say something else than their rows. */
  private readonly stale = new Set<string>();
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private isShown = false;
  private isListBehind = false;

  readonly onDidChangeTreeData = this.changed.event;
  readonly search = new Search();

  constructor(
    private readonly notes: Notes,
    private readonly listed: Listed,
    mode: Mode,
  ) {
    this.drawnNotes = new DrawnNotes(notes);
    this.counts = new ProblemCounts(notes, (uri) => this.counted(uri));
    this.shape = this.shapeFor(mode);
    this.subscriptions = [
      ...[this.changed, this.redrawing, this.search, this.counts],
      this.search.onDidProgress(() => this.redraw((uri) => uri === undefined, all)),
      notes.onDidCheck(({ uri }) => this.refreshSoon(uri)),
      notes.onDidClose(({ uri }) => this.refreshSoon(uri.toString())),
      // An open note is drawn anew once it is checked.
      notes.onDidChange((uri) => notes.isOpenAt(uri) || this.refreshSoon(uri)),
      notes.onDidChangeSettings(() => this.judgedAnew()),
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
    this.shown.clear();
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
    if (isBehind && !this.shown.isEmpty) this.show(this.mode);
    else this.lookThrough();
  }

  /** There are other notes, or in another order. */
  listChanged(): void {
    this.isListBehind = !this.isShown;
    if (!this.isShown) return;
    this.shape.changed();
    if (this.shape.wantsAll) this.lookThrough();
    this.redraw(all, none);
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
    if (row?.type === 'note' && !this.drawnNotes.of(row.uri))
      return this.notes.readAgain([row.uri]).then(() => this.give(row));
    return this.give(row);
  }

  getParent(row: Row): Row | undefined {
    return row.parent;
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const item = toTreeItem(row, this.drawing);
    this.shown.looked(row, lookOf(item));
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, row: Row): vscode.TreeItem {
    const drawn = row.uri === undefined ? undefined : this.drawnNotes.of(row.uri);
    const tooltip = drawn && tooltipOf(row, drawn, linkerIn(this.notes, drawn.context.note));
    if (tooltip) item.tooltip = tooltip;
    return item;
  }

  private isUnfolded(row: NoteRow): boolean {
    if (!this.isFiltered) return row.uri === this.listed.active;
    return (this.shown.placeAtTop(row) ?? 0) < unfolded;
  }

  private shapeFor(mode: Mode): Shape {
    return new Shape(this.drawnNotes, () => this.listed.all, mode);
  }

  /** The rows below one, as they are from now on; what was below it and is gone is forgotten. */
  private give(row: Row | undefined): Row[] {
    const children = this.shape.childrenOf(row);
    for (const gone of this.shown.give(row, children)) this.shape.rows.forget(gone);
    this.redrawing.given();
    this.countBelow(row, children);
    return children;
  }

  /** Problems are told of the notes that are open, and of those whose entries somebody sees. */
  private countBelow(row: Row | undefined, children: readonly Row[]): void {
    if (row?.type === 'note') this.counts.want(row.uri);
    else
      for (const { type, uri } of children)
        if (
          uri !== undefined &&
          (type === 'entry' || this.notes.isOpenAt(uri)) &&
          !this.drawnNotes.marksOf(uri)
        )
          this.counts.want(uri);
  }

  private counted(uri: string): void {
    if (this.drawnNotes.count(uri) && this.isShown) this.redraw(none, (each) => each === uri);
  }

  /** What was found in a note that is not open was found by other settings, or on another day. */
  private judgedAnew(): void {
    for (const uri of this.listed.all) if (!this.notes.isOpenAt(uri)) this.refreshSoon(uri);
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
    for (const uri of uris) isMoved = this.renew(uri) || isMoved;
    if (isMoved) this.shape.changed();
    const isMeant: OfNote = (uri) => (uri === undefined ? isMoved || this.mode.isByKind : uris.has(uri));
    this.redraw(isMeant, isMeant);
  }

  /** Makes anew what is known of a note; whether its rows are others than before. */
  private renew(uri: string): boolean {
    this.drawnNotes.forget(uri);
    const isMoved = this.update(uri);
    if (this.notes.isOpenAt(uri) || this.shown.isUnfolded(this.shape.rows.note(uri))) this.counts.want(uri);
    return isMoved;
  }

  /** Whether a note holds other entries than it did, as far as a filter leaves them. */
  private update(uri: string): boolean {
    const { contents, wantsAll } = this.shape;
    if (contents.knownOf(uri)) return contents.update(uri);
    return wantsAll && this.listed.all.includes(uri) && (contents.of(uri)?.lists.length ?? 0) > 0;
  }

  /** Asks again for the rows below which others stand than were shown last, and for those that look otherwise. */
  private redraw(parents: OfNote, rows: OfNote): void {
    this.redrawing.ask([
      ...this.shown.changedParents(parents, (row) => this.shape.childrenOf(row)),
      ...this.shown.changedRows(rows, (row) => lookOf(toTreeItem(row, this.drawing))),
    ]);
  }

  /** What a filter leaves, or all entries by kind, is found in turns with others. */
  private lookThrough(): void {
    if (this.isShown && this.shape.wantsAll) this.search.start(this.shape, this.listed.all);
    else this.search.stop();
  }

  dispose(): void {
    clearTimeout(this.waiting);
    this.shape.contents.stop();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
