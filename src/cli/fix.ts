import { mendForm, type Note } from '../core';
import { unexpected } from '../node/failures';
import { Session } from '../session';
import { runCheck } from './check';
import { type Conditions, nameIn } from './checking';
import { editFile } from './edit-file';
import type { ExitCode } from './exit-codes';
import { FileHost } from './host';
import type { CheckOptions } from './options';
import { printable } from './printable';
import type { Surroundings } from './surroundings';
import { NotWritten } from './write';

/** Mends the form of notes, and then checks them. */
export function runFix(options: CheckOptions, surroundings: Surroundings): Promise<ExitCode> {
  return runCheck(options, surroundings, fixAll);
}

/**
 * Mends the form of notes in their files, and tells of each how much. Each sees the others as they are mended. A file
 * that cannot be mended as it should is left as it is, and told of.
 *
 * @param paths of files that can be read; absolute
 */
async function fixAll(
  paths: readonly string[],
  conditions: Conditions,
  { err }: Pick<Surroundings, 'err'>,
): Promise<void> {
  const host = new FileHost(paths, conditions);
  const session = new Session(host);
  try {
    await session.readOnce();
    for (const path of paths) {
      const note = host.failures.has(path) ? undefined : session.note(path);
      const done = note && (await fixNote(note, path, conditions).catch(unmended));
      if (done === undefined) continue;
      await err.write(`${printable(`${nameIn(conditions.folder, path)}: ${done}`)}.\n`);
      await session.readAgain([path]);
    }
    host.throwUnexpected();
  } finally {
    session.dispose();
  }
}

function unmended(error: unknown): string {
  return `not mended: it ${unexpected('checked', error)}`;
}

/** What was done to a note, in words; undefined where there is nothing to do. */
async function fixNote(note: Note, path: string, conditions: Conditions): Promise<string | undefined> {
  const mended = mendForm(note, conditions);
  if (mended.count === 0) return undefined;
  try {
    await editFile(note, path, mended.edits);
    return `${mended.count} mended`;
  } catch (error) {
    return error instanceof NotWritten
      ? `not mended: it ${error.message}`
      : `not mended: it cannot be written: ${(error as Error).message}`;
  }
}
