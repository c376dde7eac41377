import type { EntryOf } from '../../model/entries/entry';
import type { CopyState } from '../../workspace/note/kept-copies';
import type { Note } from '../../workspace/note/note';
import { quotationsIn } from '../../workspace/reading/quotations';
import { at, type Rule } from '../rule';

type Source = EntryOf<'source'>;

const untold = 'so that what is quoted from it is not checked';
const keepText = 'Keep its text beside it, and name that';

/** What is wrong with a copy. A file that has no text is worth a word only where it is quoted. */
const messages: Readonly<Record<CopyState, ((path: string) => string) | undefined>> = {
  text: undefined,
  'other-kind': undefined,
  missing: (path) =>
    `There is no file at “${path}”. Paths begin at the folder of this file, and have slashes.`,
  folder: (path) => `“${path}” is a folder. Name the file in it that is the copy.`,
  outside: (path) =>
    `“${path}” leads out of the folder of this note and of the workspace, and is not read. Keep the copy beside the note.`,
  'too-large': (path) =>
    `“${path}” is larger than 50 MB and is not read, ${untold}. Keep the part that is quoted.`,
  unreadable: (path) => `“${path}” cannot be read. See whether you may open it.`,
  binary: (path) => `“${path}” cannot be read as text, ${untold}. ${keepText}.`,
  undecodable: (path) => `“${path}” is not UTF-8 and names no other encoding, ${untold}. Save it as UTF-8.`,
};

export const missingCopy: Rule = {
  code: 'missing-copy',
  severity: 'warning',
  summary: 'The kept copy of a source is not there, or not to be read.',
  reads: 'copies',
  *check(facts, note) {
    for (const entry of facts.entries) {
      if (entry.kind !== 'source' || entry.broken) continue;
      const state = note.scope.copies.of(entry)?.state ?? 'text';
      const message = messages[state];
      const { file } = message ? entry.values : {};
      if (!message || !file || (isWithoutText(state) && !isQuoted(entry, note))) continue;
      yield { at: at(entry.chunk, file), message: message(file.value) };
    }
  },
};

function isWithoutText(state: CopyState): boolean {
  return state === 'binary' || state === 'undecodable';
}

function isQuoted({ id }: Source, note: Note): boolean {
  for (const facts of note.symbols.referrers(id))
    for (const { citation } of quotationsIn(facts)) if (citation.id === id) return true;
  return false;
}
