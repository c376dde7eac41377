import { withoutComment } from '../lexical/comment-signs';

/** A line that is indented by a tab and begins with a key, without its leading spaces. */
const tabbedKey = /^\t\s*[^\s#].*:(?:\s|$)/;
/** A key behind which nothing stands on its line. */
const bareKey = /:[ \t]*(?:#.*)?$/;
/** An entry all of whose value stands behind its key, in plain text, quotes or brackets. */
const closedEntry = /:\s+(?:[^\s"'#&*!|>[\]{},%@`][^\n]*|"[\s\S]*"|'[\s\S]*'|\{[\s\S]*\}|\[[\s\S]*\])\s*$/;

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
  if (!bareKey.test(lines[0] ?? '')) return closedEntry.test(withoutComment(lines.join('\n')));
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
  const column = Math.min(...inner.map(indentOf));
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
