import { addWritten } from '../../edits/entries';
import { changedValues } from '../../edits/values';
import { writtenEntry } from '../../edits/written-entry';
import type { Entry } from '../../model/entries/entry';
import { sectionNames, sectionOfKind } from '../../model/sections';
import { applyEdits, type TextEdit } from '../../text/edit';
import { contains, type Span } from '../../text/span';
import { readNote } from '../../workspace/note/live-note';
import { type Note, noteOf } from '../../workspace/note/note';
import { factsOf } from '../../workspace/reading/chunk-facts';
import { spanInNote } from '../../workspace/reading/place';
import { occurrencesIn } from '../../workspace/symbols/references';
import { andThen, type Paste } from './paste';

/** The ids that a stretch of a note names, with those that it defines. */
export function idsIn(note: Note, within: Span): string[] {
  const ids = new Set<string>();
  for (const chunk of note.text.chunksIn(within))
    for (const { reference } of occurrencesIn(factsOf(chunk)))
      if (contains(within, spanInNote(chunk, reference))) ids.add(reference.id);
  return [...ids];
}

/** A text as it is: the note's line ends, and no other indentation than it has. */
export function pasteText(note: Note, selection: Span, text: string): Paste {
  const written = text.replace(/\r\n?|\n/g, note.text.lineEnd);
  return { edits: [{ span: selection, text: written }], cursors: [selection.start + written.length] };
}

/**
 * Pastes a text that names entries of another note, and brings along those that the note lacks then. Undefined
 * where it lacks none, or anything that is written already would say something else.
 * @throws Refusal where the note is written in a way that takes no entry.
 */
export function pasteWithEntries(
  note: Note,
  selection: Span,
  text: string,
  from: Note,
  ids: readonly string[],
): Paste | undefined {
  const paste = pasteText(note, selection, text);
  const pasted = readNote(applyEdits(note.text.toString(), paste.edits));
  const edits = bringEntries(pasted, from, ids);
  const { gone, added } = changedValues(pasted, readNote(applyEdits(pasted.text.toString(), edits)));
  const isMeant = gone.length === 0 && added.length === missingEntries(pasted, from, ids).length;
  return edits.length > 0 && isMeant ? andThen(note.text.toString(), paste, edits) : undefined;
}

/**
 * The edits that bring entries of another note along, with all that these name in turn, as far as nothing has
 * their ids here.
 * @throws Refusal where the note is written in a way that takes no entry.
 */
export function bringEntries(note: Note, from: Note, ids: readonly string[]): TextEdit[] {
  const entries = missingEntries(note, from, ids);
  return sectionNames.flatMap((section) => {
    const own = entries.filter(({ kind }) => sectionOfKind[kind] === section);
    const written = own.flatMap((entry) => writtenEntry(entry) ?? []);
    return written.length > 0 ? addWritten(note, section, written) : [];
  });
}

/** The ids of entries that a note lacks of those that ids name in another, and of those that these name. */
export function missing(note: Note, from: Note, ids: readonly string[]): string[] {
  return missingEntries(note, from, ids).map(({ id }) => id);
}

function missingEntries(note: Note, from: Note, ids: readonly string[]): Entry[] {
  const found = new Set<Entry>();
  const add = (home: Note, id: string): void => {
    const entry = note.scope.find(id) ? undefined : home.scope.find(id);
    if (entry && writtenEntry(entry)) found.add(entry);
  };
  for (const id of ids) add(from, id);
  for (const entry of found) for (const { id } of entry.references) add(noteOf(entry), id);
  return [...found];
}
