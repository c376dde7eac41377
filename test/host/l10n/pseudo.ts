/** A language that no one speaks, by which one sees what is not translated: it has none of the letters of English. */
export const pseudoLanguage = 'qps-ploc';

const letters = new Map([
  ...pairs('abcdefghijklmnopqrstuvwxyz', 'àƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž'),
  ...pairs('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ÀßÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'),
]);

function pairs(from: string, to: string): [string, string][] {
  const others = [...to];
  return [...from].map((letter, at) => [letter, others[at] ?? letter]);
}

/**
 * What is no word for users, and stays: places of values, addresses of links, icons, and what stands in code marks. A
 * link is given with its brackets, as no sign may come between them.
 */
const kept = /\{\d+\}|\]\([^)]*\)|\$\([^)]*\)|`[^`]*`|<[^>]*>/g;

/** What begins and ends a text of that language. No markup has these signs. */
export const [begin, end] = ['⟦', '⟧'];

/** A text in that language. Each of its lines is one, as a line that is a link alone is drawn as a button. */
export function pseudo(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? line : pseudoLine(line)))
    .join('\n');
}

function pseudoLine(line: string): string {
  const button = /^\[([^\]]+)\](\(.*\))$/.exec(line);
  if (button) return `[${pseudoLine(button[1] ?? '')}]${button[2]}`;
  let at = 0;
  let written = begin;
  for (const match of line.matchAll(kept)) {
    written += accented(line.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return written + accented(line.slice(at)) + end;
}

function accented(text: string): string {
  return [...text].map((letter) => letters.get(letter) ?? letter).join('');
}
