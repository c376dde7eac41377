import { applyEdits, type Note, type TextEdit } from '../core';
import { decode, readBytes } from '../node/read';
import { encodedLike } from './encode';
import { replaceFile } from './replace';
import { NotWritten } from './write';

/**
 * Makes edits in the file of a note, in its own encoding, and only over what was read of it.
 *
 * @throws NotWritten where the file says something else by now, or cannot be written as it should;
 *   the error of the system where writing fails
 */
export async function editFile(note: Note, path: string, edits: readonly TextEdit[]): Promise<void> {
  const [read, text] = [await readBytes(path), note.text.toString()];
  if (decode(read) !== text) throw new NotWritten('has changed since it was read, and is left as it is');
  const bytes = encodedLike(read, applyEdits(text, edits));
  if (!bytes) throw new NotWritten('is not written in one encoding throughout. Save it as UTF-8 first');
  await replaceFile(path, read, bytes);
}
