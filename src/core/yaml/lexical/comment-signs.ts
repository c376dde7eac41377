import { hash, isBlank } from './characters';

/** A comment with what stands between it and the words before it, at the end of a line. Odd spaces count as such. */
const commentBehind = /(?:^|\s)#.*$/;

/** A hash that white space or the end of the text follows begins a comment, and so does one of a note of silence. */
const meant = /#(?:\s|$|notes-ignore)/y;

/** Whether the `#` at an offset begins a comment to its writer as well. */
export function isMeantAsComment(text: string, at: number): boolean {
  meant.lastIndex = at;
  return meant.test(text);
}

/** Where a comment begins behind an offset in a line: at a `#` with a blank before it. Else where the line stops. */
export function commentStart(text: string, from: number, lineStop: number): number {
  for (let at = from + 1; at < lineStop; at++)
    if (text.charCodeAt(at) === hash && isBlank(text.charCodeAt(at - 1))) return at;
  return lineStop;
}

/** What stands on a line before a comment. */
export function withoutComment(line: string): string {
  return line.replace(commentBehind, '');
}
