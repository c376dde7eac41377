import { isSameRows } from './looks';
import type { Row } from './rows';

/** Whether something of a note is meant; of rows that stand for no single note, the note is undefined. */
export type OfNote = (uri: string | undefined) => boolean;

/** What the editor was shown last: how rows looked, and which stood below which. */
export class ShownRows {
  private readonly looks = new Map<Row, string>();
  private readonly given = new Map<Row | undefined, readonly Row[]>();

  /** Whether nothing was ever asked for. */
  get isEmpty(): boolean {
    return this.given.size === 0;
  }

  clear(): void {
    this.looks.clear();
    this.given.clear();
  }

  /** Whether somebody has seen what stands below a row. */
  isUnfolded(row: Row): boolean {
    return this.given.has(row);
  }

  /** The place of a row among those at the top. */
  placeAtTop(row: Row): number | undefined {
    return this.given.get(undefined)?.indexOf(row);
  }

  looked(row: Row, look: string): void {
    this.looks.set(row, look);
  }

  /**
   * Takes the rows that stand below one from now on.
   * @returns those that are gone with what stood below them
   */
  give(row: Row | undefined, children: readonly Row[]): readonly Row[] {
    const left = new Set(children);
    const gone = (this.given.get(row) ?? []).filter((each) => !left.has(each));
    this.given.set(row, children);
    return gone.flatMap((each) => this.forget(each));
  }

  private forget(row: Row): readonly Row[] {
    const below = (this.given.get(row) ?? []).flatMap((child) => this.forget(child));
    this.given.delete(row);
    this.looks.delete(row);
    return [...below, row];
  }

  /** The rows below which others stand than were shown last. */
  changedParents(isMeant: OfNote, childrenOf: (row: Row | undefined) => readonly Row[]): (Row | undefined)[] {
    return [...this.given].flatMap(([row, before]) =>
      isMeant(row?.uri) && !isSameRows(childrenOf(row), before) ? [row] : [],
    );
  }

  /** The rows that look otherwise than they did. */
  changedRows(isMeant: OfNote, lookOf: (row: Row) => string): Row[] {
    return [...this.looks].flatMap(([row, look]) => (isMeant(row.uri) && lookOf(row) !== look ? [row] : []));
  }
}
