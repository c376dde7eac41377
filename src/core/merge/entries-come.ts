import { addWritten } from '../edits/entries';
import { oneByOne } from '../edits/in-turn';
import { isTaken } from '../edits/new-entry';
import { Refusal } from '../edits/refusal';
import { renameId } from '../edits/rename-id';
import { changeBy, type NamedValue, nameOfEntry } from '../edits/values';
import { writtenEntry } from '../edits/written-entry';
import type { Entry } from '../model/entries/entry';
import { kindOfSection, sectionNames } from '../model/sections';
import { applyEdits, insertAt, type TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import { readNote } from '../workspace/note/live-note';
import type { Note } from '../workspace/note/note';
import type { ComparedEntry, SideNote } from './compare';
import type { Conflict } from './conflicts';
import { isOnBoth } from './meeting';

/** The ids that the entries of one side have beside those of the other. */
export type NewIds = ReadonlyMap<ComparedEntry, string>;

interface Meeting {
  readonly stays: SideNote;
  readonly goes: SideNote;
  readonly ids: NewIds;
}

/** What both sides call the same gets another id. */
export function newIdsFor(coming: readonly ComparedEntry[], stays: SideNote, goes: SideNote): NewIds {
  const isFree = (id: string): boolean => !isTaken(stays.note, id) && !isTaken(goes.note, id);
  return new Map(coming.map((entry) => [entry, isOnBoth(entry) ? freeId(entry.id, isFree) : entry.id]));
}

function freeId(id: string, isFree: (id: string) => boolean): string {
  const stem = id.replace(/-\d{1,2}$/, '');
  let count = 2;
  while (!isFree(`${stem}-${count}`)) count++;
  return `${stem}-${count}`;
}

/**
 * The lines of one side behind those of the other; where they only make sense with lines around them, its entries
 * behind the others of their sections.
 */
export function entriesCome(note: Note, conflict: Conflict, meeting: Meeting): TextEdit[] {
  const { stays, ids } = meeting;
  const { text, note: from } = renamed(conflict, meeting);
  const behind = [insertAt(stays.text.spanOf(conflict).end, text)];
  const written = [...ids].map(([{ section }, id]) => ({ section, id, entry: entryIn(from, section, id) }));
  if (isAddition(changeBy(note, behind), written)) return behind;
  return oneByOne(
    note,
    sectionNames.map((section) => (copy: Note) => {
      const own = written.filter((each) => each.section === section);
      return own.length > 0
        ? addWritten(
            copy,
            section,
            own.map(({ entry }) => asWritten(entry)),
          )
        : [];
    }),
  );
}

interface Written {
  readonly section: ComparedEntry['section'];
  readonly id: string;
  readonly entry: Entry;
}

function entryIn(note: Note, section: ComparedEntry['section'], id: string): Entry {
  const found = note.symbols.definitions(id).find(({ kind }) => kind === kindOfSection[section]);
  if (!found) throw notTold(id);
  return found;
}

function asWritten(entry: Entry) {
  const written = writtenEntry(entry, 'come');
  if (!written) throw notTold(entry.id);
  return written;
}

/** Whether nothing else is said but what was to come. */
function isAddition(
  { gone, added }: { readonly gone: readonly NamedValue[]; readonly added: readonly NamedValue[] },
  written: readonly Written[],
): boolean {
  if (gone.length > 0 || added.length !== written.length) return false;
  return written.every(({ section, id, entry }) =>
    added.some(
      ({ name, says }) => name === nameOfEntry(section, id) && says === writtenEntry(entry, 'come')?.says,
    ),
  );
}

/** The lines of the side that comes, and its note, with the ids that its entries have beside the others. */
function renamed(conflict: Conflict, { goes, ids }: Meeting): { readonly text: string; readonly note: Note } {
  let { note } = goes;
  let span = goes.text.spanOf(conflict);
  for (const [{ section, id }, fresh] of ids) {
    if (fresh === id) continue;
    const edits = renameId(entryIn(note, section, id), fresh).get(note) ?? [];
    refuseElsewhere(edits, span, id);
    const text = applyEdits(note.text.toString(), edits);
    span = { start: span.start, end: span.end + text.length - note.text.length };
    note = readNote(text, note.uri);
  }
  return { text: note.text.toString().slice(span.start, span.end), note };
}

function refuseElsewhere(edits: readonly TextEdit[], span: Span, id: string): void {
  if (edits.some((edit) => !isWithin(edit.span, span)))
    throw new Refusal(
      `“${id}” is named elsewhere in this note, and nobody can tell which of the two is meant there. Decide this in the text.`,
    );
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function notTold(id: string): Refusal {
  return new Refusal(
    `“${id}” is written in a way that means something in its place only. Decide this in the text.`,
  );
}
