/** Places of entries and of top-level fields, by the words that they are known by. */
import type { Entry } from '../model/entries/entry';
import type { NoteValues } from '../model/kinds/note';
import type { Span } from '../text/span';
import { entryLocation, locationOf } from '../workspace/note/location';
import type { Note } from '../workspace/note/note';
import { namedAlone } from './entry-name';
import type { ReportPlace } from './report';

/** Where an entry is defined. */
export function placeOfEntry(entry: Entry, label = namedAlone(entry)): ReportPlace {
  const { uri, selection } = entryLocation(entry);
  return { uri, span: selection, label };
}

/** Where a value of an entry stands, called by the entry; the entry itself where it has none. */
export function placeOfValue(entry: Entry, field: string): ReportPlace {
  const value = firstSpan((entry.values as Readonly<Record<string, unknown>>)[field]);
  if (!value) return placeOfEntry(entry);
  return { ...locationOf({ chunk: entry.chunk, span: value }), label: namedAlone(entry) };
}

/** Where a value, the first of a list, or the first key of a map stands. */
function firstSpan(value: unknown): Span | undefined {
  if (Array.isArray(value)) return firstSpan(value[0]);
  if (typeof value !== 'object' || value === null) return undefined;
  if (isSpan(value)) return value;
  return 'key' in value ? firstSpan(value.key) : undefined;
}

function isSpan(value: object): value is Span {
  return 'start' in value && typeof value.start === 'number' && 'end' in value;
}

/** Where a top-level field stands; none where the note does not have it. */
export function placesOfField(note: Note, field: keyof NoteValues & string): readonly ReportPlace[] {
  const key = note.contents.values[field] === undefined ? undefined : note.contents.key(field);
  return key ? [{ ...locationOf({ chunk: key.chunk, span: key.key }), label: field }] : [];
}
