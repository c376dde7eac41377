import type { ContentsName, EntryKey } from '../../core';

/**
 * A row of the tree. It says what it stands for, and nothing of what that says: a row is the same object for as long as
 * that is there, so that the editor can be told of the one row that has changed. Its id stays, too, so that the tree
 * stays as it was unfolded.
 */
export type Row = NoteRow | HeadRow | ListRow | RangeRow | EntryRow;

export interface NoteRow {
  readonly type: 'note';
  readonly id: string;
  readonly uri: string;
  readonly parent?: undefined;
}

/** The answer of a note. */
export interface HeadRow {
  readonly type: 'head';
  readonly id: string;
  readonly uri: string;
  readonly parent: NoteRow;
}

/** A section, or of its claims the key ones: of one note, or of all where the tree is grouped by kind. */
export interface ListRow {
  readonly type: 'list';
  readonly id: string;
  readonly uri?: string;
  readonly name: ContentsName;
  readonly parent?: NoteRow;
}

/** Some of the entries of a long list. */
export interface RangeRow {
  readonly type: 'range';
  readonly id: string;
  readonly uri?: string;
  readonly from: number;
  readonly parent: ListRow;
}

export interface EntryRow {
  readonly type: 'entry';
  readonly id: string;
  readonly uri: string;
  readonly entry: EntryKey;
  readonly parent: ListRow | RangeRow;
}

export function isEntryRow(row: unknown): row is EntryRow {
  return isRow(row) && row.type === 'entry';
}

export function isRow(row: unknown): row is Row {
  return typeof row === 'object' && row !== null && 'type' in row && 'id' in row;
}

/** The list that a row stands in. */
export function listOf({ parent }: EntryRow): ListRow {
  return parent.type === 'list' ? parent : parent.parent;
}

/** The rows that there are, each one object. */
export class Rows {
  private readonly known = new Map<string, Row>();

  /** @param prefix what tells the ids of one way to show the notes from those of another */
  constructor(private readonly prefix: string) {}

  note(uri: string): NoteRow {
    const id = `${this.prefix}${uri}`;
    return this.one(id, () => ({ type: 'note', id, uri }));
  }

  head(parent: NoteRow): HeadRow {
    const id = `${parent.id}#head`;
    return this.one(id, () => ({ type: 'head', id, uri: parent.uri, parent }));
  }

  list(name: ContentsName, parent?: NoteRow): ListRow {
    const id = `${parent?.id ?? this.prefix}#${name}`;
    return this.one(id, () => ({ type: 'list', id, name, ...(parent && { uri: parent.uri, parent }) }));
  }

  range(parent: ListRow, from: number): RangeRow {
    const id = `${parent.id}#${from}`;
    const { uri } = parent;
    return this.one(id, () => ({ type: 'range', id, from, parent, ...(uri !== undefined && { uri }) }));
  }

  /** An entry may change its list, as a claim does that becomes a key one. */
  entry(parent: ListRow | RangeRow, uri: string, entry: EntryKey): EntryRow {
    const id = `${parent.id}/${parent.uri === undefined ? `${uri}/` : ''}${entry}`;
    return this.one(id, () => ({ type: 'entry', id, uri, entry, parent }));
  }

  forget({ id }: Row): void {
    this.known.delete(id);
  }

  /** An id says of which type its row is. */
  private one<R extends Row>(id: string, make: () => R): R {
    const known = this.known.get(id);
    if (known) return known as R;
    const made = make();
    this.known.set(id, made);
    return made;
  }
}
