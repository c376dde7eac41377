/** An id as the format gives it: letters of any script with their marks, digits, `_` and `-`. */
const idPattern = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u;

export function isId(text: string): boolean {
  return idPattern.test(text);
}
