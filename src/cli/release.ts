import { relative, resolve } from 'node:path';
import { type Note, type Release, type Released, type ReleaseFinding, release } from '../core';
import { Session } from '../session';
import type { ReleaseOptions } from './arguments';
import type { Surroundings } from './check';
import { encodedLike } from './encode';
import { type ExitCode, exitCodes } from './exit-codes';
import { unreadable } from './failures';
import { FileHost } from './host';
import { printable } from './printable';
import { readBytes } from './read';
import { UsageError } from './usage';
import { isStandardOutput, NotWritten, writeApart } from './write';

type Place = Omit<Surroundings, 'paint'>;

/** Writes a note for the readers of a level, and says what is left out, or why it cannot be written. */
export async function runRelease(options: ReleaseOptions, place: Place): Promise<ExitCode> {
  const path = resolve(place.folder, options.path);
  const name = relative(place.folder, path) || '.';
  const host = new FileHost([path], new Map(), place.folder);
  const session = new Session(host);
  try {
    await session.readOnce();
    host.throwUnexpected();
    const note = session.note(path);
    if (note) return await releaseNote(note, name, options, place);
    return await fail(place, `${name} ${host.failures.get(path) ?? 'cannot be read'}.`);
  } finally {
    session.dispose();
  }
}

async function fail({ err }: Place, message: string): Promise<ExitCode> {
  await err.write(`${printable(message)}\n`);
  return exitCodes.problems;
}

async function releaseNote(
  note: Note,
  name: string,
  options: ReleaseOptions,
  place: Place,
): Promise<ExitCode> {
  const answer = release(note, options.to);
  await place.err.write(linesOf(note, name, answer));
  if (answer.kind === 'refused')
    return fail(place, `${name} is not released as ${options.to}: see the lines with “refused”.`);
  return write(note, name, answer, options, place);
}

function linesOf(note: Note, name: string, answer: Release): string {
  const line = (word: string) => (finding: ReleaseFinding) => {
    const { line, character } = note.text.positionAt(finding.span.start);
    return `${printable(`${name}:${line + 1}:${character + 1}: ${word} ${finding.message}`)}\n`;
  };
  const first =
    answer.kind === 'refused'
      ? answer.obstacles.map(line('refused '))
      : answer.worthALook.map(line('stays   '));
  return [...answer.withheld.map(line('withheld')), ...first].join('');
}

async function write(
  note: Note,
  name: string,
  { text }: Released,
  { output, force }: ReleaseOptions,
  place: Place,
): Promise<ExitCode> {
  const read = await readBytes(note.uri).catch((error: Error) => error);
  if (read instanceof Error) return fail(place, `${name} ${unreadable(read)}.`);
  const bytes = encodedLike(read, text);
  if (!bytes)
    return fail(place, `${name} is not written in one encoding throughout. Save it as UTF-8 first.`);
  if (output === undefined) {
    if (await isStandardOutput(note.uri)) throw new UsageError('The output is the note itself.');
    await place.out.write(bytes);
    return exitCodes.fine;
  }
  try {
    await writeApart(resolve(place.folder, output), bytes, { note: note.uri, force });
    return exitCodes.fine;
  } catch (error) {
    if (error instanceof NotWritten) throw new UsageError(`${output} ${error.message}.`);
    return fail(place, `${output} cannot be written: ${(error as Error).message}.`);
  }
}
