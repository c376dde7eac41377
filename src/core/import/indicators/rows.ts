/** The rows of a table of events, each as it would be an indicator. */
import { choicesMeant } from '../../model/fields/choices-meant';
import { indicatorStatuses, indicatorStatusMeanings } from '../../model/kinds/indicator';
import type { Columns, Meaning } from './columns';

/** A source that a row names: a name, an address, or both. */
export interface NamedSource {
  readonly title?: string;
  readonly url?: string;
}

export interface EventRow {
  /** The number of its line in the table, as a spreadsheet counts them. */
  readonly number: number;
  readonly id: string;
  readonly text: string;
  readonly date: string;
  readonly until: string;
  readonly place: string;
  readonly note: string;
  readonly actors: readonly string[];
  readonly sources: readonly NamedSource[];
  readonly tags: readonly string[];
  readonly status?: string;
  readonly credibility?: string;
  /** What stands in it that its column does not take. */
  readonly refused: readonly string[];
}

export function eventRow(cells: readonly string[], number: number, { of }: Columns): EventRow {
  const all = (meaning: Meaning) => of[meaning].map((at) => cells[at]?.trim() ?? '').filter(Boolean);
  const first = (meaning: Meaning) => all(meaning)[0] ?? '';
  const status = statusIn(first('status'));
  const credibility = /^[1-6]$/.test(first('credibility')) ? first('credibility') : undefined;
  return {
    number,
    id: first('id'),
    text: first('text'),
    date: first('date'),
    until: first('until'),
    place: first('place'),
    note: all('note').join('\n'),
    actors: listed(all('actor'), /[;|\n]/),
    sources: sourcesIn(listed(all('source'), /[;|\n]/), listed(all('url'), /\s+|[;|](?=\s*https?:)/i)),
    tags: listed(all('tag'), /[,;|\n]/),
    ...(status !== undefined && { status }),
    ...(credibility !== undefined && { credibility }),
    refused: [
      ...(status === undefined && first('status') !== '' ? [first('status')] : []),
      ...(credibility === undefined && first('credibility') !== '' ? [first('credibility')] : []),
    ],
  };
}

function statusIn(word: string): string | undefined {
  const { meant, isSure } = choicesMeant(word, indicatorStatuses, indicatorStatusMeanings);
  return isSure ? meant[0] : undefined;
}

function listed(cells: readonly string[], separator: RegExp): string[] {
  const items = cells.flatMap((cell) => cell.split(separator)).map((item) => item.trim());
  return [...new Set(items.filter(Boolean))];
}

/** As many addresses as names belong to these, one to one. */
function sourcesIn(names: readonly string[], addresses: readonly string[]): NamedSource[] {
  const urls = [...names.filter(isAddress), ...addresses];
  const titles = names.filter((name) => !isAddress(name));
  if (titles.length === urls.length)
    return titles.map((title, at) => ({ title, ...(urls[at] !== undefined && { url: urls[at] }) }));
  return [...titles.map((title) => ({ title })), ...urls.map((url) => ({ url }))];
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}
