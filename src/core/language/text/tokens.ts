import type { Span } from '../../text/span';
import { type Part, partsOf } from './contractions';

/** A word, a number or a sign of running text, or a span that readers pass over. */
export interface Token extends Span {
  /**
   * The word in lower case with contractions taken apart (won't: will, not), the digits of a number, the
   * sign, or `passed` for a quotation or a link. The possessive is `'s`.
   */
  readonly word: string;
  readonly kind: 'word' | 'number' | 'sign' | 'passed';
  /** Whether it is written with a capital. A quotation or a link stands for a name and counts as such. */
  readonly capital: boolean;
  /** Whether a hyphen, and nothing else, parts it from the token before. */
  readonly joined: boolean;
}

/** The word of a span that is passed over. */
const passed = '[]';

/**
 * Letters and digits, with an apostrophe, a comma or point of numbers, the colon of a marking (TLP:GREEN), or the full
 * stops of initials within.
 */
const lexeme = new RegExp(
  [
    '[\\p{L}\\p{M}\\p{N}]+',
    '(?:(?:',
    "['’]",
    '|(?<=\\p{N})[.,](?=\\p{N})',
    '|(?<=\\p{Lu}):(?=\\p{Lu}{2})',
    '|(?<=(?<![\\p{L}\\p{M}\\p{N}])\\p{L})\\.(?=\\p{L}(?![\\p{L}\\p{M}\\p{N}]))',
    ')[\\p{L}\\p{M}\\p{N}]+)*',
    "['’]?",
    '|\\S',
  ].join(''),
  'gu',
);
/** Signs that only dress words, as Markdown does. */
const dress = /^[*_#\\]$/;
const hyphen = /^[-‐‑]$/;
const initials = /^\p{L}(?:\.\p{L})+$/u;

/** A span that readers pass over. */
export interface PassedOver extends Span {
  /** Whether the sentence goes on as if it were not there. */
  readonly isSilent?: boolean;
}

/** The tokens of a text in order. The spans to pass over, in order and apart, become one token each, or none. */
export function tokens(text: string, pass: readonly PassedOver[]): Token[] {
  const found: Token[] = [];
  let start = 0;
  for (const { start: from, end: to, isSilent } of pass) {
    addLexemes(text, start, from, found);
    if (!isSilent)
      found.push({ start: from, end: to, word: passed, kind: 'passed', capital: true, joined: false });
    start = to;
  }
  addLexemes(text, start, text.length, found);
  return found;
}

function addLexemes(text: string, from: number, to: number, found: Token[]): void {
  let joined = false;
  for (const { index, 0: written } of text.slice(from, to).matchAll(lexeme)) {
    const start = from + index;
    if (dress.test(written) || closesInitials(written, start, found)) continue;
    if (hyphen.test(written) && joins(text, start)) {
      joined = true;
      continue;
    }
    addLexeme(written, start, joined, found);
    joined = false;
  }
}

/** The last full stop of U.S. is part of it. */
function closesInitials(written: string, start: number, found: readonly Token[]): boolean {
  const last = found.at(-1);
  return written === '.' && last?.end === start && initials.test(last.word);
}

const inner = /[\p{L}\p{N}%]/u;

function joins(text: string, at: number): boolean {
  return inner.test(text.charAt(at - 1)) && inner.test(text.charAt(at + 1));
}

function addLexeme(written: string, start: number, joined: boolean, found: Token[]): void {
  const number = /^\p{N}[\p{N}.,]*$/u.test(written);
  if (number || !/^[\p{L}\p{M}\p{N}]/u.test(written)) {
    const word = number ? written : (dashes[written] ?? written);
    const kind = number ? 'number' : 'sign';
    found.push({ start, end: start + written.length, word, kind, capital: false, joined });
    return;
  }
  for (const part of partsOf(written, found.at(-1)?.word ?? ''))
    found.push(wordToken(part, written, start, joined && part.start === 0));
}

const dashes: Readonly<Record<string, string>> = { '-': '—', '‐': '—', '‑': '—', '―': '—' };

function wordToken({ word, start, end }: Part, written: string, offset: number, joined: boolean): Token {
  const capital = start === 0 && /^\p{Lu}/u.test(written);
  return { start: offset + start, end: offset + end, word, kind: 'word', capital, joined };
}
