import { shortened } from '../../text/shorten';
import { addUnder } from '../../util/lists-by-key';
import { csvLabels, fullTitle, transposed } from './matrix-csv';
import type { Hypothesis, RatedItem } from './rated-matrix';

export interface CsvRow {
  readonly hypothesis: Hypothesis;
  readonly cells: readonly string[];
}

export interface CsvColumn {
  readonly at: number;
  readonly item: RatedItem;
}

/** A table of which it is known what its rows and columns are; hypotheses stand in rows. */
export interface CsvTable {
  readonly rows: readonly CsvRow[];
  readonly columns: readonly CsvColumn[];
  /** The rows and columns that are neither, as sentences. */
  readonly unread: readonly string[];
}

type Cells = readonly (readonly string[])[];

/** Names stand in the first rows and columns: further in, a cell is a rating. */
const deepestHeading = 3;

/** A table of more cells than this is no matrix: a single long line among many short ones would fill the memory. */
const mostTableCells = 4_000_000;

/** Finds the hypotheses and the evidence of a table, by id or title, whichever of them stand in its rows. */
export function csvTable(
  cells: Cells,
  hypotheses: readonly Hypothesis[],
  items: readonly RatedItem[],
): CsvTable {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  if (width * cells.length > mostTableCells) return { rows: [], columns: [], unread: [tooLarge] };
  const names = {
    hypotheses: new Names(hypotheses, (each) => each),
    evidence: new Names(items, ({ entry }) => entry),
  };
  return readEitherWay(cells, names);
}

function readEitherWay(cells: Cells, names: TableNames): CsvTable {
  const asIs = readTable(cells, names);
  const turned = readTable(transposed(cells), names);
  return sizeOf(turned) > sizeOf(asIs) ? turned : asIs;
}

function sizeOf({ rows, columns }: CsvTable): number {
  return rows.length * columns.length;
}

interface TableNames {
  readonly hypotheses: Names<Hypothesis>;
  readonly evidence: Names<RatedItem>;
}

function readTable(cells: Cells, names: TableNames): CsvTable {
  const found = cells.map((row) => names.hypotheses.find(row.slice(0, deepestHeading)));
  const first = found.findIndex((each) => each !== undefined);
  const heading = cells.slice(0, first === -1 ? 0 : Math.min(first, deepestHeading));
  const { columns, unread } = columnsOf(heading, names.evidence);
  const rows = cells.flatMap((row, at) => {
    const hypothesis = found[at];
    return hypothesis ? [{ hypothesis, cells: row }] : [];
  });
  if (rows.length * columns.length === 0) return { rows, columns, unread: [nothingFound] };
  const strangers = cells.slice(first).filter((row, at) => found[first + at] === undefined && isFilled(row));
  return { rows, columns, unread: [...strangers.map(rowSentence), ...unread] };
}

const tooLarge = 'What was pasted is too large for a table of ratings.';
const nothingFound =
  'No ratings were found in what was pasted. Its first row and column have to name evidence and hypotheses of this note, by id or by text.';

function isFilled(row: readonly string[]): boolean {
  return row.some((cell) => cell.trim() !== '');
}

function rowSentence(row: readonly string[]): string {
  return strangerSentence(row.find((cell) => cell.trim() !== '') ?? '');
}

function columnsOf(heading: Cells, evidence: Names<RatedItem>): Pick<CsvTable, 'columns' | 'unread'> {
  const columns: CsvColumn[] = [];
  const unread: string[] = [];
  for (const [at, cells] of transposed(heading).entries()) {
    const names = cells.filter((cell) => cell.trim() !== '' && !isLabel(cell));
    const item = evidence.find(names);
    if (item) columns.push({ at, item });
    else if (names[0] !== undefined) unread.push(strangerSentence(names[0]));
  }
  return { columns, unread };
}

function strangerSentence(name: string): string {
  return `“${shortened(name, 40)}” is neither a hypothesis nor evidence of this note.`;
}

function isLabel(name: string): boolean {
  return Object.values(csvLabels).some((label) => label.toLowerCase() === name.trim().toLowerCase());
}

/** Things by id and by title. What several share by which nobody can tell them apart finds none of them. */
class Names<T> {
  private readonly byId = new Map<string, T[]>();
  private titles: ReadonlyMap<string, readonly T[]> | undefined;

  constructor(
    private readonly things: readonly T[],
    private readonly entryOf: (thing: T) => Hypothesis | RatedItem['entry'],
  ) {
    for (const thing of things) addUnder(this.byId, entryOf(thing).id, thing);
  }

  /** The thing that some headings name: by its id, and where that is not enough by its title. */
  find(headings: readonly string[]): T | undefined {
    for (const heading of headings) {
      const named = this.byId.get(heading.trim()) ?? [];
      if (named.length === 1) return named[0];
    }
    for (const heading of headings) {
      const named = heading.trim() === '' ? [] : (this.byTitle().get(plainTitle(heading)) ?? []);
      if (named.length === 1) return named[0];
    }
    return undefined;
  }

  /** Made only for a table that does not go by ids, as all titles have to be read for it. */
  private byTitle(): ReadonlyMap<string, readonly T[]> {
    if (this.titles) return this.titles;
    const titles = new Map<string, T[]>();
    for (const thing of this.things) addUnder(titles, plainTitle(fullTitle(this.entryOf(thing))), thing);
    this.titles = titles;
    return titles;
  }
}

function plainTitle(title: string): string {
  const plain = title.trim().replace(/\s+/g, ' ').toLowerCase();
  // A spreadsheet that was not kept from it has made 1 of 001, and 1000 of 1e3.
  return /^\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/.test(plain) ? String(Number(plain)) : plain;
}
