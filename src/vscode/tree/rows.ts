import type { Contents, ContentsList, EntryKey } from '../../core';

/** A row of the tree. Its id stays as long as what it stands for, so that the tree stays as it was unfolded. */
export type Row = HeadRow | ListRow | RangeRow | EntryRow;

/** The note itself. */
export interface HeadRow {
  readonly type: 'head';
  readonly id: string;
  readonly parent?: undefined;
}

/** A section, or of its claims the key ones. */
export interface ListRow {
  readonly type: 'list';
  readonly id: string;
  readonly list: ContentsList;
  readonly parent?: undefined;
}

/** Some of the entries of a long list. */
export interface RangeRow {
  readonly type: 'range';
  readonly id: string;
  readonly list: ContentsList;
  readonly from: number;
  readonly to: number;
  readonly parent: ListRow;
}

export interface EntryRow {
  readonly type: 'entry';
  readonly id: string;
  readonly entry: EntryKey;
  readonly parent: ListRow | RangeRow;
}

/**
 * The editor asks for all rows of what is unfolded at once, and for how each looks. A list that is longer than this is
 * folded into ranges.
 */
const longestList = 500;
const rangeLength = 250;

/** The rows of a note. Those of a list are made when it is unfolded. */
export class Rows {
  readonly roots: readonly Row[];
  private places: Map<EntryKey, { readonly list: ListRow; readonly at: number }> | undefined;

  constructor({ lists }: Contents, isFiltered: boolean) {
    const own = lists.map((list): ListRow => ({ type: 'list', id: list.name, list }));
    // What is looked for is an entry, and the note is known.
    this.roots = isFiltered ? own : [{ type: 'head', id: 'head' }, ...own];
  }

  childrenOf(row: Row): Row[] {
    switch (row.type) {
      case 'list':
        return row.list.keys.length > longestList ? rangesOf(row) : entriesOf(row, row.list.keys);
      case 'range':
        return entriesOf(row, row.list.keys.slice(row.from, row.to));
      default:
        return [];
    }
  }

  /** The row of an entry; undefined where a filter has left it out. */
  rowOf(entry: EntryKey): EntryRow | undefined {
    this.places ??= this.placesOfAll();
    const place = this.places.get(entry);
    if (!place) return undefined;
    const { list, at } = place;
    const isLong = list.list.keys.length > longestList;
    return entryRow(isLong ? rangeAt(list, at - (at % rangeLength)) : list, entry);
  }

  private placesOfAll(): Map<EntryKey, { readonly list: ListRow; readonly at: number }> {
    const places = new Map<EntryKey, { readonly list: ListRow; readonly at: number }>();
    for (const row of this.roots)
      if (row.type === 'list') row.list.keys.forEach((key, at) => void places.set(key, { list: row, at }));
    return places;
  }
}

function rangesOf(list: ListRow): RangeRow[] {
  const count = Math.ceil(list.list.keys.length / rangeLength);
  return Array.from({ length: count }, (_, at) => rangeAt(list, at * rangeLength));
}

function rangeAt(parent: ListRow, from: number): RangeRow {
  const { list } = parent;
  const to = Math.min(from + rangeLength, list.keys.length);
  return { type: 'range', id: `${parent.id}#${from}`, list, from, to, parent };
}

function entriesOf(parent: ListRow | RangeRow, keys: readonly EntryKey[]): EntryRow[] {
  return keys.map((entry) => entryRow(parent, entry));
}

/** An entry may change its list, as a claim does that becomes a key one. */
function entryRow(parent: ListRow | RangeRow, entry: EntryKey): EntryRow {
  return { type: 'entry', id: `${parent.id}/${entry}`, entry, parent };
}
