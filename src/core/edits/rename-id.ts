import type { Entry } from '../model/entries/entry';
import { ignoredReferences } from '../model/entries/written-fields';
import { isId } from '../model/fields/ids';
import { article } from '../model/sections';
import { composed } from '../text/composed';
import { applyEdits, type TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import { notesThatMean, notesThatSee } from '../workspace/includes/reach';
import { readNote } from '../workspace/note/live-note';
import { type Note, noteOf } from '../workspace/note/note';
import { unquotedSpan } from '../workspace/note/word-place';
import { spanInNote } from '../workspace/reading/place';
import type { Chunk } from '../yaml/chunks/chunk';
import { Refusal } from './refusal';

/** Edits by the note that each is of. */
export type EditsByNote = ReadonlyMap<Note, readonly TextEdit[]>;

/**
 * The edits that give an entry another id: its definition, and all that refers to it or links it, in all notes
 * that see it.
 * @throws Refusal where the id is none, is taken, or may stand where it cannot be changed.
 */
export function renameId(entry: Entry, id: string): EditsByNote {
  refuseInvalid(id);
  const notes = notesThatMean(entry);
  // The same id in other characters is written as the user wants it.
  if (composed(id) === entry.id) return nonEmpty(notes.map((note) => [note, editsOf(note, entry.id, id)]));
  const home = noteOf(entry);
  if (home.symbols.definitions(entry.id).length > 1)
    throw new Refusal(
      `“${entry.id}” is defined twice in this note, so that nobody can tell which of them is meant where. Rename one of them in the text first.`,
    );
  for (const note of notesThatSee(entry)) refuseTaken(home, note, composed(id), notes.includes(note));
  for (const note of notes) refuseDoubtful(home, note, entry.id);
  return new Map(notes.map((note) => [note, editsOf(note, entry.id, id)]));
}

/**
 * The edits that make all references of a note to an id that leads nowhere lead to another.
 * @throws Refusal where that is no id.
 */
export function renameUnresolved(note: Note, from: string, id: string): EditsByNote {
  refuseInvalid(id);
  return new Map([[note, editsOf(note, from, id)]]);
}

function placeOf(chunk: Chunk, written: Span): Span | undefined {
  const word = unquotedSpan(chunk.text, written);
  return word && spanInNote(chunk, word);
}

/**
 * The edits of one note. What an alias repeats is found at its anchor as well, and changes there.
 * @throws Refusal where a reference would be left behind or lost.
 */
function editsOf(note: Note, from: string, id: string): TextEdit[] {
  const written = writtenIn(note, from);
  const byStart = new Map(
    written.flatMap((span) => (span ? [[span.start, { span, text: id }] as const] : [])),
  );
  const edits = [...byStart.values()].sort((a, b) => a.span.start - b.span.start);
  const name = composed(id);
  if (name === from)
    return edits.filter(({ span }) => note.text.toString().slice(span.start, span.end) !== id);
  if (written.includes(undefined) || note.symbols.isReferenced(name)) refuseLoss(note, edits, from, name);
  return edits;
}

/** Where an id stands; undefined for a place in which an alias repeats it. */
function writtenIn(note: Note, id: string): readonly (Span | undefined)[] {
  return [
    ...note.symbols.definitions(id).map(({ chunk, idSpan }) => placeOf(chunk, idSpan)),
    ...note.symbols.references(id).map(({ chunk, reference }) => placeOf(chunk, reference)),
    ...ignoredOf(note, id),
  ];
}

function nonEmpty(edits: readonly (readonly [Note, TextEdit[]])[]): EditsByNote {
  return new Map(edits.filter(([, each]) => each.length > 0));
}

/** In fields that are given twice only the first counts, but a writer who merges the two looks for the id in both. */
function ignoredOf(note: Note, id: string): (Span | undefined)[] {
  return [...note.contents.entriesWithDoubledFields].flatMap((entry) =>
    ignoredReferences(entry).flatMap((reference) =>
      reference.id === id ? [placeOf(entry.chunk, reference)] : [],
    ),
  );
}

/** An anchor may stand at something that is no reference, and a map may have both ids as keys. */
function refuseLoss(note: Note, edits: readonly TextEdit[], from: string, id: string): void {
  const after = readNote(applyEdits(note.text.toString(), edits));
  if (after.symbols.isReferenced(from) || after.symbols.definition(from) || ignoredOf(after, from).length > 0)
    throw new Refusal(
      `A YAML alias stands for “${from}” here, and what it repeats is no reference. Write the id in its place first.`,
    );
  if (repeatedKeys(after) > repeatedKeys(note))
    throw new Refusal(
      `“${id}” stands beside “${from}” in one map already. Leave one of them out there first.`,
    );
}

function repeatedKeys(note: Note): number {
  const problems = [...note.contents.entriesWithDoubledFields].flatMap((entry) => entry.problems);
  return problems.filter(({ code }) => code === 'duplicate-key').length;
}

function refuseInvalid(id: string): void {
  if (!isId(id))
    throw new Refusal(
      `“${id}” is no id. Use letters, digits, _ and -, beginning with a letter or _, and no spaces.`,
    );
  if (/^null$/i.test(id))
    throw new Refusal(`To YAML, “${id}” without quotes means that nothing is there. Choose another id.`);
}

/**
 * Wherever the entry is seen, another of that id would hide it, or be hidden. Where its present id means another
 * (`isMeant` is false), it may still come before what the new one means.
 */
function refuseTaken(home: Note, note: Note, id: string, isMeant: boolean): void {
  const taken = note.scope.find(id);
  if (taken && (isMeant || isBefore(home, noteOf(taken), note))) throw takenBy(taken, home, note);
  if (!taken && note.scope.isIncomplete && note.symbols.isReferenced(id))
    throw new Refusal(
      `“${id}” may be an id of a note that ${nameOf(note, home)} includes and that is not there. Choose another id.`,
    );
}

function takenBy(taken: Entry, home: Note, note: Note): Refusal {
  const where = noteOf(taken) === home ? 'in this note' : `in ${noteOf(taken).name}`;
  const seen = note === home || noteOf(taken) === note ? '' : `, which ${note.name} sees as well`;
  return new Refusal(
    `There is already ${article(taken.kind)} “${taken.id}” ${where}${seen}. Choose another id.`,
  );
}

/** Whether a note looks for ids in one note before it does in another, both of which it includes. */
function isBefore(one: Note, other: Note, viewer: Note): boolean {
  const visible = viewer.scope.included;
  return visible.indexOf(one) < visible.indexOf(other);
}

/** What is malformed may name the id, and would be left behind. */
function refuseDoubtful(home: Note, note: Note, id: string): void {
  if (!note.symbols.mayReference(id)) return;
  throw new Refusal(
    `A malformed entry of ${nameOf(note, home)} may refer to “${id}”. Mend what is malformed there first.`,
  );
}

function nameOf(note: Note, home: Note): string {
  return note === home ? 'this note' : note.name;
}
