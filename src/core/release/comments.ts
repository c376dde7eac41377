import { semanticValue } from '../edits/semantic-value';
import { applyEdits, remove } from '../text/edit';
import { lineStart } from '../text/line-end';
import type { Span } from '../text/span';
import type { Note } from '../workspace/note/note';
import type { Chunk } from '../yaml/chunks/chunk';
import { isBlank } from '../yaml/lexical/characters';
import { commentsIn } from '../yaml/lexical/comments';
import { parse } from '../yaml/parse/parse';

/** The text of a note without its comments: any of them may speak of what is withheld. */
export function withoutComments(note: Note): string {
  return [...note.text.chunks].map(uncommented).join('');
}

function uncommented(chunk: Chunk): string {
  const { text } = chunk;
  const comments = commentsIn(text);
  if (comments.length === 0) return text;
  const whole = without(
    text,
    comments.map((comment) => withItsPlace(text, comment)),
  );
  if (saysTheSame(chunk, whole)) return whole;
  // Where a comment keeps blank lines apart from a text that would take them in, its sign stays.
  const words = comments.map(({ start, end }) => ({ start: start + 1, end }));
  return without(text, words);
}

function without(text: string, spans: readonly Span[]): string {
  return applyEdits(text, spans.map(remove));
}

/** A comment with its line where it stands alone on it, else with the space before it. */
function withItsPlace(text: string, { start, end }: Span): Span {
  const line = lineStart(text, start);
  if (text.slice(line, start).replace('\uFEFF', '').trim() === '') {
    const next = text.indexOf('\n', end) + 1;
    const from = text.startsWith('\uFEFF', line) ? line + 1 : line;
    return { start: from, end: next > 0 ? next : text.length };
  }
  let from = start;
  while (from > line && isBlank(text.charCodeAt(from - 1))) from--;
  return { start: from, end };
}

function saysTheSame({ role, root }: Chunk, text: string): boolean {
  if (role === 'prefix' || role === 'rest') return true;
  const after = parse(text);
  return (
    after.problems.length === 0 &&
    JSON.stringify(semanticValue(after.root)) === JSON.stringify(semanticValue(root))
  );
}
