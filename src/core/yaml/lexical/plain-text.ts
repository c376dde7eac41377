import { colon, hash, isBlank, isBlankCode, isBreak, isFlowSign } from './characters';
import { commentStart, isMeantAsComment } from './comment-signs';
import { withoutBlanks } from './quotes';

/**
 * Where a line of plain text ends to YAML: at a line break, at a `#` behind a blank, at a colon that white
 * space follows, and in brackets at one of their signs. With `isAsMeant` a `#` that no white space follows
 * belongs to the text. This is asked of each character of a note.
 */
export function plainStop(text: string, from: number, isFlow: boolean, isAsMeant = false): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) continue;
    // The signs that matter in block style have low codes: most characters need no more than this.
    if (code <= colon && endsPlain(text, at, from, isAsMeant)) break;
    if (isFlow && (isFlowSign(code) || (code === colon && isFlowSign(text.charCodeAt(at + 1))))) break;
  }
  return at;
}

/** Whether a character ends plain text in block style that begins at an offset. */
function endsPlain(text: string, at: number, from: number, isAsMeant: boolean): boolean {
  const code = text.charCodeAt(at);
  if (code === hash)
    return at > from && isBlank(text.charCodeAt(at - 1)) && (!isAsMeant || isMeantAsComment(text, at));
  return isBreak(code) || (code === colon && isBlankCode(text.charCodeAt(at + 1)));
}

/** Where the words of a line end of which a colon is one: before the blanks at its end, or before a comment. */
export function wordsEnd(text: string, from: number, lineStop: number): number {
  return withoutBlanks(text, from, commentStart(text, from, lineStop));
}
