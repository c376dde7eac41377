/** A table from the clipboard as changes of ratings, and sentences on what of it nobody could make out. */
import { entryKey } from '../../edits/entry-key';
import type { SetField } from '../../edits/intent';
import { rowsOfCsv } from '../../text/csv';
import { shortened } from '../../text/shorten';
import type { Note } from '../../workspace/note/note';
import type { ViewContext } from '../shared/view-context';
import { type CsvColumn, type CsvRow, type CsvTable, csvTable } from './csv-table';
import { hasIllegible } from './evidence-item';
import { fullTitle } from './matrix-csv';
import { lockOf } from './matrix-part';
import { type Hypothesis, type RatedItem, ratedMatrix, ratingIn, unratedItems } from './rated-matrix';
import { ratingMeant } from './rating-words';

export interface CsvImport {
  readonly intents: readonly SetField[];
  /** What was not understood or not taken, as sentences; the last says how many more there are. */
  readonly unread: readonly string[];
  /** How many ratings stand in the note already as the table has them. */
  readonly unchanged: number;
}

/** More sentences than these nobody reads. */
const mostSentences = 20;

export function ratingsFromCsv(context: ViewContext, text: string): CsvImport {
  const matrix = ratedMatrix(context);
  const items = [...matrix.rated, ...unratedItems(context, matrix)];
  const table = csvTable(rowsOfCsv(text), matrix.hypotheses, items);
  const found = new Found(context.note, table.unread);
  if (table.columns.length > 0) for (const row of table.rows) found.takeRow(row, table);
  return found.result();
}

/** What has been made of the cells so far. */
class Found {
  private readonly intents: SetField[] = [];
  private readonly taken = new Map<RatedItem, Set<string>>();
  private readonly sentences: string[];
  private unchanged = 0;
  private emptied = 0;

  constructor(
    private readonly note: Note,
    unread: readonly string[],
  ) {
    this.sentences = [...unread];
  }

  takeRow({ hypothesis, cells }: CsvRow, { columns }: CsvTable): void {
    for (const column of columns) this.takeCell(hypothesis, column, (cells[column.at] ?? '').trim());
  }

  private takeCell(hypothesis: Hypothesis, { item }: CsvColumn, cell: string): void {
    const was = ratingIn(item, hypothesis.id);
    if (cell === '') {
      if (was) this.emptied++;
      return;
    }
    const value = ratingMeant(cell);
    if (!value) this.sentences.push(noRating(cell, hypothesis, item));
    else if (this.isTaken(item, hypothesis.id)) this.sentences.push(secondRating(hypothesis, item));
    else if (value === was) this.unchanged++;
    else this.set(hypothesis, item, value, was ?? null);
  }

  private isTaken(item: RatedItem, id: string): boolean {
    const taken = this.taken.get(item) ?? new Set();
    this.taken.set(item, taken);
    if (taken.has(id)) return true;
    taken.add(id);
    return false;
  }

  private set({ id }: Hypothesis, item: RatedItem, value: string, was: string | null): void {
    const locked = lockOf(this.note, item) ?? illegible(item, id);
    if (locked) this.sentences.push(`${named(item)} was left as it is: ${locked}`);
    else
      this.intents.push({
        kind: 'setField',
        entry: entryKey(this.note, item.entry),
        path: ['consistency', id],
        value,
        was,
      });
  }

  result(): CsvImport {
    const { intents, unchanged, emptied } = this;
    const kept =
      emptied > 0
        ? [
            `${emptied === 1 ? 'An empty cell leaves its rating' : `${emptied} empty cells leave their ratings`} as before.`,
          ]
        : [];
    return { intents, unchanged, unread: atMost([...this.sentences, ...kept]) };
  }
}

function illegible({ entry }: RatedItem, id: string): string | undefined {
  return hasIllegible(entry, id)
    ? 'What stands there cannot be read, and has to be mended first.'
    : undefined;
}

function atMost(sentences: readonly string[]): readonly string[] {
  if (sentences.length <= mostSentences) return sentences;
  const more = sentences.length - mostSentences + 1;
  return [...sentences.slice(0, mostSentences - 1), `${more} more cells, rows or columns were left out.`];
}

function noRating(cell: string, hypothesis: Hypothesis, item: RatedItem): string {
  const place = placeWords(hypothesis, item);
  return `“${shortened(cell, 30)}” at ${place} is no rating: write II, I, N, C, CC or NA.`;
}

function secondRating(hypothesis: Hypothesis, item: RatedItem): string {
  return `A second rating at ${placeWords(hypothesis, item)} was left out, as the table has one before.`;
}

function placeWords(hypothesis: Hypothesis, item: RatedItem): string {
  return `“${shortened(fullTitle(hypothesis), 40)}” and ${named(item)}`;
}

function named({ entry }: RatedItem): string {
  return `“${shortened(fullTitle(entry), 40)}”`;
}
