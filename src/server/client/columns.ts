import type { Position } from '../../core';

/** How a client counts the characters of a line. */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

export function isEncoding(word: unknown): word is Encoding {
  return word === 'utf-8' || word === 'utf-16' || word === 'utf-32';
}

/** A column of a line in a client's count; columns here are those of UTF-16. */
export function toColumn(line: string, character: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return character;
  let column = 0;
  for (const sign of line.slice(0, character)) column += sizeOf(sign, encoding);
  return column;
}

/** The column that a client means; in the midst of a sign, that before it. */
export function fromColumn(line: string, column: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return column;
  let left = column;
  let character = 0;
  for (const sign of line) {
    left -= sizeOf(sign, encoding);
    if (left < 0) return character;
    character += sign.length;
  }
  // Behind the end of the line it is as far as the client says.
  return character + left;
}

function sizeOf(sign: string, encoding: Encoding): number {
  if (encoding === 'utf-32') return 1;
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** A place in the client's count. */
export function toClient({ line, character }: Position, text: () => string, encoding: Encoding): Position {
  return encoding === 'utf-16'
    ? { line, character }
    : { line, character: toColumn(text(), character, encoding) };
}

/** A place as the client counts it, in UTF-16. */
export function fromClient({ line, character }: Position, text: () => string, encoding: Encoding): Position {
  return encoding === 'utf-16'
    ? { line, character }
    : { line, character: fromColumn(text(), character, encoding) };
}
