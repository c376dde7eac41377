import {
  closeBrace,
  closeBracket,
  colon,
  comma,
  isBlank,
  isBlankCode,
  isFlowSign,
  openBrace,
  openBracket,
} from './characters';

/** What may stand behind an item in braces or brackets that ends its line: a comma, and a comment. */
export const behindFlowItem = /^[ \t]*(,?)(?:(?<=,)[ \t]*)?(#[^\r\n]*)?(?=\r?\n)/;

/** Whether a map or list begins here. No field takes lists of lists: two brackets are those of a link. */
export function opensFlow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === openBrace || (code === openBracket && text.charCodeAt(at + 1) !== openBracket);
}

export function closesFlow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === closeBrace || code === closeBracket;
}

/** Whether a value or item in brackets ends here. */
export function endsFlowItem(text: string, at: number): boolean {
  return text.charCodeAt(at) === comma || closesFlow(text, at);
}

/** Whether the colon at an offset follows a key in braces: behind quotes it needs no space. */
export function isFlowColon(text: string, at: number, isQuoted: boolean): boolean {
  if (text.charCodeAt(at) !== colon) return false;
  const next = text.charCodeAt(at + 1);
  return isQuoted || isBlankCode(next) || isFlowSign(next);
}

/** Where the comma stands behind an item in brackets; -1 where none follows on its line. */
export function commaBehind(text: string, end: number): number {
  let at = end;
  while (isBlank(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) === comma ? at : -1;
}
