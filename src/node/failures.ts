import { megabytes, NoRegularFile, TooLarge } from './read';

/** Why the system refused to read something, by its error code, to be put after 'cannot be read:'. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file or folder'],
  ['ENOTDIR', 'a part of its path is not a folder'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'permission is denied'],
  ['EPERM', 'permission is denied'],
  ['EBUSY', 'another program has locked it'],
  ['ELOOP', 'its links lead in a circle'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['ERR_FS_FILE_TOO_LARGE', 'it is too large'],
  ['ERR_STRING_TOO_LONG', 'it is too large'],
]);

/** Says in words that something which nobody expected came of a note; its own are for who is told of it. */
export function unexpected(what: 'read' | 'checked', error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `cannot be ${what}, by an error of this program: ${message}`;
}

/** Says in words why a file or folder cannot be read; in the system's own, where we have none. */
export function unreadable(error: unknown): string {
  if (error instanceof NoRegularFile)
    return 'cannot be read: it is no regular file, but a pipe, a socket or a device';
  if (error instanceof TooLarge) return `cannot be read: it is larger than ${megabytes(error.most)} MB`;
  const { code, message } = error as NodeJS.ErrnoException;
  return `cannot be read: ${reasons.get(code ?? '') ?? message}`;
}
