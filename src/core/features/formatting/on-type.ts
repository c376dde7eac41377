import type { TextEdit } from '../../text/edit';
import type { Note } from '../../workspace/note/note';
import { spanInChunk } from '../../workspace/reading/place';
import { inDoubleQuotes, inSingleQuotes } from '../../yaml/lexical/quotes';
import { chunkAtCursor } from '../completion/chunk-at-cursor';
import type { CursorContext } from '../completion/cursor-context';

const unit = 2;
const opensBlock =
  /^\s*(?:-\s+)?(?:"[^"]*"|'[^']*'|[^\s#'"[\]{},][^\s:]*)\s*:(?:\s+[&!]\S+)*(?:\s+[|>][-+\d]*)?(?:\s+#.*|\s*)$/;

/** What may hold brackets that open and close nothing: quotes and comments. */
const withoutBrackets = new RegExp(`${inDoubleQuotes}|${inSingleQuotes}|(?:^|\\s)#.*$`, 'g');

/**
 * The edit that indents a new, empty line: a level deeper below a key without a value, a section, the header of a
 * block text or an open bracket; below what closes a bracket where the line stands that opens it; else as the
 * line before it.
 */
export function newLineIndentation(note: Note, offset: number): TextEdit[] {
  const chunk = note.text.chunkAt(offset);
  if (!chunk) return [];
  const { line } = note.text.positionAt(offset);
  const start = note.text.offsetAt({ line, character: 0 });
  const stop = note.text.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
  const written = textOf(note, start, stop);
  if (written.trim() !== '') return [];
  const wanted = columnBelow(note, line);
  return wanted === undefined || written === ' '.repeat(wanted)
    ? []
    : [{ span: { start, end: stop }, text: ' '.repeat(wanted) }];
}

/** The column for what stands below the last line before one that is not empty. */
function columnBelow(note: Note, line: number): number | undefined {
  for (let above = line - 1; above >= 0; above--) {
    const text = lineOf(note, above);
    if (text.trim() === '') continue;
    const column = columnOf(text);
    const end = note.text.offsetAt({ line: above, character: Number.MAX_SAFE_INTEGER });
    const cursor = chunkAtCursor(note, end)?.cursor;
    // In a block text a colon or bracket is the writer’s own.
    if (cursor?.quote === '|') return column;
    if (opensBlock.test(text) || (cursor?.isFlow && balanceOf(text) > 0)) return column + unit;
    if (balanceOf(text) < 0) return columnOf(opening(note, above));
    // Below the first key of a map behind a dash its others stand, as in a citation.
    return cursor && isInMapBehindDash(text, cursor) ? cursor.column : column;
  }
  return undefined;
}

function isInMapBehindDash(text: string, { isItem, isFlow, kind }: CursorContext): boolean {
  return /^\s*-\s/.test(text) && kind === 'value' && !isItem && !isFlow;
}

function columnOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** How many more brackets a line opens than it closes. */
function balanceOf(text: string): number {
  const bare = text.replace(withoutBrackets, '');
  return (bare.match(/[[{]/g)?.length ?? 0) - (bare.match(/[\]}]/g)?.length ?? 0);
}

/** The line in which the brackets open that another closes. */
function opening(note: Note, closing: number): string {
  let balance = 0;
  for (let line = closing; line >= 0; line--) {
    const text = lineOf(note, line);
    balance += balanceOf(text);
    if (balance >= 0) return text;
  }
  return lineOf(note, closing);
}

function lineOf(note: Note, line: number): string {
  const start = note.text.offsetAt({ line, character: 0 });
  return textOf(note, start, note.text.offsetAt({ line, character: Number.MAX_SAFE_INTEGER }));
}

function textOf(note: Note, start: number, end: number): string {
  let text = '';
  for (const chunk of note.text.chunksIn({ start, end })) {
    const own = spanInChunk(chunk, { start, end });
    text += chunk.text.slice(Math.max(0, own.start), Math.max(0, own.end));
  }
  return text;
}
