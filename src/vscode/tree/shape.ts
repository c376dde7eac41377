import type { EntryKey } from '../../core';
import { AllContents } from './all-contents';
import type { DrawnNotes } from './drawn-notes';
import { type EntryList, listsOf, type Member } from './entry-list';
import { type EntryRow, type ListRow, type NoteRow, type RangeRow, type Row, Rows } from './rows';

/** How the user wants to see the notes. */
export interface Mode {
  readonly filter: string;
  /** Whether the entries of all notes stand in one list for each kind, or each note has its own. */
  readonly isByKind: boolean;
}

/**
 * The editor asks for all rows of what is unfolded at once, and for how each looks. A list that is longer than this is
 * folded into ranges.
 */
const longestList = 500;
const rangeLength = 250;

/** Which rows there are in one mode, and what stands below which. */
export class Shape {
  readonly contents: AllContents;
  readonly rows: Rows;
  readonly isFiltered: boolean;
  /** The lists of all notes, where the tree is grouped by kind. */
  private merged: readonly EntryList[] | undefined;

  constructor(
    private readonly drawn: Pick<DrawnNotes, 'of' | 'searched'>,
    private readonly uris: () => readonly string[],
    readonly mode: Mode,
  ) {
    this.isFiltered = mode.filter.trim() !== '';
    this.contents = new AllContents(drawn, mode.filter);
    // Where a filter finds something, the tree is unfolded another time than where it shows all.
    this.rows = new Rows(`${mode.isByKind ? 'kinds' : 'notes'}${this.isFiltered ? '?' : ''}:`);
  }

  /** Whether the rows at the top depend on what all notes hold. */
  get wantsAll(): boolean {
    return this.isFiltered || this.mode.isByKind;
  }

  childrenOf(row?: Row): Row[] {
    switch (row?.type) {
      case undefined:
        return this.mode.isByKind ? this.mergedLists().map(({ name }) => this.rows.list(name)) : this.notes();
      case 'note':
        return this.childrenOfNote(row);
      case 'list':
        return this.childrenOfList(row);
      case 'range':
        return this.entriesIn(row, row.from, row.from + rangeLength);
      default:
        return [];
    }
  }

  /** The row of an entry; undefined where a filter has left it out. */
  rowOf(uri: string, entry: EntryKey): EntryRow | undefined {
    const list = this.listsWith(uri).find((each) => each.indexOf(uri, entry) >= 0);
    if (!list) return undefined;
    const row = this.rows.list(list.name, this.mode.isByKind ? undefined : this.rows.note(uri));
    const at = list.indexOf(uri, entry);
    const isLong = list.length > longestList;
    return this.rows.entry(isLong ? this.rows.range(row, at - (at % rangeLength)) : row, uri, entry);
  }

  /** The row of a note; undefined where there is none. */
  noteRow(uri: string): NoteRow | undefined {
    const row = this.mode.isByKind ? undefined : this.rows.note(uri);
    return row && this.notes().includes(row) ? row : undefined;
  }

  /** The lists of all notes, as far as they were looked through. */
  all(): readonly EntryList[] {
    return this.mergedLists();
  }

  listOf({ uri, name }: ListRow): EntryList | undefined {
    return this.listsWith(uri).find((list) => list.name === name);
  }

  rangeOf({ parent, from }: RangeRow): { readonly to: number; readonly first: Member | undefined } {
    const list = this.listOf(parent);
    return { to: Math.min(from + rangeLength, list?.length ?? 0), first: list?.slice(from, from + 1)[0] };
  }

  /** Notes hold other entries than before, or there are other notes. */
  changed(): void {
    this.merged = undefined;
  }

  private notes(): NoteRow[] {
    const all = this.uris();
    const left = this.isFiltered ? all.filter((uri) => this.contents.knownOf(uri)?.lists.length) : all;
    return left.map((uri) => this.rows.note(uri));
  }

  /** What is looked for is an entry, and the note is known. */
  private childrenOfNote(row: NoteRow): Row[] {
    const drawn = this.drawn.of(row.uri);
    if (!drawn) return [];
    const lists = this.listsWith(row.uri).map(({ name }) => this.rows.list(name, row));
    const hasHead = drawn.head.bottomLine !== '' || drawn.problemsOutside('head').length > 0;
    return hasHead && !this.isFiltered ? [this.rows.head(row), ...lists] : lists;
  }

  private childrenOfList(row: ListRow): Row[] {
    const { length = 0 } = this.listOf(row) ?? {};
    if (length <= longestList) return this.entriesIn(row, 0, length);
    const count = Math.ceil(length / rangeLength);
    return Array.from({ length: count }, (_, at) => this.rows.range(row, at * rangeLength));
  }

  private entriesIn(parent: ListRow | RangeRow, from: number, to: number): EntryRow[] {
    const list = this.listOf(parent.type === 'list' ? parent : parent.parent);
    return list?.slice(from, to).map(({ uri, entry }) => this.rows.entry(parent, uri, entry)) ?? [];
  }

  private listsWith(uri: string | undefined): readonly EntryList[] {
    if (this.mode.isByKind || uri === undefined) return this.mergedLists();
    const contents = this.contents.of(uri);
    return contents ? listsOf([[uri, contents]]) : [];
  }

  private mergedLists(): readonly EntryList[] {
    this.merged ??= listsOf(
      this.uris().flatMap((uri) => {
        const contents = this.contents.knownOf(uri);
        return contents ? [[uri, contents] as const] : [];
      }),
    );
    return this.merged;
  }
}
