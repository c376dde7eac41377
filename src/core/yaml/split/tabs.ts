import { withoutComment } from '../lexical/comment-signs';

/** A line that is indented by a tab and begins with a key, without its leading spaces. */
const tabbedKey = /^\t\s*[^\s#].*:(?:\s|$)/;
/** A key behind which nothing stands on its line. */
const bareKey = /:[ \t]*(?:#.*)?$/;
/** What plain text cannot begin with. */
const beginsOtherwise = /["'#&*!|>[\]{},%@`]/;
/** By what a value begins in quotes or brackets, and what it then ends with. */
const closing: Readonly<Record<string, string>> = { '"': '"', "'": "'", '{': '}', '[': ']' };

/** Whether a line, given without its leading spaces, is a key behind a tab. */
export function isTabbedKey(content: string): boolean {
  return tabbedKey.test(content);
}

/**
 * Whether a line with a tab begins an entry, and no field of the entry before it: that one has no fields, or
 * the lines below the tab stand no deeper than its fields do.
 *
 * @param rest The text from the line on.
 * @param before The lines of the entry before it.
 */
export function mayBeginEntry(rest: string, before: string): boolean {
  const lines = contentLines(before);
  const fields = lines[1];
  if (!bareKey.test(lines[0] ?? '')) return isClosed(withoutComment(lines.join('\n')).trimEnd());
  const [line, next] = contentLines(rest, 2);
  return fields !== undefined && bareKey.test(line ?? '') && indentOf(next) <= indentOf(fields);
}

/**
 * The column at which the other entries of a section stand whose first line has a tab. Infinite where only
 * fields of that first entry follow.
 */
export function columnAround(rest: string, base: number): number {
  const [first = '', ...others] = contentLines(rest);
  const end = others.findIndex((line) => !line.startsWith('\t') && indentOf(line) <= base);
  const inner = (end < 0 ? others : others.slice(0, end)).filter((line) => !line.startsWith('\t'));
  const column = inner.reduce((least, line) => Math.min(least, indentOf(line)), Number.POSITIVE_INFINITY);
  return bareKey.test(first) && indentOf(inner[0]) === column ? Number.POSITIVE_INFINITY : column;
}

/** The lines that are neither empty nor a comment. */
function contentLines(text: string, atMost = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  for (const [line] of text.matchAll(/[^\r\n]+/g)) {
    if (lines.length === atMost) break;
    if (/^\s*[^\s#]/.test(line)) lines.push(line);
  }
  return lines;
}

function indentOf(line: string | undefined): number {
  return line?.search(/[^ ]/) ?? -1;
}

/** Whether all of an entry's value stands behind its key, in plain text to the end of its line, quotes or brackets. */
function isClosed(entry: string): boolean {
  const lastLine = entry.lastIndexOf('\n') + 1;
  for (const { 0: colon, index } of entry.matchAll(/:\s+/g)) {
    const at = index + colon.length;
    const sign = entry.charAt(at);
    if (sign === '') return false;
    if (!beginsOtherwise.test(sign) && at >= lastLine) return true;
    if (at < entry.length - 1 && closing[sign] === entry.at(-1)) return true;
  }
  return false;
}
