/** Tables, with columns as wide as their words want: the library would share the page evenly among them. */
import { Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Cell, Table as TableBlock } from '../../core/export';
import type { Draft } from './draft';
import { isRightToLeft, writtenRuns } from './runs';

export function writtenTable({ head, rows }: TableBlock, draft: Draft): Table {
  const widths = columnWidths([head, ...rows.map(({ cells }) => cells)], draft.textWidth);
  return new Table({
    style: draft.styles.plain('table'),
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    rows: [row(head, widths, draft, true), ...rows.map(({ cells }) => row(cells, widths, draft, false))],
  });
}

/** The head stands on every page that the table goes on, and no row is torn apart. */
function row(cells: readonly Cell[], widths: readonly number[], draft: Draft, isHead: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(isHead && { tableHeader: true }),
    children: widths.map((width, at) => cellOf(cells[at] ?? [], width, draft, isHead)),
  });
}

function cellOf(runs: Cell, width: number, draft: Draft, isHead: boolean): TableCell {
  const words = writtenRuns(runs, draft, isHead ? { bold: true } : {});
  const text = runs.map(({ text }) => text).join('');
  const child = new Paragraph({
    style: draft.styles.plain('normal'),
    // The space that a template has between paragraphs is none within a cell.
    spacing: { before: 0, after: 0 },
    ...(isRightToLeft(text) && { bidirectional: true }),
    // A head that stands alone at the end of a page tells nothing.
    ...(isHead && { keepNext: true }),
    children: words,
  });
  return new TableCell({ width: { size: width, type: WidthType.DXA }, children: [child] });
}

/** What a letter takes on average, and what a cell adds to its words; in twentieths of a point. */
const letterWidth = 130;
const padding = 320;
/** No column is narrower than a short word, unless there are more columns than fit so. */
const leastWidth = 900;

/** Columns as wide as their longest words want, or in shares of these where the page is too narrow. */
export function columnWidths(rows: readonly (readonly Cell[])[], available: number): readonly number[] {
  const count = rows.reduce((most, { length }) => Math.max(most, length), 1);
  const wanted = Array.from({ length: count }, (_, at) => wantedWidth(rows, at));
  const total = wanted.reduce((sum, width) => sum + width, 0);
  if (total <= available) return wanted;
  const least = Math.min(leastWidth, Math.floor(available / count));
  // Long columns get more than short ones, but not as much as they are longer.
  const shares = wanted.map((width) => Math.sqrt(width));
  const sum = shares.reduce((all, share) => all + share, 0);
  const spare = available - least * count;
  return shares.map((share) => least + Math.floor((spare * share) / sum));
}

function wantedWidth(rows: readonly (readonly Cell[])[], column: number): number {
  const longest = rows.reduce((most, cells) => {
    const words = (cells[column] ?? []).map(({ text }) => text).join('');
    return Math.max(most, words.length);
  }, 0);
  return Math.max(leastWidth, longest * letterWidth + padding);
}
