import type { TextEdit } from '../text/edit';
import type { Note } from '../workspace/note';

const unit = 2;
const opensBlock =
  /^\s*(?:-\s+)?(?:"[^"]*"|'[^']*'|[^\s#'"[\]{},][^\s:]*)\s*:(?:\s+[|>][-+\d]*)?\s*(?:#.*)?$/;

/**
 * The edit that indents a new, empty line: below a key without a value, a section or the header of a block text
 * a level deeper than that; else as the line before it.
 */
export function newLineIndentation(note: Note, offset: number): TextEdit[] {
  const chunk = note.chunkAt(offset);
  if (!chunk) return [];
  const { line } = note.positionAt(offset);
  const start = note.offsetAt({ line, character: 0 });
  const stop = note.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
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
    const start = note.offsetAt({ line: above, character: 0 });
    const text = textOf(note, start, note.offsetAt({ line: above, character: Number.MAX_SAFE_INTEGER }));
    if (text.trim() === '') continue;
    const column = text.length - text.trimStart().length;
    return opensBlock.test(text) ? column + unit : column;
  }
  return undefined;
}

function textOf(note: Note, start: number, end: number): string {
  let text = '';
  for (const chunk of note.chunksIn({ start, end }))
    text += chunk.text.slice(Math.max(0, start - chunk.start), Math.max(0, end - chunk.start));
  return text;
}
