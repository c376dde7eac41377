import {
  type EntryInNote,
  type EntryKey,
  type EvidenceGroup,
  type EvidenceGroupName,
  type EvidenceRow,
  type EvidenceTreeRow,
  evidenceGroups,
  evidenceHead,
  evidenceRows,
} from '../../core';
import type { Notes } from '../notes';

/** An entry by the address of its note and its key there, which outlives edits. */
export interface Looked {
  readonly uri: string;
  readonly key: EntryKey;
}

/** A row, by which the editor knows it from one refresh to the next. What it shows is found by its id. */
export interface Row {
  /** The way from the entry that is looked at, so that rows stay unfolded while the note is edited. */
  readonly id: string;
  readonly parent?: Row;
}

/** What a row shows. */
export type Shown =
  | { readonly type: 'head'; readonly entry: EvidenceRow }
  | { readonly type: 'group'; readonly group: EvidenceGroup; readonly head: EvidenceRow }
  | {
      readonly type: 'entry';
      readonly entry: EvidenceTreeRow;
      readonly group: EvidenceGroupName;
      /** The entries from the row in the group to this one. */
      readonly way: readonly Looked[];
    }
  | { readonly type: 'text'; readonly text: string }
  /** A group is only found to be empty when it is unfolded. */
  | { readonly type: 'nothing' }
  | { readonly type: 'more'; readonly count: number };

interface Made {
  readonly id: string;
  readonly shown: Shown;
}

const top = '';

/**
 * What is unfolded of the evidence of one entry. It is read anew after an edit, and tells which rows that has changed;
 * what is folded is not looked at.
 */
export class EvidenceTree {
  private readonly rows = new Map<string, Row>();
  private readonly shown = new Map<string, Shown>();
  /** The rows below each that was asked for, by its id. */
  private readonly unfolded = new Map<string, readonly Made[]>();

  constructor(
    private readonly notes: Notes,
    readonly root: Looked,
  ) {}

  /** What a row shows; undefined where it is gone. */
  of(row: Row): Shown | undefined {
    return this.shown.get(row.id);
  }

  below(parent: Row | undefined): Row[] {
    const made = this.make(parent?.id ?? top);
    this.unfolded.set(parent?.id ?? top, made);
    return made.map(({ id, shown }) => {
      const row = this.rows.get(id) ?? { id, ...(parent && { parent }) };
      this.rows.set(id, row);
      this.shown.set(id, shown);
      return row;
    });
  }

  /** The row of a group, or that of the entry itself. */
  rowOf(group: EvidenceGroupName | undefined): Row | undefined {
    const rows = this.below(undefined);
    return rows.find((row) => nameOf(this.of(row)) === group) ?? rows[0];
  }

  /** The rows that show something else by now, or have other rows below; undefined where all have. */
  refresh(): readonly Row[] | undefined {
    const changed: Row[] = [];
    for (const [id, before] of [...this.unfolded]) {
      // What lies below a row that has changed is asked for again, and so was forgotten.
      if (!this.unfolded.has(id)) continue;
      const after = this.make(id);
      if (isSame(before, after)) continue;
      if (id === top && !isSame(before.map(idOf), after.map(idOf))) return undefined;
      const rows = id === top ? this.otherRows(before, after) : [this.rows.get(id)];
      this.unfolded.set(id, after);
      for (const row of rows) if (row) changed.push(this.forgetBelow(row));
    }
    return changed;
  }

  private otherRows(before: readonly Made[], after: readonly Made[]): (Row | undefined)[] {
    return after.flatMap(({ id, shown }, at) => {
      this.shown.set(id, shown);
      return isSame(shown, before[at]?.shown) ? [] : [this.rows.get(id)];
    });
  }

  private forgetBelow(row: Row): Row {
    for (const id of this.unfolded.keys()) if (id.startsWith(`${row.id}/`)) this.unfolded.delete(id);
    return row;
  }

  private make(id: string): Made[] {
    if (id === top) return this.makeTop();
    const shown = this.shown.get(id);
    if (shown?.type === 'group') return this.makeRows(id, shown.group.name, []);
    return shown?.type === 'entry' ? this.makeRows(id, shown.group, shown.way) : [];
  }

  private makeTop(): Made[] {
    const root = this.inNote(this.root);
    const head = root && evidenceHead(root);
    if (!head) return [];
    const id = addressOf(this.root);
    const groups = evidenceGroups(root).map((group): Made => {
      const shown: Shown = group.text ? { type: 'text', text: group.text } : { type: 'group', group, head };
      return { id: `${id}/${group.name}`, shown };
    });
    return [{ id, shown: { type: 'head', entry: head } }, ...groups];
  }

  private makeRows(above: string, group: EvidenceGroupName, way: readonly Looked[]): Made[] {
    const root = this.inNote(this.root);
    const path = way.flatMap((each) => this.inNote(each) ?? []);
    if (!root || path.length < way.length) return [];
    const { rows, more } = evidenceRows(root, group, path);
    const made = rows.map((entry) => entryRow(above, entry, group, way));
    if (made.length === 0 && way.length === 0)
      return [{ id: `${above}/nothing`, shown: { type: 'nothing' } }];
    return more > 0 ? [...made, { id: `${above}/more`, shown: { type: 'more', count: more } }] : made;
  }

  private inNote({ uri, key }: Looked): EntryInNote | undefined {
    const note = this.notes.noteAt(uri);
    return note && { note, key };
  }
}

function nameOf(shown: Shown | undefined): EvidenceGroupName | undefined {
  return shown?.type === 'group' ? shown.group.name : undefined;
}

/** A slash parts the rows of a way. */
function addressOf({ uri, key }: Looked): string {
  return encodeURIComponent(`${uri}#${key}`);
}

function idOf({ id }: Made): string {
  return id;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function entryRow(above: string, entry: EvidenceRow, group: EvidenceGroupName, way: readonly Looked[]): Made {
  const shown: Shown = { type: 'entry', entry, group, way: [...way, { uri: entry.uri, key: entry.key }] };
  return { id: `${above}/${entry.role} ${addressOf(entry)}`, shown };
}
