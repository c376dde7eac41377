const wide = /[^\0-\xff]/;

/** Whether a text has characters that take two bytes. */
export function isWide(text: string): boolean {
  return wide.test(text);
}

/**
 * The same text in a string of its own. A part of a text takes two bytes a character as soon as one
 * character anywhere in the whole does, and keeps the whole in memory; a string that is parsed does neither.
 */
export function detached(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
