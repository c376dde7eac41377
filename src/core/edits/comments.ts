import type { Entry } from '../model/entries/entry';
import type { RuleCode } from '../model/rule-codes';
import { applyEdits, insertAt, type TextEdit } from '../text/edit';
import { lineStart, lineStop } from '../text/line-end';
import type { Span } from '../text/span';
import type { Note } from '../workspace/note/note';
import { editsInNote, offsetInNote, startOf } from '../workspace/reading/place';
import { type Suppression, speaksOf, suppressionsIn } from '../workspace/reading/suppressions';
import { Chunk } from '../yaml/chunks/chunk';
import { commentsIn } from '../yaml/lexical/comments';
import { Refusal } from './refusal';
import { semanticValue } from './semantic-value';

/** A comment stands at the end of its line, where that does not become longer than this. */
const longestLine = 110;

/**
 * Adds a comment that silences a rule on the line on which something begins, for a reason; the rule is added
 * to such a comment where there is one.
 * @throws Refusal within a text over several lines, where no comment can stand.
 */
export function silenceLine(
  note: Note,
  chunk: Chunk,
  { start }: Span,
  code: RuleCode,
  reason: string,
): TextEdit[] {
  const why = reason.replace(/[()\r\n]+/g, ' ').trim();
  const line = chunk.text.slice(0, start).split('\n').length - 1;
  for (const edit of ways(note, chunk, start, line, code, why))
    if (silences(chunk, edit, start, code)) return editsInNote(chunk, [edit]);
  throw new Refusal(
    'No comment can stand here, in the middle of a text. Silence the rule in the whole note, or at the head of the text.',
  );
}

function* ways(
  note: Note,
  chunk: Chunk,
  start: number,
  line: number,
  code: RuleCode,
  why: string,
): Generator<TextEdit> {
  const known = suppressionsIn(chunk).find((ignore) => speaksOf(ignore, line) && ignore.codes.length > 0);
  if (known) yield withCode(chunk.text, known, code);
  yield* placesFor(note, chunk, start, `# notes-ignore: ${code}${why === '' ? '' : ` (${why})`}`);
}

/** A comment at the end of the line of a place, where that does not become too long, or on a line of its own above it. */
function* placesFor(note: Note, chunk: Chunk, start: number, comment: string): Generator<TextEdit> {
  const { text } = chunk;
  const from = lineStart(text, start);
  const stop = lineStop(text, start);
  const atEnd = insertAt(stop, `  ${comment}`);
  const indentation = /^[ \t\uFEFF]*/.exec(text.slice(from))?.[0] ?? '';
  const above = lineAbove(from, indentation, comment + note.text.lineEnd);
  // A byte order mark is a chunk of its own, and no line.
  const hasEnd = stop < text.length || offsetInNote(chunk, stop) === note.text.length;
  if (hasEnd && stop - from + comment.length + 2 <= longestLine) yield atEnd;
  yield above;
  if (hasEnd) yield atEnd;
}

/** A byte order mark stays where it is, before all lines. */
function lineAbove(from: number, indentation: string, line: string): TextEdit {
  const begin = from + (indentation.startsWith('\uFEFF') ? 1 : 0);
  return insertAt(begin, indentation.replace('\uFEFF', '') + line);
}

/**
 * Adds a comment beside something, or above it.
 * @throws Refusal where none can stand.
 */
export function addComment(note: Note, chunk: Chunk, { start }: Span, comment: string): TextEdit[] {
  for (const edit of placesFor(note, chunk, start, comment))
    if (saysTheSame(chunk, edit) && hasOneMore(chunk, edit)) return editsInNote(chunk, [edit]);
  throw new Refusal('No comment can stand here. Write the reason in the text.');
}

function hasOneMore(chunk: Chunk, edit: TextEdit): boolean {
  return commentsIn(applyEdits(chunk.text, [edit])).length === commentsIn(chunk.text).length + 1;
}

function withCode(text: string, { span }: Suppression, code: RuleCode): TextEdit {
  const comment = text.slice(span.start, span.end);
  const listed = /^#\s*notes-ignore:[^()]*(?=\(|$)/.exec(comment)?.[0].trimEnd() ?? comment;
  return insertAt(span.start + listed.length, `, ${code}`);
}

/** Whether the chunk says what it said, and the rule is silenced where the place is now. */
function silences(chunk: Chunk, edit: TextEdit, start: number, code: RuleCode): boolean {
  const after = new Chunk(chunk.role, chunk.section, applyEdits(chunk.text, [edit]), chunk.before);
  if (JSON.stringify(semanticValue(after.root)) !== JSON.stringify(semanticValue(chunk.root))) return false;
  if (after.problems.length !== chunk.problems.length) return false;
  // What stands at the very beginning may be said of the first line as such, and stays there.
  const isFirst = offsetInNote(chunk, start) === 0;
  const moved = edit.span.start <= start && !isFirst ? start + edit.text.length : start;
  const line = after.text.slice(0, moved).split('\n').length - 1;
  return suppressionsIn(after).some((ignore) => speaksOf(ignore, line) && ignore.codes.includes(code));
}

/** The comments on lines of their own that silence rules on the line on which an entry begins, and go with it. */
export function silencersAbove(note: Note, entry: Entry): Suppression[] {
  const { line } = note.text.positionAt(startOf(entry));
  return note.contents.suppressions.filter(
    (ignore) => ignore.ownLine < ignore.line && ignore.chunk.line + ignore.line === line,
  );
}

/**
 * Takes a comment away, with its line where it stands alone on it. Where it keeps blank lines apart from a text
 * that would take them in, its sign stays.
 */
export function removeComment({ chunk, span }: Suppression): TextEdit[] {
  const { text } = chunk;
  const start = lineStart(text, span.start);
  const isAlone = text.slice(start, span.start).trim() === '';
  const gap = /(?<![ \t])[ \t]*$/.exec(text.slice(start, span.start))?.[0].length ?? 0;
  const next = text.indexOf('\n', span.end) + 1;
  const gone = isAlone
    ? { start, end: next > 0 ? next : text.length }
    : { start: span.start - gap, end: span.end };
  const whole = { span: gone, text: '' };
  const edit = saysTheSame(chunk, whole) ? whole : { span, text: '#' };
  return editsInNote(chunk, [edit]);
}

function saysTheSame(chunk: Chunk, edit: TextEdit): boolean {
  const after = new Chunk(chunk.role, chunk.section, applyEdits(chunk.text, [edit]), chunk.before);
  return JSON.stringify(semanticValue(after.root)) === JSON.stringify(semanticValue(chunk.root));
}
