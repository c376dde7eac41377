import type { Span } from '../../text/span';
import type { SyntaxProblem } from '../parse/parsed';

/*
 * A note is read in a time that grows with its length, and an editor reads it anew while its user types. What is longer
 * than any note that somebody keeps is told of in one sentence and not read, so that the notes beside it are.
 */

/** More than a hundred times as much as an analyst writes in a year. */
export const longestNote = 20_000_000;

/** Entries of sections and other keys. */
export const mostParts = 200_000;

/** One entry or key with all that stands in it: several thousand pages. A note in brackets is one part, too. */
export const longestPart = 5_000_000;

/** Why a note is not read; undefined where it is. */
export function whyUnread(text: string, parts = 0): SyntaxProblem | undefined {
  const excess = excessOf(text.length, parts);
  if (excess === undefined) return undefined;
  return { ...beginningOf(text), message: `This note has more than ${excess}, and is not read. ${remedy}` };
}

const remedy = 'Divide it into several notes, of which one includes the others.';

function excessOf(length: number, parts: number): string | undefined {
  if (length > longestNote) return '20 million characters';
  return parts > mostParts ? '200,000 entries' : undefined;
}

/** Why a part of a note is not read; undefined where it is. */
export function whyUnreadPart(text: string): SyntaxProblem | undefined {
  if (text.length <= longestPart) return undefined;
  const message =
    'This has more than 5 million characters, and is not read. Keep long texts in files of their own.';
  return { ...beginningOf(text), message };
}

/** Some characters of the first line, which may be all of it. */
function beginningOf(text: string): Span {
  const shown = text.slice(0, 200);
  const start = Math.max(0, shown.search(/[^\s\uFEFF]/));
  return { start, end: start + (/^[^\r\n]{0,80}/.exec(shown.slice(start))?.[0].length ?? 0) };
}
