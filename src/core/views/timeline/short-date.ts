import { shortMonth } from '../shared/days';

const partial = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|([QH]\d)))?(~?)$/;

/** A date of the format in the words of a reader: `2022-02-10/..` is “from 10 Feb 2022 on”. */
export function shortDate(written: string): string {
  const [first = '', last] = written.split('/');
  if (last === undefined) return partWords(first);
  if (last === '..') return `from ${partWords(first)} on`;
  if (first === '..') return `until ${partWords(last)}`;
  const full = /^\d{2}~?$/.test(last) ? `${first.slice(0, 5)}${last}` : last;
  return `${partWords(first)} – ${partWords(full)}`;
}

function partWords(part: string): string {
  const [, year, month, date, stretch, approximate] = partial.exec(part) ?? [];
  if (year === undefined) return part;
  const words = [date && String(Number(date)), month ? shortMonth(Number(month)) : stretch, year];
  return `${approximate ? 'about ' : ''}${words.filter((word) => word).join(' ')}`;
}
