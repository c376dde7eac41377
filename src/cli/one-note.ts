import { relative, resolve } from 'node:path';
import type { Note } from '../core';
import { Session } from '../session';
import type { Surroundings } from './check';
import { type ExitCode, exitCodes } from './exit-codes';
import { FileHost } from './host';
import { printable } from './printable';
import { UsageError } from './usage';
import { NotWritten, writeApart } from './write';

/** Where a run stands that is about one note, and whom it speaks to. */
export type Place = Omit<Surroundings, 'paint'>;

/** A note that is to be read. */
export interface NoteInput {
  /** Where it lies; absolute. */
  readonly path: string;
  /** The name under which is spoken of it. */
  readonly name: string;
  /** What it says, where that is not what stands in its file. */
  readonly text?: string;
}

export function inputAt(path: string, { folder }: Place): NoteInput {
  const absolute = resolve(folder, path);
  return { path: absolute, name: relative(folder, absolute) || '.' };
}

/** A note that is read, with all that it includes. */
export interface OpenedNote {
  readonly note: Note;
  readonly session: Session;
  readonly host: FileHost;
}

/** Reads a note, does something with it, and lets go of it. A note that cannot be read is said to be so. */
export async function withNote(
  { path, name, text }: NoteInput,
  place: Place,
  use: (opened: OpenedNote) => Promise<ExitCode>,
): Promise<ExitCode> {
  const host = text === undefined ? hostOf(path, place) : new HostOfText(path, text, place);
  const session = new Session(host);
  try {
    await session.readOnce();
    host.throwUnexpected();
    const note = session.note(path);
    if (note) return await use({ note, session, host });
    return await fail(place, `${name} ${host.failures.get(path) ?? 'cannot be read'}.`);
  } finally {
    session.dispose();
  }
}

function hostOf(path: string, { folder }: Place): FileHost {
  return new FileHost([path], new Map(), folder);
}

/** The files of a run of which one says something else than it does on the disk, or is not there. */
class HostOfText extends FileHost {
  constructor(
    private readonly path: string,
    private readonly text: string,
    { folder }: Place,
  ) {
    super([path], new Map(), folder);
  }

  override async readText(path: string): Promise<string | undefined> {
    return path === this.path ? this.text : super.readText(path);
  }
}

export async function fail({ err }: Place, message: string): Promise<ExitCode> {
  await err.write(`${printable(message)}\n`);
  return exitCodes.problems;
}

/** Where something is written to. */
export interface Destination {
  /** The file; absent for standard output. */
  readonly output?: string;
  /** Whether a file of that name may be overwritten. */
  readonly force: boolean;
  /** The file of the note that it is made of, which is never written over; absent where that is in no file. */
  readonly note?: string;
}

export async function handOut(bytes: Uint8Array, to: Destination, place: Place): Promise<ExitCode> {
  const { output, force, note } = to;
  if (output === undefined) {
    await place.out.write(bytes);
    return exitCodes.fine;
  }
  try {
    await writeApart(resolve(place.folder, output), bytes, { force, ...(note !== undefined && { note }) });
    return exitCodes.fine;
  } catch (error) {
    if (error instanceof NotWritten) throw new UsageError(`${output} ${error.message}.`);
    return fail(place, `${output} cannot be written: ${(error as Error).message}.`);
  }
}
