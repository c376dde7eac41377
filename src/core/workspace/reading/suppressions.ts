import type { Span } from '../../text/span';
import { countLeading } from '../../util/binary-search';
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
  const lines = new CommentLines(chunk.text);
  return commentsIn(chunk.text).flatMap((span) => {
    const listed = form.exec(chunk.text.slice(span.start, span.end))?.[1];
    if (listed === undefined) return [];
    const codes = listed.split(',').map((code) => code.trim());
    const ownLine = lines.lineAt(span.start);
    const line = lines.spokenOf(span, ownLine);
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

const blank = /^[ \t\uFEFF]*$/;
const commentLine = /^[ \t]*#/;

/** The lines of a text, and which of them comments speak of. */
class CommentLines {
  private readonly lines: readonly string[];
  private readonly starts: number[] = [];
  /** The line below the comments that a line belongs to, found once for all of them. */
  private readonly below: number[] = [];

  constructor(text: string) {
    this.lines = text.split('\n');
    let start = 0;
    for (const line of this.lines) {
      this.starts.push(start);
      start += line.length + 1;
    }
    for (let at = this.lines.length - 1; at >= 0; at--)
      this.below[at] = commentLine.test(this.lines[at + 1] ?? '') ? (this.below[at + 1] ?? at + 1) : at + 1;
  }

  lineAt(offset: number): number {
    return countLeading(this.starts.length, (at) => (this.starts[at] ?? 0) <= offset) - 1;
  }

  /** Alone on a line, a comment speaks of the next one; further comments may stand between. */
  spokenOf({ start }: Span, ownLine: number): number {
    const before = (this.lines[ownLine] ?? '').slice(0, start - (this.starts[ownLine] ?? 0));
    return blank.test(before) ? (this.below[ownLine] ?? ownLine + 1) : ownLine;
  }
}
