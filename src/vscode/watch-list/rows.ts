import type { Watched, WatchGroupName } from '../../core';

/** A row of the watch list. */
export type Row = CalibrationRow | GroupRow | RangeRow | WatchedRow;

/** How well forecasts have turned out. */
export interface CalibrationRow {
  readonly type: 'calibration';
}

/** What is awaited at about the same time. */
export interface GroupRow {
  readonly type: 'group';
  readonly name: WatchGroupName;
}

/** Some of the rows of a long group. */
export interface RangeRow {
  readonly type: 'range';
  readonly group: WatchGroupName;
  readonly from: number;
  readonly to: number;
}

/** Something that a note waits for. It stays the same row for as long as it says the same and stands in its group. */
export interface WatchedRow {
  readonly type: 'watched';
  readonly group: WatchGroupName;
  /** The address of its note. */
  readonly uri: string;
  readonly watched: Watched;
}

export const calibrationRow: CalibrationRow = { type: 'calibration' };

/** One object for each, by which the editor knows what is refreshed. */
export const groupRows: Readonly<Record<WatchGroupName, GroupRow>> = {
  overdue: { type: 'group', name: 'overdue' },
  'this-week': { type: 'group', name: 'this-week' },
  later: { type: 'group', name: 'later' },
  'no-date': { type: 'group', name: 'no-date' },
};

/** The editor asks for all rows of what is unfolded at once: a group that is longer is folded into ranges. */
const longestGroup = 500;
const rangeLength = 250;

/** What stands below a group: its rows, or ranges of them. */
export function belowGroup(group: WatchGroupName, rows: readonly WatchedRow[]): readonly Row[] {
  if (rows.length <= longestGroup) return rows;
  return Array.from({ length: Math.ceil(rows.length / rangeLength) }, (_, at): RangeRow => {
    const from = at * rangeLength;
    return { type: 'range', group, from, to: Math.min(from + rangeLength, rows.length) };
  });
}

export function isWatchedRow(row: unknown): row is WatchedRow {
  return typeof row === 'object' && row !== null && 'type' in row && row.type === 'watched';
}
