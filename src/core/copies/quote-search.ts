import type { Span } from '../text/span';
import type { CopyPart, CopyText } from './copy-part';
import { piecesOf } from './pieces';
import { Scanner } from './scanner';
import type { UnitTables } from './units';
import { SearchWindow, type Sought } from './window';

/**
 * Where a quotation stands in its copy, in offsets of the file as an editor shows it; `absent` where it does not; and
 * `unknown` where nobody can tell, as nothing is left of it that counts.
 */
export type QuotePlace = Span | 'absent' | 'unknown';

/** Where a quotation stands in a part of a copy. */
export interface Passage extends Span {
  readonly part: CopyPart;
}

/** Looks for quotations in a copy, all of them together, in about the time of one. */
export function searchQuotes(
  copy: CopyText,
  quotes: Iterable<string>,
  tables: UnitTables,
): ReadonlyMap<string, QuotePlace> {
  const places = new Map<string, QuotePlace>();
  for (const [quote, found] of search(copy, quotes, tables))
    places.set(quote, typeof found === 'string' ? found : placeOf(found));
  return places;
}

/** Where a quotation stands in a copy; undefined where it does not. */
export function quotedPassage(copy: CopyText, quote: string, tables: UnitTables): Passage | undefined {
  const found = search(copy, [quote], tables).get(quote);
  return typeof found === 'object' ? found : undefined;
}

function placeOf({ part, start, end }: Passage): Span {
  return { start: part.placeOf(start), end: part.placeOf(end) };
}

/** Parts of one markup are searched together, as what counts in a quotation depends on that. */
function search(
  { parts }: CopyText,
  quotes: Iterable<string>,
  tables: UnitTables,
): ReadonlyMap<string, Passage | 'absent' | 'unknown'> {
  const found = new Map<string, Passage | 'absent' | 'unknown'>();
  for (const quote of quotes) found.set(quote, 'unknown');
  for (const markup of new Set(parts.map((part) => part.markup))) {
    const left = [...found].flatMap(([quote, place]) => (typeof place === 'string' ? [quote] : []));
    const sought = soughtFor(left, (quote) => piecesOf(quote, tables.of(markup)));
    const window = new SearchWindow([...sought.values()]);
    for (const part of parts)
      if (part.markup === markup) new Scanner(part, tables.of(markup), tables.of('plain'), window).run();
    for (const [quote, { found: span, part }] of sought) {
      if (span && part) found.set(quote, { ...span, part });
      else if (window.isComplete) found.set(quote, 'absent');
    }
  }
  return found;
}

function soughtFor(
  quotes: readonly string[],
  pieces: (quote: string) => Sought['pieces'],
): ReadonlyMap<string, Sought> {
  const all = new Map<string, Sought>();
  for (const quote of quotes) {
    const own = pieces(quote);
    if (own.length > 0)
      all.set(quote, { pieces: own, next: 0, from: 0, start: 0, part: undefined, found: undefined });
  }
  return all;
}
