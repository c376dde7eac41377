/**
 * The grid that a map is drawn on. All nodes have one size and stand in cells, so that the gaps between columns and
 * between rows are free of nodes for their whole length: lines run there, and need no search for a way.
 */
export const nodeWidth = 200;
const nodeHeight = 64;
export const columnGap = 32;
const rowGap = 56;

const columnStep = nodeWidth + columnGap;
const rowStep = nodeHeight + rowGap;

/** A cell of the grid. Both numbers may be negative: what comes later may stand above or left of all others. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A number for each cell: no picture has as many columns as stand between two rows here. */
export function cellOf({ row, column }: Place): number {
  return row * 2 ** 20 + column;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

function leftOf(column: number): number {
  return column * columnStep;
}

export function centreOf(column: number): number {
  return leftOf(column) + nodeWidth / 2;
}

/** The middle of the gap on the left of a column. */
export function gapBefore(column: number): number {
  return leftOf(column) - columnGap / 2;
}

export function topOf(row: number): number {
  return row * rowStep;
}

export function bottomOf(row: number): number {
  return topOf(row) + nodeHeight;
}

export function rectangleAt({ row, column }: Place): Rectangle {
  return { x: leftOf(column), y: topOf(row), width: nodeWidth, height: nodeHeight };
}

/** The cells that places take up, and the gaps around them. */
export interface Extent {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export function extentOf(places: Iterable<Place>): Extent {
  let [firstRow, lastRow, firstColumn, lastColumn] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { row, column } of places) {
    firstRow = Math.min(firstRow, row);
    lastRow = Math.max(lastRow, row);
    firstColumn = Math.min(firstColumn, column);
    lastColumn = Math.max(lastColumn, column);
  }
  if (firstRow > lastRow) return { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 };
  return { firstRow, lastRow, firstColumn, lastColumn };
}

export function boundsOf({ firstRow, lastRow, firstColumn, lastColumn }: Extent): Rectangle {
  const x = leftOf(firstColumn) - columnGap;
  const y = topOf(firstRow) - rowGap / 2;
  return {
    x,
    y,
    width: leftOf(lastColumn) + nodeWidth + columnGap - x,
    height: bottomOf(lastRow) + rowGap / 2 - y,
  };
}

/** How wide a picture should be for its height, so that it fills a screen. */
const proportion = 1.4;
const fewestColumns = 4;

/** Whether a picture of so many columns and rows is wider than it should be. */
export function isWide(columns: number, rows: number): boolean {
  return columns > fewestColumns && columns * columnStep > proportion * rows * rowStep;
}

/** How many columns a picture should have at most, for levels of so many nodes: what is wider is wrapped. */
export function widestFor(levels: readonly number[]): number {
  const longest = Math.max(1, ...levels);
  let columns = Math.min(fewestColumns, longest);
  while (columns < longest && !isWide(columns + 1, rowsOf(levels, columns + 1))) columns++;
  return columns;
}

function rowsOf(levels: readonly number[], columns: number): number {
  return levels.reduce((rows, nodes) => rows + Math.ceil(nodes / columns), 0);
}
