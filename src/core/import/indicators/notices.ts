/** What is told of an import beside what was added: sentences on what was left out or left as it was. */
import { counted } from '../../text/counted';
import { shortened } from '../../text/shorten';
import type { DateOrder, DateReading } from './dates';

/** More examples than these nobody reads. */
const mostShown = 5;

export class Notices {
  private readonly columns: string[] = [];
  private readonly emptyRows: number[] = [];
  private readonly actors = new Set<string>();
  private readonly refused = new Set<string>();
  private readonly dates: Readonly<Record<NonNullable<DateReading['lack']>, string[]>> = {
    ambiguous: [],
    unreadable: [],
  };
  private known = 0;
  private order: string | undefined;

  leaveColumns(names: readonly string[]): void {
    this.columns.push(...names);
  }

  leaveEmpty(row: number): void {
    this.emptyRows.push(row);
  }

  leaveKnown(): void {
    this.known++;
  }

  missActor(name: string): void {
    this.actors.add(name);
  }

  refuse(words: readonly string[]): void {
    for (const word of words) this.refused.add(word);
  }

  keepDate(date: string, lack: NonNullable<DateReading['lack']>): void {
    this.dates[lack].push(date);
  }

  /** Tells how dates were read that alone could be read in two ways. */
  tellOrder(order: DateOrder, dates: readonly string[]): void {
    const isEither = /^(?:0?[1-9]|1[0-2]) ?([-/.]) ?(?:0?[1-9]|1[0-2]) ?\1 ?\d{4}/;
    const example = dates.find((date) => isEither.test(date.trim()));
    if (example === undefined) return;
    const first = order === 'dayFirst' ? 'day' : 'month';
    this.order = `Dates such as ${example.trim()} were read with the ${first} first, as others in the table can only be read so.`;
  }

  /** A date of which nobody can tell day and month. */
  get ambiguous(): string | undefined {
    return this.dates.ambiguous[0];
  }

  get sentences(): readonly string[] {
    const { known, order, emptyRows, actors, refused, columns } = this;
    const { ambiguous, unreadable } = this.dates;
    return [
      ...(known > 0 ? [`${counted(known, 'row is', 'rows are')} there already, by date and text.`] : []),
      ...(emptyRows.length > 0
        ? [`Rows without a text were left out: ${shown(emptyRows.map(String))}.`]
        : []),
      ...(order === undefined ? [] : [order]),
      ...(ambiguous.length > 0
        ? [
            `${counted(ambiguous.length, 'date stands', 'dates stand')} as in the table, as day and month cannot be told apart: ${shown(ambiguous)}.`,
          ]
        : []),
      ...(unreadable.length > 0
        ? [
            `${counted(unreadable.length, 'date stands', 'dates stand')} as in the table, as nobody can read ${unreadable.length === 1 ? 'it' : 'them'}: ${shown(unreadable)}.`,
          ]
        : []),
      ...(actors.size > 0
        ? [`Actors that the note does not know were left out: ${shown([...actors])}.`]
        : []),
      ...(refused.size > 0 ? [`No status or credibility, and left out: ${shown([...refused])}.`] : []),
      ...(columns.length > 0 ? [`Columns that were left out: ${shown(columns)}.`] : []),
    ];
  }
}

function shown(words: readonly string[]): string {
  const first = words.slice(0, mostShown).map((word) => shortened(word, 40));
  const more = words.length - first.length;
  return more > 0 ? `${first.join(', ')} and ${more} more` : first.join(', ');
}
