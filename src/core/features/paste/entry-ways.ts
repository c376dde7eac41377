import { columnOf, fieldColumn } from '../../edits/columns';
import { addEntries, bodyOf, type NewEntry } from '../../edits/entries';
import { changedValues, nameOfEntry } from '../../edits/values';
import { applyEdits, type TextEdit } from '../../text/edit';
import { readNote } from '../../workspace/note/live-note';
import type { Note } from '../../workspace/note/note';
import { blankLine, endBehindKey, spaceBehind } from './lines';
import { type Paste, way } from './paste';
import type { SectionPlace } from './place';

/**
 * Ways to put new sources where a selection stands in their section, in the section's own indentation. Each adds
 * the entries to what the note says, and changes nothing else.
 */
export function* entryWays(note: Note, place: SectionPlace, entries: readonly NewEntry[]): Generator<Paste> {
  const ids = entries.map(({ id }) => id);
  for (const way of place.isFlow ? inBraces(place, entries) : inLines(note, place, entries))
    if (addsOnly(note, way.edits, ids)) yield way;
}

function* inBraces({ selection }: SectionPlace, entries: readonly NewEntry[]): Generator<Paste> {
  const written = entries.map(inLine).join(', ');
  yield way(selection, written);
  yield way(selection, `${written}, `, written.length);
}

function inLine({ id, fields }: NewEntry): string {
  return `${id}: ${bodyOf('source', fields).inLine}`;
}

function* inLines(note: Note, place: SectionPlace, entries: readonly NewEntry[]): Generator<Paste> {
  const { selection, entries: others } = place;
  const isBelowInBraces = others.length > 0 && others.every((entry) => columnOf(entry) === undefined);
  if (isBelowInBraces) return yield* besideOthers(note, entries);
  const lines = linesOf(place, entries).join(note.text.lineEnd);
  const line = blankLine(note.text.toString(), selection);
  if (line) yield way(line, lines);
  const end = endBehindKey(note.text.toString(), selection);
  if (end === undefined) return;
  const space = spaceBehind(note.text.toString(), selection.start);
  if (others.length === 0) yield way(selection, `${space}{${entries.map(inLine).join(', ')}}`);
  yield way({ start: end, end }, note.text.lineEnd + lines);
}

/** Behind the last entry, as where the section stands in braces below its key. */
function* besideOthers(note: Note, entries: readonly NewEntry[]): Generator<Paste> {
  const [only, ...more] = addEntries(note, 'sources', entries);
  if (only && more.length === 0) yield way(only.span, only.text);
}

function linesOf(place: SectionPlace, entries: readonly NewEntry[]): readonly string[] {
  const columns = place.entries.flatMap((entry) => columnOf(entry) ?? []);
  const outer = columns[0] ?? (place.column > 0 ? place.column : 2);
  const inner = fieldColumn(place.entries, outer);
  return entries.flatMap(({ id, fields }) =>
    bodyOf('source', fields).lines(id, ' '.repeat(outer), ' '.repeat(inner)),
  );
}

/** Whether all that edits change is that the note has some sources more. */
export function addsOnly(note: Note, edits: readonly TextEdit[], ids: readonly string[]): boolean {
  const { gone, added } = changedValues(note, readNote(applyEdits(note.text.toString(), edits)));
  const names = new Set(ids.map((id) => nameOfEntry('sources', id)));
  return gone.length === 0 && added.length === names.size && added.every(({ name }) => names.has(name));
}
