/** A table of dated events as indicators of a note. */

import { refuseConflicts } from '../../edits/editable';
import { addEntries, type NewEntry, type NewFields } from '../../edits/entries';
import { freshId } from '../../edits/fresh-id';
import { importedFields, importedLine } from '../../edits/imported-text';
import { oneByOne } from '../../edits/in-turn';
import { isTaken } from '../../edits/new-entry';
import { writtenIn } from '../../edits/set-field';
import type { EntryOf } from '../../model/entries/entry';
import { isId } from '../../model/fields/ids';
import { withoutLinks } from '../../prose';
import { counted } from '../../text/counted';
import { rowsOfCsv } from '../../text/csv';
import type { TextEdit } from '../../text/edit';
import { plainWords } from '../../text/plain-words';
import type { Note } from '../../workspace/note/note';
import { columnsOf } from './columns';
import { type DateOrder, orderShown, readDate } from './dates';
import { KnownActors, NamedSources } from './matches';
import { Notices } from './notices';
import { type EventRow, eventRow } from './rows';

export type { DateOrder };

export interface IndicatorOptions {
  /** How dates such as 2/3/2022 are read where the table itself does not show it. */
  readonly order?: DateOrder;
}

export interface IndicatorImport {
  /** Empty where nothing is new. */
  readonly edits: readonly TextEdit[];
  /** What was added, as one sentence. */
  readonly summary: string;
  /** What was left out or stands otherwise than in the table, and why, as sentences. */
  readonly notices: readonly string[];
  /** A date of which nobody can tell day and month, where an order would settle it. */
  readonly ambiguous?: string;
}

/**
 * Reads a table with a header row, separated by commas, semicolons or tabs, and adds what is new of it in one step:
 * events as indicators, and the sources that the note lacks.
 * @throws Refusal where the note is written in a way that takes no entry.
 */
export function importIndicators(note: Note, table: string, options: IndicatorOptions = {}): IndicatorImport {
  refuseConflicts(note);
  const [header = [], ...lines] = rowsOfCsv(table);
  const columns = columnsOf(header);
  if (!columns) return { edits: [], summary: nothing, notices: [noColumns] };
  const rows = lines.flatMap((cells, at) =>
    cells.some((cell) => cell.trim() !== '') ? [eventRow(cells, at + 2, columns)] : [],
  );
  const order = options.order ?? orderShown(rows.map(({ date }) => date));
  const notices = new Notices();
  notices.leaveColumns(columns.others);
  if (order && options.order === undefined)
    notices.tellOrder(
      order,
      rows.map(({ date }) => date),
    );
  return new Import(note, order, notices).take(rows);
}

const nothing = 'Nothing was added.';
const noColumns =
  'The first row of the table has to name its columns, one of them text, event, title, description or notes.';

class Import {
  private readonly actors: KnownActors;
  private readonly sources: NamedSources;
  private readonly known: Set<string>;
  private readonly ids = new Set<string>();

  constructor(
    private readonly note: Note,
    private readonly order: DateOrder | undefined,
    private readonly notices: Notices,
  ) {
    this.actors = new KnownActors(note);
    this.sources = new NamedSources(note);
    this.known = knownEvents(note);
  }

  take(all: readonly EventRow[]): IndicatorImport {
    const rows = all.filter((row) => this.isNew(row));
    for (const { sources } of rows) for (const source of sources) this.sources.ask(source);
    const { entries: sources } = this.sources.lacking;
    for (const { id } of sources) this.ids.add(id);
    const indicators = rows.map((row) => this.entryOf(row));
    const edits = oneByOne(this.note, [
      (note) => addEntries(note, 'sources', sources),
      (note) => addEntries(note, 'indicators', indicators),
    ]);
    const { ambiguous } = this.notices;
    return {
      edits,
      summary: summaryOf(indicators.length, sources.length),
      notices: this.notices.sentences,
      ...(ambiguous !== undefined && this.order === undefined && { ambiguous }),
    };
  }

  private isNew(row: EventRow): boolean {
    const text = importedLine(row.text);
    if (text === '') {
      this.notices.leaveEmpty(row.number);
      return false;
    }
    const mark = markOf(text, readDate(row.date, this.order)?.date);
    const isKnown = this.known.has(mark);
    if (isKnown) this.notices.leaveKnown();
    this.known.add(mark);
    return !isKnown;
  }

  private entryOf(row: EventRow): NewEntry {
    const { text, status, place, credibility, tags, note } = row;
    const date = this.dateOf(row.date);
    const until = this.dateOf(row.until);
    const actors = row.actors.flatMap((name) => this.actorOf(name));
    const sources = row.sources.flatMap((source) => this.sources.idOf(source) ?? []);
    this.notices.refuse(row.refused);
    const fields: NewFields = {
      text,
      ...(status !== undefined && { status }),
      ...(date !== undefined && { date }),
      place,
      ...(until !== undefined && { until }),
      sources: [...new Set(sources)],
      ...(credibility !== undefined && { credibility }),
      actors: [...new Set(actors)],
      note,
      tags,
    };
    return { id: this.idFor(row), fields: importedFields(fields) };
  }

  private dateOf(written: string): string | undefined {
    const reading = readDate(written, this.order);
    if (reading?.lack) this.notices.keepDate(reading.date, reading.lack);
    return reading?.date;
  }

  private actorOf(name: string): string[] {
    const id = this.actors.find(name);
    if (id === undefined) this.notices.missActor(name);
    return id === undefined ? [] : [id];
  }

  private idFor({ id, text }: EventRow): string {
    const isOther = (each: string): boolean => this.ids.has(each) || isTaken(this.note, each);
    const own = id.normalize('NFC');
    const fresh = isId(own) && !isOther(own) ? own : freshId(isId(own) ? own : text, isOther);
    this.ids.add(fresh);
    return fresh;
  }
}

/** By date and text, as two rows or entries are the same event. */
function knownEvents(note: Note): Set<string> {
  const homes = [note, ...note.scope.included];
  const events = homes.flatMap(({ contents }) => contents.entriesOfKind('indicator'));
  return new Set(events.map((event) => markOf(withoutLinks(event.title), writtenDate(event))));
}

/** Also one that nobody can read, as an import may have left it. */
function writtenDate(event: EntryOf<'indicator'>): string | undefined {
  const written = event.values.date?.value;
  if (written !== undefined) return written;
  const node = event.unreadable.includes('date') ? writtenIn(event, 'date') : undefined;
  return node?.kind === 'scalar' ? node.text : undefined;
}

function markOf(text: string, date = ''): string {
  return `${date} ${plainWords(text)}`;
}

function summaryOf(indicators: number, sources: number): string {
  if (indicators === 0) return nothing;
  const added = [counted(indicators, 'indicator'), ...(sources > 0 ? [counted(sources, 'source')] : [])];
  return `${added.join(' and ')} ${indicators + sources === 1 ? 'was' : 'were'} added.`;
}
