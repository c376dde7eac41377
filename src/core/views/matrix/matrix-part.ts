import { type EntryKey, entryOfKey } from '../../edits/entry-key';
import { gradeOf } from '../../features/hover/describe-entry';
import type { Entry } from '../../model/entries/entry';
import type { ConsistencyRating } from '../../model/scales/consistency';
import { inEnglish, type Say } from '../../util/say';
import { type Note, noteOf } from '../../workspace/note/note';
import { type Chip, chipOf } from '../shared/chip';
import { sayIn, type ViewContext } from '../shared/view-context';
import { hasIllegible } from './evidence-item';
import { inEvidenceOrder } from './evidence-order';
import type { MatrixRequest, MatrixWindow } from './matrix-request';
import { inconsistencyFigure, weightSentence, whatInconsistencyIsNot } from './matrix-sentences';
import {
  type Hypothesis,
  isOwn,
  type RatedItem,
  type RatedMatrix,
  ratedMatrix,
  ratingIn,
  unratedItems,
} from './rated-matrix';
import { type SensitivityView, sensitivityView } from './sensitivity-view';
import { type SeparationView, separationView } from './separation-view';
import { type Counted, countedIn, weightSigns } from './weights';

/** A rating, nothing, or what stands there and cannot be read. */
export type MatrixCell = ConsistencyRating | '' | '?';

export interface MatrixRow {
  readonly key: EntryKey;
  readonly chip: Chip;
  /** How much speaks against it, to two places. */
  readonly inconsistency: string;
  /** One for each column of the window. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixColumn {
  readonly key: EntryKey;
  readonly chip: Chip;
  /** `√2`, `1`, `1/√2`; absent where it does not count. */
  readonly weight?: string;
  readonly uncounted?: Counted['uncounted'];
  /** How much it weighs or why it does not count, as a sentence. */
  readonly why: string;
  readonly diagnosticity: number;
  readonly date?: string;
  readonly grade?: string;
  /** Why it cannot be rated from here, as a sentence. */
  readonly locked?: string;
}

export interface MatrixPart {
  readonly hypotheses: { readonly total: number; readonly from: number; readonly rows: readonly MatrixRow[] };
  readonly evidence: {
    readonly total: number;
    readonly from: number;
    readonly columns: readonly MatrixColumn[];
    /** How many of all rate a hypothesis. */
    readonly rated: number;
  };
  readonly explanation: readonly string[];
  readonly sensitivity?: SensitivityView;
  readonly separation?: SeparationView;
  /** Where the selected entry stands among all hypotheses or all evidence, if it does. */
  readonly selected?: SelectedLine;
}

export interface SelectedLine {
  readonly key: EntryKey;
  readonly of: 'hypotheses' | 'evidence';
  readonly at: number;
}

/** No page shows more cells than this at a time. */
const mostCells = 300;

export function matrixPart(context: ViewContext, request: MatrixRequest): MatrixPart {
  const matrix = ratedMatrix(context);
  const items = itemsOf(context, matrix, request);
  const hypotheses = windowOf(matrix.hypotheses, request.hypotheses, mostCells);
  const columns = windowOf(items, request.evidence, Math.floor(mostCells / Math.max(1, hypotheses.length)));
  return {
    hypotheses: {
      total: matrix.hypotheses.length,
      from: request.hypotheses.from,
      rows: hypotheses.map((hypothesis) => rowOf(context.note, hypothesis, columns)),
    },
    evidence: {
      total: items.length,
      from: request.evidence.from,
      columns: columns.map((item) => columnOf(context, item)),
      rated: matrix.rated.length,
    },
    explanation: whatInconsistencyIsNot.map((sentence) => sayIn(context)(sentence)),
    ...(request.withSensitivity && { sensitivity: sensitivityView(context, matrix) }),
    ...separationIn(context, matrix, request),
    ...selectedIn(context.note, matrix.hypotheses, items, request),
  };
}

