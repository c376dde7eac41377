import { csvOf } from '../../text/csv';
import { type Note, noteOf } from '../../workspace/note/note';
import type { ViewContext } from '../shared/view-context';
import { wordsOf } from '../shared/words';
import { isEvidenceOrder } from './evidence-order';
import { itemsOf } from './matrix-part';
import type { MatrixRequest } from './matrix-request';
import { inconsistencyFigure } from './matrix-sentences';
import { type Hypothesis, type RatedItem, type RatedMatrix, ratedMatrix, ratingIn } from './rated-matrix';
import { countedIn, uncountedWords, weightSigns } from './weights';

/** What a page wants of the matrix as a table of text. */
export interface MatrixCsvRequest extends Pick<MatrixRequest, 'order' | 'withUnrated'> {
  /** Whether evidence stands in rows, and hypotheses in columns. */
  readonly isTurned: boolean;
}

export function isMatrixCsvRequest(value: unknown): value is MatrixCsvRequest {
  if (typeof value !== 'object' || value === null) return false;
  const request: Partial<Record<keyof MatrixCsvRequest, unknown>> = value;
  return (
    isEvidenceOrder(request.order) &&
    typeof request.withUnrated === 'boolean' &&
    typeof request.isTurned === 'boolean'
  );
}

/** The words by which a table names what is no rating. */
export const csvLabels = {
  id: 'Id',
  hypothesis: 'Hypothesis',
  inconsistency: 'Inconsistency',
  evidence: 'Evidence',
  weight: 'Weight',
} as const;

/** The whole matrix as CSV, with ids, so that it finds back. */
export function matrixCsv(context: ViewContext, request: MatrixCsvRequest): string {
  const matrix = ratedMatrix(context);
  const rows = tableOf(context.note, matrix, itemsOf(context, matrix, request));
  return csvOf(request.isTurned ? transposed(rows) : rows, isFigure);
}

/** Scores stand behind ids and titles, and weights below them; ratings are read as they are. */
function isFigure(row: number, column: number): boolean {
  return (row === 2 && column > 2) || (column === 2 && row > 2);
}

function tableOf(note: Note, { hypotheses }: RatedMatrix, items: readonly RatedItem[]): string[][] {
  const { id, hypothesis, inconsistency, evidence, weight } = csvLabels;
  return [
    [id, hypothesis, inconsistency, ...items.map(({ entry }) => entry.id)],
    ['', '', evidence, ...items.map(({ entry }) => fullTitle(entry))],
    ['', '', weight, ...items.map((item) => weightCell(note, item))],
    ...hypotheses.map((each) => rowOfTable(note, each, items)),
  ];
}

function rowOfTable(note: Note, hypothesis: Hypothesis, items: readonly RatedItem[]): string[] {
  const score = inconsistencyFigure(note.matrix.scoreOf(hypothesis.id));
  const ratings = items.map((item) => ratingIn(item, hypothesis.id) ?? '');
  return [hypothesis.id, fullTitle(hypothesis), score, ...ratings];
}

function weightCell(note: Note, { entry }: RatedItem): string {
  const { weight, uncounted } = countedIn(note, entry);
  return uncounted ? `0 (${uncountedWords[uncounted]})` : weightSigns[weight];
}

/** All of what an entry is called, in plain words. */
export function fullTitle(entry: Hypothesis | RatedItem['entry']): string {
  return wordsOf(noteOf(entry), entry.title).replace(/\s+/g, ' ');
}

/** Rows as columns. Short rows are taken to end in empty cells. */
export function transposed(rows: readonly (readonly string[])[]): string[][] {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, (_, column) => rows.map((cells) => cells[column] ?? ''));
}
