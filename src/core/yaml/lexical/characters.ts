/** Codes of the characters that mean something to YAML, and the classes that its grammar makes of them. */
export const tab = 0x09;
export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;
export const space = 0x20;
export const exclamation = 0x21;
export const doubleQuote = 0x22;
export const hash = 0x23;
export const ampersand = 0x26;
export const singleQuote = 0x27;
export const plus = 0x2b;
export const comma = 0x2c;
export const dash = 0x2d;
export const digitOne = 0x31;
export const digitNine = 0x39;
export const colon = 0x3a;
export const greater = 0x3e;
export const question = 0x3f;
export const openBracket = 0x5b;
export const backslash = 0x5c;
export const closeBracket = 0x5d;
export const openBrace = 0x7b;
export const bar = 0x7c;
export const closeBrace = 0x7d;

/** A space or a tab. */
export function isBlank(code: number): boolean {
  return code === space || code === tab;
}

/** A line feed, or the carriage return before one: the texts that are read here have no others. */
export function isBreak(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}

/** A line break or the end of the text. */
export function isLineEnd(code: number): boolean {
  return isBreak(code) || Number.isNaN(code);
}

/** White space or the end of the text: what makes a `:`, `-` or `?` before it an indicator. */
export function isBlankCode(code: number): boolean {
  return isBlank(code) || isLineEnd(code);
}

/** The signs that end a plain scalar between brackets. */
export function isFlowSign(code: number): boolean {
  return (
    code === comma ||
    code === openBracket ||
    code === closeBracket ||
    code === openBrace ||
    code === closeBrace
  );
}