/** All columns in their order: what rates nothing stands behind what does. */
export function itemsOf(
  context: ViewContext,
  matrix: RatedMatrix,
  { order, withUnrated }: Pick<MatrixRequest, 'order' | 'withUnrated'>,
): readonly RatedItem[] {
  const rated = inEvidenceOrder(matrix.rated, order);
  if (!withUnrated || matrix.hypotheses.length === 0) return rated;
  return [...rated, ...inEvidenceOrder(unratedItems(context, matrix), order)];
}

function selectedIn(
  note: Note,
  hypotheses: readonly Hypothesis[],
  items: readonly RatedItem[],
  { selected: key }: MatrixRequest,
): { readonly selected?: SelectedLine } {
  const entry = key === undefined ? undefined : entryOfKey(note, key);
  if (key === undefined || !entry) return {};
  const rows: readonly Entry[] = hypotheses;
  const row = rows.indexOf(entry);
  if (row >= 0) return { selected: { key, of: 'hypotheses', at: row } };
  const column = items.findIndex((item) => item.entry === entry);
  return column < 0 ? {} : { selected: { key, of: 'evidence', at: column } };
}

function windowOf<T>(all: readonly T[], { from, count }: MatrixWindow, most: number): readonly T[] {
  return all.slice(from, from + Math.min(count, most));
}

function rowOf(note: Note, hypothesis: Hypothesis, columns: readonly RatedItem[]): MatrixRow {
  const chip = chipOf(note, hypothesis);
  return {
    key: chip.key,
    chip,
    inconsistency: inconsistencyFigure(note.matrix.scoreOf(hypothesis.id)),
    cells: columns.map((item) => cellOf(item, hypothesis)),
  };
}

function cellOf(item: RatedItem, { id }: Hypothesis): MatrixCell {
  return ratingIn(item, id) ?? (hasIllegible(item.entry, id) ? '?' : '');
}

function columnOf(context: ViewContext, item: RatedItem): MatrixColumn {
  const { note } = context;
  const say = sayIn(context);
  const chip = chipOf(note, item.entry);
  const locked = lockOf(note, item, say);
  return {
    key: chip.key,
    chip,
    ...weightIn(note, item.entry, say),
    diagnosticity: Math.round(item.diagnosticity * 1000) / 1000,
    ...columnFacts(note, item),
    ...(locked !== undefined && { locked }),
  };
}

function weightIn(note: Note, entry: Entry, say: Say): Pick<MatrixColumn, 'weight' | 'uncounted' | 'why'> {
  const counted = countedIn(note, entry);
  const why = weightSentence(counted, say);
  return counted.weight
    ? { weight: weightSigns[counted.weight], why }
    : { uncounted: counted.uncounted, why };
}

function columnFacts(note: Note, { entry, said: { date } }: RatedItem): Pick<MatrixColumn, 'date' | 'grade'> {
  const grade = entry.kind === 'indicator' ? gradeOf(note, entry).code : '';
  return { ...(date !== '' && { date }), ...(grade !== '' && { grade }) };
}

/** Why ratings of an item cannot be changed from a note; undefined where they can. */
export function lockOf(note: Note, item: RatedItem, say: Say = inEnglish): string | undefined {
  if (!isOwn(note, item)) return say('It stands in {0}, and is rated there.', noteOf(item.entry).name);
  return item.entry.broken ? say('Its text is malformed, and has to be mended there first.') : undefined;
}

function separationIn(
  context: ViewContext,
  matrix: RatedMatrix,
  { pair }: MatrixRequest,
): { readonly separation?: SeparationView } {
  const [one, other] = (pair ?? []).map((key) => entryOfKey(context.note, key));
  if (one?.kind !== 'hypothesis' || other?.kind !== 'hypothesis' || one === other) return {};
  return { separation: separationView(context, matrix, one, other) };
}
