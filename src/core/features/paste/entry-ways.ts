import { columnOf, fieldColumn } from '../../edits/columns';
import { addEntry, bodyOf, type NewFields } from '../../edits/entries';
import { changedValues, nameOfEntry } from '../../edits/values';
import { applyEdits, type TextEdit } from '../../text/edit';
import { readNote } from '../../workspace/note/live-note';
import type { Note } from '../../workspace/note/note';
import { blankLine, endBehindKey, spaceBehind } from './lines';
import { type Paste, way } from './paste';
import type { SectionPlace } from './place';

/**
 * Ways to put a new source where a selection stands in its section, in the section's own indentation. Each adds
 * the entry to what the note says, and changes nothing else.
 */
export function* entryWays(note: Note, place: SectionPlace, id: string, fields: NewFields): Generator<Paste> {
  for (const way of place.isFlow ? inBraces(place, id, fields) : inLines(note, place, id, fields))
    if (addsOnly(note, way.edits, id)) yield way;
}

function* inBraces({ selection }: SectionPlace, id: string, fields: NewFields): Generator<Paste> {
  const written = inLine(id, fields);
  yield way(selection, written);
  yield way(selection, `${written}, `, written.length);
}

function inLine(id: string, fields: NewFields): string {
  return `${id}: ${bodyOf('source', fields).inLine}`;
}

function* inLines(note: Note, place: SectionPlace, id: string, fields: NewFields): Generator<Paste> {
  const { selection, entries } = place;
  const isBelowInBraces = entries.length > 0 && entries.every((entry) => columnOf(entry) === undefined);
  if (isBelowInBraces) return yield* besideOthers(note, id, fields);
  const lines = linesOf(place, id, fields).join(note.text.lineEnd);
  const line = blankLine(note.text.toString(), selection);
  if (line) yield way(line, lines);
  const end = endBehindKey(note.text.toString(), selection);
  if (end === undefined) return;
  const written = `${spaceBehind(note.text.toString(), selection.start)}{${inLine(id, fields)}}`;
  if (entries.length === 0) yield way(selection, written);
  yield way({ start: end, end }, note.text.lineEnd + lines);
}

/** Behind the last entry, as where the section stands in braces below its key. */
function* besideOthers(note: Note, id: string, fields: NewFields): Generator<Paste> {
  const [only, ...more] = addEntry(note, 'sources', id, fields);
  if (only && more.length === 0) yield way(only.span, only.text);
}

function linesOf({ entries, column }: SectionPlace, id: string, fields: NewFields): readonly string[] {
  const columns = entries.flatMap((entry) => columnOf(entry) ?? []);
  const outer = columns[0] ?? (column > 0 ? column : 2);
  const inner = fieldColumn(entries, outer);
  return bodyOf('source', fields).lines(id, ' '.repeat(outer), ' '.repeat(inner));
}

/** Whether all that edits change is that the note has one source more. */
export function addsOnly(note: Note, edits: readonly TextEdit[], id: string): boolean {
  const { gone, added } = changedValues(note, readNote(applyEdits(note.text.toString(), edits)));
  return gone.length === 0 && added.length === 1 && added[0]?.name === nameOfEntry('sources', id);
}
