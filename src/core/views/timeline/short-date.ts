import { inEnglish, type Say } from '../../util/say';
import { shortMonth } from '../shared/days';

const partial = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|([QH]\d)))?(~?)$/;

/** A date of the format in the words of a reader: `2022-02-10/..` is “from 10 Feb 2022 on”. */
export function shortDate(written: string, say: Say = inEnglish): string {
  const partWords = (part: string) => wordsOfPart(part, say);
  const [first = '', last] = written.split('/');
  if (last === undefined) return partWords(first);
  if (last === '..') return say('from {0} on', partWords(first));
  if (first === '..') return say('until {0}', partWords(last));
  const full = /^\d{2}~?$/.test(last) ? `${first.slice(0, 5)}${last}` : last;
  return `${partWords(first)} – ${partWords(full)}`;
}

function wordsOfPart(part: string, say: Say): string {
  const [, year, month, day, stretch, approximate] = partial.exec(part) ?? [];
  if (year === undefined) return part;
  const words = [day && String(Number(day)), month ? shortMonth(Number(month), say) : stretch, year];
  const date = words.filter((word) => word).join(' ');
  return approximate ? say('about {0}', date) : date;
}
