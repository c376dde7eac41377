import type { Span } from '../text/span';
import type { Chunk } from '../yaml/chunk';
import { commentsIn } from '../yaml/comments';

/** A comment `# notes-ignore: code, code (why)`, which silences rules on one line (format.md, Silencing). */
export interface Ignore {
  readonly chunk: Chunk;
  /** The comment, in its chunk. */
  readonly span: Span;
  readonly codes: readonly string[];
  /** The line that it speaks of, from the chunk's first; it may be the first of the next chunk. */
  readonly line: number;
}

const word = 'notes-ignore';
const form = /^#\s*notes-ignore:([^()]*)/;
const none: readonly Ignore[] = [];

/** The comments of a piece that silence rules: at the end of the line that they speak of, or alone above it. */
export function ignoresIn(chunk: Chunk): readonly Ignore[] {
  if (chunk.role === 'rest' || !chunk.text.includes(word)) return none;
  return commentsIn(chunk.text).flatMap((span) => {
    const listed = form.exec(chunk.text.slice(span.start, span.end))?.[1];
    if (listed === undefined) return [];
    const codes = listed.split(',').map((code) => code.trim());
    return [{ chunk, span, codes: codes.filter((code) => code !== ''), line: lineOf(chunk.text, span) }];
  });
}

const blankBefore = /(?:^|\n)[ \t\uFEFF]*$/;
const commentLine = /^[ \t]*#/;

/** Alone on a line, a comment speaks of the next one; further comments may stand between. */
function lineOf(text: string, { start }: Span): number {
  const before = text.slice(0, start);
  const line = before.split('\n').length - 1;
  if (!blankBefore.test(before)) return line;
  const following = text.split('\n').slice(line + 1);
  const next = following.findIndex((each) => !commentLine.test(each));
  return line + 1 + (next < 0 ? following.length : next);
}
