import { Lexer } from 'yaml';
import type { Span } from '../../text/span';

/** What the lexer puts before scalars and around documents; it stands nowhere in the text. */
const scalarMark = '\x1f';
const marks: ReadonlySet<string> = new Set([scalarMark, '\x02', '\x18']);

/** The comments of a chunk of YAML, each from its `#` to the end of its line. */
export function commentsIn(text: string): Span[] {
  const comments: Span[] = [];
  let at = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    const isMark = marks.has(token);
    const start = at;
    if (!isMark) at += token.length;
    if (token.startsWith('#') && !isScalar) comments.push({ start, end: at });
    isScalar = token === scalarMark;
  }
  return comments;
}
