import { backslash, isBreak, singleQuote } from '../../lexical/characters';
import { escapeLengths, escapes, numberedCharacter } from '../../lexical/escapes';
import { verbatimEnd, withoutBlanks } from '../../lexical/quotes';
import type { ScalarNode } from '../nodes';
import { type Cursor, fold, unsupported } from './cursor';
import { scalar } from './schema';

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
      // Blanks before a line break are no part of the value.
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
  cursor.at = verbatimEnd(cursor.text, cursor.at, quote);
  if (cursor.at === cursor.text.length) throw unsupported;
  return cursor.code();
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
  const character = numberedCharacter(digits);
  if (digits.length < length || character === undefined) throw unsupported;
  cursor.at += length;
  return character;
}
