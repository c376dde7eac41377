import { escapeLengths, escapes } from '../../lexical/escapes';
import type { ScalarNode } from '../nodes';
import { backslash, isBlank, isBreak, singleQuote } from './characters';
import { type Cursor, fold, unsupported } from './cursor';
import { scalar } from './schema';

const hexadecimal = /^[0-9a-fA-F]+$/;

/** Reads a scalar in the quotes that the cursor stands at; further lines stand at a column or deeper. */
export function quoted(cursor: Cursor, column: number): ScalarNode {
  const { text } = cursor;
  const quote = cursor.code();
  const start = cursor.at++;
  let value = '';
  for (;;) {
    const from = cursor.at;
    const code = skipCharacters(cursor, quote);
    if (isBreak(code)) {
      value += text.slice(from, withoutBlanks(text, from, cursor.at)) + fold(lineBreaks(cursor, column));
      continue;
    }
    value += text.slice(from, cursor.at++);
    if (code === backslash) value += escaped(cursor, column);
    else if (quote !== singleQuote || cursor.code() !== singleQuote) break;
    else value += text[cursor.at++];
  }
  return scalar(value, value, quote === singleQuote ? 'single' : 'double', start, cursor.at);
}

/** Goes over characters that stand for themselves and returns the one that does not. */
function skipCharacters(cursor: Cursor, quote: number): number {
  const { text } = cursor;
  for (let at = cursor.at; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote || isBreak(code) || (code === backslash && quote !== singleQuote)) {
      cursor.at = at;
      return code;
    }
  }
  throw unsupported;
}

/** Blanks before a line break are not part of the value. */
function withoutBlanks(text: string, start: number, end: number): number {
  let stop = end;
  while (stop > start && isBlank(text.charCodeAt(stop - 1))) stop--;
  return stop;
}

function lineBreaks(cursor: Cursor, column: number): number {
  const breaks = cursor.continueAt(column);
  if (breaks === 0) throw unsupported;
  return breaks;
}

function escaped(cursor: Cursor, column: number): string {
  if (isBreak(cursor.code())) {
    if (lineBreaks(cursor, column) > 1) throw unsupported;
    return '';
  }
  const letter = cursor.text.charAt(cursor.at++);
  const length = escapeLengths[letter];
  if (length !== undefined) return numbered(cursor, length);
  const character = escapes[letter];
  if (character === undefined) throw unsupported;
  return character;
}

function numbered(cursor: Cursor, length: number): string {
  const digits = cursor.text.slice(cursor.at, cursor.at + length);
  const code = Number.parseInt(digits, 16);
  if (digits.length < length || !hexadecimal.test(digits) || code > 0x10ffff) throw unsupported;
  cursor.at += length;
  return String.fromCodePoint(code);
}
