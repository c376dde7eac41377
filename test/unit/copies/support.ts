import type { CopyText } from '../../../src/core/copies/copy-part';
import { textOfCopy } from '../../../src/core/copies/copy-text';
import type { Decode } from '../../../src/core/copies/encoding';
import { searchQuotes } from '../../../src/core/copies/quote-search';
import { UnitTables } from '../../../src/core/copies/units';

/** As a host decodes. */
export const decode: Decode = (bytes, label, lenient) => {
  try {
    return new TextDecoder(label, { fatal: lenient === undefined }).decode(bytes);
  } catch {
    return undefined;
  }
};

export const tables = new UnitTables();

/** The text of a copy, which must be one. */
export function copyOf(name: string, content: string | Uint8Array): CopyText {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const found = textOfCopy(name, bytes, decode);
  if (typeof found === 'string') throw new Error(`${name} is ${found}`);
  return found;
}

/** What stands in a file where a quotation is found in it; or that it is not. */
export function foundIn(name: string, content: string, quote: string): string {
  const place = searchQuotes(copyOf(name, content), [quote], tables).get(quote) ?? 'unknown';
  return typeof place === 'string' ? place : content.slice(place.start, place.end);
}
