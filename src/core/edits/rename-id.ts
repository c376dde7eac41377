import type { Entry } from '../model/entry';
import { article } from '../model/fields';
import { isId } from '../model/ids';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import { type Note, noteOf } from '../workspace/note';
import { notesThatMean } from '../workspace/reach';
import { Refusal } from './refusal';
import { wordPlace } from './word-place';

/** Edits by the note that each is of. */
export type EditsByNote = ReadonlyMap<Note, readonly TextEdit[]>;

/**
 * The edits that give an entry another id: its definition, and all that refers to it or links it, in all notes
 * that see it.
 * @throws Refusal where the id is none, is taken, or may stand where it cannot be changed.
 */
export function renameId(entry: Entry, id: string): EditsByNote {
  refuseInvalid(id);
  if (id === entry.id) return new Map();
  const notes = notesThatMean(entry);
  const home = noteOf(entry);
  if (home.definitions(entry.id).length > 1)
    throw new Refusal(
      `“${entry.id}” is defined twice in this note, so that nobody can tell which of them is meant where. Rename one of them in the text first.`,
    );
  for (const note of notes) refuseTaken(home, note, id);
  for (const note of notes) refuseDoubtful(home, note, entry.id);
  return new Map(
    notes.map((note) => [note, placesOf(note, entry.id).map(({ span }) => ({ span, text: id }))]),
  );
}

/**
 * The edits that make all references of a note to an id that leads nowhere lead to another.
 * @throws Refusal where that is no id.
 */
export function renameUnresolved(note: Note, from: string, id: string): EditsByNote {
  refuseInvalid(id);
  return new Map([[note, placesOf(note, from).map(({ span }) => ({ span, text: id }))]]);
}

function placesOf(note: Note, id: string): { readonly span: Span }[] {
  const written = [
    ...note.definitions(id).map(({ chunk, idSpan }) => wordPlace(chunk, idSpan)),
    ...note.occurrencesOf(id).map(({ chunk, reference }) => wordPlace(chunk, reference)),
  ];
  // What an alias repeats is found at its anchor as well, and changes there.
  const byStart = new Map(written.flatMap((span) => (span ? [[span.start, { span }] as const] : [])));
  return [...byStart.values()].sort((a, b) => a.span.start - b.span.start);
}

function refuseInvalid(id: string): void {
  if (isId(id)) return;
  throw new Refusal(
    `“${id}” is no id. Use letters, digits, _ and -, beginning with a letter or _, and no spaces.`,
  );
}

/** Wherever the entry is seen, another of that id would hide it, or be hidden. */
function refuseTaken(home: Note, note: Note, id: string): void {
  const taken = note.find(id);
  if (!taken) return;
  const where = noteOf(taken) === home ? 'in this note' : `in ${noteOf(taken).name}`;
  const seen = note === home || noteOf(taken) === note ? '' : `, which ${note.name} sees as well`;
  throw new Refusal(`There is already ${article(taken.kind)} “${id}” ${where}${seen}. Choose another id.`);
}

/** What is malformed may name the id, and would be left behind. */
function refuseDoubtful(home: Note, note: Note, id: string): void {
  if (!note.isGuessed(id)) return;
  const where = note === home ? 'this note' : note.name;
  throw new Refusal(
    `A malformed entry of ${where} may refer to “${id}”. Mend what is malformed there first.`,
  );
}
