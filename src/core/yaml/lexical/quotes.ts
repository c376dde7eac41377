import { backslash, doubleQuote, isBlank, isBreak, singleQuote } from './characters';

/**
 * Where text in quotes ends, for everyone who asks: a backslash in double quotes takes the sign behind it
 * along, and a doubled single quote stands for one. Offsets are of the text; nothing is made per character, as
 * the reader of whole notes asks for each of their characters.
 */

/** Text in double and in single quotes, as parts of patterns. */
export const inDoubleQuotes = String.raw`"(?:[^"\\]|\\.)*"`;
export const inSingleQuotes = "'(?:[^']|'')*'";

export function isQuote(code: number): boolean {
  return code === doubleQuote || code === singleQuote;
}

/**
 * Where the characters in quotes end that stand for themselves: at a line break, a backslash in double quotes,
 * or a quote. The length of the text where there is none of these.
 */
export function verbatimEnd(text: string, from: number, quote: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote || isBreak(code) || (code === backslash && quote === doubleQuote)) break;
  }
  return at;
}

/** Whether a quote at an offset stands for itself, as another follows it. */
export function isDoubledQuote(text: string, at: number, quote: number): boolean {
  return quote === singleQuote && text.charCodeAt(at + 1) === singleQuote;
}

/** Where the quotes close that open at an offset, or the limit where they never do before it. */
export function closingQuote(text: string, open: number, limit: number): number {
  const quote = text.charCodeAt(open);
  let at = verbatimEnd(text, open + 1, quote);
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code === quote && !isDoubledQuote(text, at, quote)) return at;
    at = verbatimEnd(text, at + (isBreak(code) ? 1 : 2), quote);
  }
  return limit;
}

/** Where a stretch of a text ends without the blanks at its end. */
export function withoutBlanks(text: string, start: number, end: number): number {
  let stop = end;
  while (stop > start && isBlank(text.charCodeAt(stop - 1))) stop--;
  return stop;
}
