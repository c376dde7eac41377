import * as vscode from 'vscode';
import {
  type Calibration,
  calibrationOf,
  isToldOf,
  type NoteWatch,
  type Watched,
  type WatchGroupName,
  watchGroups,
  watchOf,
} from '../../core';
import { isOlderVersion } from '../language';
import type { Notes } from '../notes';
import { calibrationRow, groupRows, type Row, type WatchedRow } from './rows';

/** How long the list waits for further changes, in milliseconds: nobody reads it while typing. */
const settling = 200;

/** How long notes are looked at in one turn, in milliseconds: between turns, keys and other questions get theirs. */
const turn = 15;

/** What a note waits for, as it was when it had a revision. */
interface KnownNote {
  readonly revision: number;
  readonly watch: NoteWatch;
  readonly listed: readonly Listed[];
}

/** Something that is awaited, in whichever group. */
interface Listed {
  readonly uri: string;
  readonly watched: Watched;
}

/** What has to be drawn again: some rows with what is below them, or all. */
export type Redrawn = readonly Row[] | undefined;

/**
 * What all notes wait for, open or not. What a note waits for is found out again only when it has changed; it is not
 * opened for that. Notes that nobody has asked for are not read for the list: it has what the session knows.
 */
export class WatchList implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Redrawn>();
  private readonly subscriptions: vscode.Disposable[];
  private readonly known = new Map<string, KnownNote>();
  /** The rows of what is listed, for as long as it stays in its group. */
  private readonly rows = new WeakMap<Listed, WatchedRow>();
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private day = '';
  private arranged: ReadonlyMap<WatchGroupName, readonly WatchedRow[]> = new Map();
  private scored: Calibration = calibrationOf([]);

  readonly onDidChange = this.changed.event;

  constructor(private readonly notes: Notes) {
    this.subscriptions = [
      this.changed,
      notes.onDidChange(() => this.updateSoon()),
      notes.onDidChangeSettings(() => this.updateSoon()),
    ];
  }

  /** The groups in which something is, the nearest first. */
  get groups(): Iterable<WatchGroupName> {
    return this.arranged.keys();
  }

  rowsOf(group: WatchGroupName): readonly WatchedRow[] {
    return this.arranged.get(group) ?? [];
  }

  get calibration(): Calibration {
    return this.scored;
  }

  /** Whether any forecast is settled, so that calibration has a row. */
  get hasSettled(): boolean {
    const { count, voided, unstated } = this.scored;
    return count + voided + unstated > 0;
  }

  updateSoon(): void {
    this.waiting ??= setTimeout(() => this.update(), settling);
  }

  /** Waits until all notes that the session knows are looked at. */
  async upToDate(): Promise<void> {
    while (!this.update()) await new Promise((resolve) => setTimeout(resolve, 1));
  }

  /** Looks at what has changed, for a turn. Whether that was all; the rest has its turn when others had theirs. */
  private update(): boolean {
    const { changed, isArranged, isDone } = this.readNotes();
    clearTimeout(this.waiting);
    this.waiting = isDone ? undefined : setTimeout(() => this.update(), 1);
    const rows: Row[] = this.rowsOfNotes(changed);
    const isSame = isArranged && this.day === this.notes.today;
    const redrawn = isSame ? rows : this.arrange(rows);
    if (!redrawn || redrawn.length > 0) this.changed.fire(redrawn);
    return isDone;
  }

  /** Looks at the notes that have changed; those that wait for the same as before leave all as it is arranged. */
  private readNotes() {
    const end = performance.now() + turn;
    const changed = new Set<string>();
    const gone = new Set(this.known.keys());
    let [isArranged, isDone] = [true, true];
    for (const note of this.notes.all) {
      if (isOlderVersion(vscode.Uri.parse(note.uri))) continue;
      gone.delete(note.uri);
      const known = this.known.get(note.uri);
      const revision = this.notes.revisionOf(note);
      if (known?.revision === revision) continue;
      if (performance.now() > end) {
        isDone = false;
        continue;
      }
      const watch = watchOf(note);
      const isSame = known !== undefined && JSON.stringify(known.watch) === JSON.stringify(watch);
      if (!isSame) isArranged = false;
      changed.add(note.uri);
      const listed = isSame ? known.listed : watch.watched.map((watched) => ({ uri: note.uri, watched }));
      this.known.set(note.uri, { revision, watch, listed });
    }
    for (const uri of gone) this.known.delete(uri);
    return { changed, isArranged: isArranged && gone.size === 0, isDone };
  }

  private rowsOfNotes(uris: ReadonlySet<string>): WatchedRow[] {
    const listed = [...uris].flatMap((uri) => this.known.get(uri)?.listed ?? []);
    return listed.flatMap((each) => this.rows.get(each) ?? []);
  }

  /** Puts all in groups, and tells what has to be drawn again beside some rows. */
  private arrange(rows: readonly Row[]): Redrawn {
    const { arranged, hasSettled } = this;
    this.day = this.notes.today;
    const groups = watchGroups(this.listed(), this.day);
    this.arranged = new Map(
      groups.map(({ name, rows }) => [name, rows.map((listed) => this.rowIn(name, listed))]),
    );
    this.scored = calibrationOf([...this.known.values()].flatMap(({ watch }) => watch.settled));
    const names = [...this.arranged.keys()];
    if (names.join() !== [...arranged.keys()].join() || hasSettled !== this.hasSettled) return undefined;
    const other = names.filter((name) => !isSame(arranged.get(name) ?? [], this.rowsOf(name)));
    const left = rows.filter((row) => row.type !== 'watched' || !other.includes(row.group));
    return [...other.map((name) => groupRows[name]), ...left, ...(hasSettled ? [calibrationRow] : [])];
  }

  private *listed(): Generator<Listed> {
    for (const { watch, listed } of this.known.values())
      for (const each of listed) if (isToldOf(watch, each.watched, this.day)) yield each;
  }

  private rowIn(group: WatchGroupName, listed: Listed): WatchedRow {
    const before = this.rows.get(listed);
    if (before?.group === group) return before;
    const row: WatchedRow = { type: 'watched', group, ...listed };
    this.rows.set(listed, row);
    return row;
  }

  dispose(): void {
    clearTimeout(this.waiting);
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

function isSame(one: readonly Row[], other: readonly Row[]): boolean {
  return one.length === other.length && one.every((row, at) => row === other[at]);
}
