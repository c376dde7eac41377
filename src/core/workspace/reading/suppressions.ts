import type { Span } from '../../text/span';
import { none } from '../../util/none';
import type { Chunk } from '../../yaml/chunks/chunk';
import { commentsIn } from '../../yaml/lexical/comments';

/** A comment `# notes-ignore: code, code (why)`, which silences rules on one line. */
export interface Suppression {
  readonly chunk: Chunk;
  /** The comment, in its chunk. */
  readonly span: Span;
  readonly codes: readonly string[];
  /** Its own line, from the chunk's first. */
  readonly ownLine: number;
  /** The line that it speaks of, counted in the same way; it may be the first of the next chunk. */
  readonly line: number;
}

const word = 'notes-ignore';
const form = /^#\s*notes-ignore:([^()]*)/;
/** The comments of a chunk that silence rules: at the end of the line that they speak of, or alone above it. */
export function suppressionsIn(chunk: Chunk): readonly Suppression[] {
  if (chunk.role === 'rest' || !chunk.text.includes(word)) return none;
  return commentsIn(chunk.text).flatMap((span) => {
    const listed = form.exec(chunk.text.slice(span.start, span.end))?.[1];
    if (listed === undefined) return [];
    const codes = listed.split(',').map((code) => code.trim());
    const ownLine = chunk.text.slice(0, span.start).split('\n').length - 1;
    const line = lineOf(chunk.text, span, ownLine);
    return [{ chunk, span, codes: codes.filter((code) => code !== ''), ownLine, line }];
  });
}

/**
 * Whether a comment speaks of a line. On its own line, if it stands alone there, only what is said of the note
 * as such can be reported: that it has no title.
 */
export function speaksOf({ ownLine, line }: Suppression, other: number): boolean {
  return ownLine <= other && other <= line;
}

const blankBefore = /(?:^|\n)[ \t\uFEFF]*$/;
const commentLine = /^[ \t]*#/;

/** Alone on a line, a comment speaks of the next one; further comments may stand between. */
function lineOf(text: string, { start }: Span, ownLine: number): number {
  if (!blankBefore.test(text.slice(0, start))) return ownLine;
  const following = text.split('\n').slice(ownLine + 1);
  const next = following.findIndex((each) => !commentLine.test(each));
  return ownLine + 1 + (next < 0 ? following.length : next);
}
