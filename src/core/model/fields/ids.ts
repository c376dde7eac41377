/** An id as the format gives it: letters of any script with their marks, digits, `_` and `-`. */
export const idPattern = String.raw`^[\p{L}_][\p{L}\p{M}\p{N}_\-]*$`;

const id = new RegExp(idPattern, 'u');

export function isId(text: string): boolean {
  return id.test(text);
}
