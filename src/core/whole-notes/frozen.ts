import { fileNameFor } from '../edits/note-name';
import type { Note } from '../workspace/note/note';

const ending = '.notes.yaml';
const mark = '# Frozen copy of ';

/**
 * The name for a copy of a note that stays as it was delivered: its title and its date, and an ending by which editors
 * know that nobody writes in it.
 */
export function frozenName(note: Note, today: string): string {
  const { title, date } = note.contents.values;
  const stem = fileNameFor(title?.value ?? '').slice(0, -ending.length);
  const day = (date?.value ?? today).replace(/[^\dA-Za-z]+/g, '-').replace(/-$/, '');
  return `${stem}-${day}.frozen${ending}`;
}

/** The text of a note as it is, below a line that says what it is. */
export function frozenText(note: Note, today: string): string {
  const name = note.name.replace(/\p{Cc}+/gu, ' ');
  const what = `${mark}${name}, as it stood on ${today}. Nobody edits it: go on in the note itself.`;
  return `${what}${note.text.lineEnd}${note.text.toString()}`;
}

/** The text of what was frozen. */
export function thawed(text: string): string {
  return text.startsWith(mark) ? text.replace(/^[^\r\n]*\r?\n/, '') : text;
}

/** The name of a note that is none of a frozen copy. */
export function withoutFrozen(name: string): string {
  return name.replace(/\.frozen(?=\.notes\.ya?ml$)/i, '');
}
