/** The matrix as a grid of rows and columns, whichever of hypotheses and evidence stand in which. */
import type { MatrixCell, MatrixColumn, MatrixPart, MatrixRow } from '../../protocol/board';

/** What stands at the head of a row or column. */
export type Head =
  | { readonly kind: 'hypothesis'; readonly row: MatrixRow }
  | { readonly kind: 'evidence'; readonly column: MatrixColumn };

export interface Lines {
  readonly total: number;
  /** The first that is there. */
  readonly from: number;
  readonly heads: readonly Head[];
}

export interface GridView {
  readonly rows: Lines;
  readonly columns: Lines;
}

/** A row and a column, counted from 0; -1 is the heads. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export function gridView({ hypotheses, evidence }: MatrixPart, isTurned: boolean): GridView {
  const one: Lines = {
    total: hypotheses.total,
    from: hypotheses.from,
    heads: hypotheses.rows.map((row) => ({ kind: 'hypothesis', row })),
  };
  const other: Lines = {
    total: evidence.total,
    from: evidence.from,
    heads: evidence.columns.map((column) => ({ kind: 'evidence', column })),
  };
  return isTurned ? { rows: other, columns: one } : { rows: one, columns: other };
}

export function headAt({ from, heads }: Lines, at: number): Head | undefined {
  return at < 0 ? undefined : heads[at - from];
}

export function keyOfHead(head: Head): string {
  return head.kind === 'hypothesis' ? head.row.key : head.column.key;
}

/** A cell by its hypothesis and its evidence. */
export interface Pairing {
  readonly row: MatrixRow;
  readonly column: MatrixColumn;
  readonly cell: MatrixCell;
}

export function pairingAt(view: GridView, place: Place): Pairing | undefined {
  const heads = [headAt(view.rows, place.row), headAt(view.columns, place.column)];
  const hypothesis = heads.find((head) => head?.kind === 'hypothesis');
  const evidence = heads.find((head) => head?.kind === 'evidence');
  if (hypothesis?.kind !== 'hypothesis' || evidence?.kind !== 'evidence') return undefined;
  const lines = headAt(view.rows, place.row) === evidence ? view.rows : view.columns;
  const at = lines.heads.indexOf(evidence);
  return { row: hypothesis.row, column: evidence.column, cell: hypothesis.row.cells[at] ?? '' };
}

/** How large the parts of the grid are, in pixels. */
export interface GridSizes {
  readonly headWidth: number;
  readonly headHeight: number;
  readonly columnWidth: number;
  readonly rowHeight: number;
}

/** In pixels: the narrower the page, the narrower the columns. */
const narrowest = 560;

const turned = { headHeight: 102, rowHeight: 58 };
const upright = { headHeight: 116, rowHeight: 68 };
const sizes: Readonly<Record<'turned' | 'upright', Readonly<Record<'wide' | 'narrow', GridSizes>>>> = {
  turned: {
    wide: { ...turned, headWidth: 300, columnWidth: 148 },
    narrow: { ...turned, headWidth: 160, columnWidth: 100 },
  },
  upright: {
    wide: { ...upright, headWidth: 260, columnWidth: 112 },
    narrow: { ...upright, headWidth: 150, columnWidth: 92 },
  },
};

export function sizesFor(isTurned: boolean, width: number): GridSizes {
  return sizes[isTurned ? 'turned' : 'upright'][width < narrowest ? 'narrow' : 'wide'];
}

export interface Scrolled {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export interface LineWindow {
  readonly from: number;
  readonly count: number;
}

/** Windows move by so many lines at a time, so that not each pixel of scrolling asks for another. */
const step = 4;

export function windowsFor(
  sizes: GridSizes,
  scrolled: Scrolled,
): { readonly rows: LineWindow; readonly columns: LineWindow } {
  return {
    rows: windowOver(scrolled.top, scrolled.height - sizes.headHeight, sizes.rowHeight),
    columns: windowOver(scrolled.left, scrolled.width - sizes.headWidth, sizes.columnWidth),
  };
}

function windowOver(start: number, length: number, size: number): LineWindow {
  const first = Math.max(0, Math.floor(start / size) - 1);
  const from = first - (first % step);
  const count = Math.ceil(Math.max(length, size) / size) + step + 2;
  return { from, count };
}

const moves: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-8, 0],
  PageDown: [8, 0],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

/** Where a key leads; undefined where it leads nowhere. The heads can be reached, the corner between them cannot. */
export function movedBy(key: string, { row, column }: Place, { rows, columns }: GridView): Place | undefined {
  const move = moves[key];
  if (!move) return undefined;
  const within = (value: number, total: number, least: number): number =>
    Math.max(least, Math.min(value, total - 1));
  const next = {
    row: within(row + move[0], rows.total, column === -1 ? 0 : -1),
    column: within(column + move[1], columns.total, row === -1 ? 0 : -1),
  };
  return next.row === row && next.column === column ? undefined : next;
}

/** How far a grid has to scroll so that a place is in sight, beside its sticky heads. */
export function scrollFor(
  { row, column }: Place,
  sizes: GridSizes,
  scrolled: Scrolled,
): { readonly top: number; readonly left: number } {
  const inSight = (at: number, size: number, start: number, room: number): number =>
    at < 0 ? start : Math.max(Math.min(start, at * size), (at + 1) * size - room);
  return {
    top: inSight(row, sizes.rowHeight, scrolled.top, scrolled.height - sizes.headHeight),
    left: inSight(column, sizes.columnWidth, scrolled.left, scrolled.width - sizes.headWidth),
  };
}
