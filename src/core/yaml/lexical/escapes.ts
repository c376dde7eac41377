/** What a backslash and a letter stand for in double quotes (YAML 1.2.2, 5.7). */
export const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};

const hexadecimal = /^[\da-fA-F]+$/;
const lastCodePoint = 0x10ffff;

/** How many digits of a character's number follow a letter. */
export const escapeLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** The character of which an escape gives the number; undefined where there is none of that number. */
export function numberedCharacter(digits: string): string | undefined {
  if (!hexadecimal.test(digits)) return undefined;
  const code = Number.parseInt(digits, 16);
  return code <= lastCodePoint ? String.fromCodePoint(code) : undefined;
}
