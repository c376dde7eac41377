import { setFieldOf } from '../edits/set-field';
import type { Entry } from '../model/entries/entry';
import type { Note } from '../workspace/note/note';
import { change, type Fix, type FixContext } from './fix';

/** `copy-changed`: for who knows why the copy is another one. */
export function noteNewHash({ note, entry }: FixContext): Fix[] {
  return noteHash(note, entry, 'Note the SHA-256 that it has now');
}

/** Notes the hash of a copy where none is noted yet, so that a change of it shows. */
export function noteHashAt(note: Note, offset: number): Fix[] {
  const entry = note.contents.entryAt(offset);
  const isNoted = entry?.kind === 'source' && (entry.values.sha256 || entry.unreadable.includes('sha256'));
  return isNoted ? [] : noteHash(note, entry, 'Note the SHA-256 of its copy');
}

function noteHash(note: Note, entry: Entry | undefined, title: string): Fix[] {
  if (entry?.kind !== 'source' || entry.broken) return [];
  const sha256 = note.scope.copies.of(entry)?.sha256;
  return sha256 === undefined ? [] : [change(title, () => setFieldOf(note, entry, 'sha256', sha256))];
}
