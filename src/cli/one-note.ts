import { relative, resolve } from 'node:path';
import type { Note } from '../core';
import { unreadable } from '../node/failures';
import { decode, pipedBytes } from '../node/read';
import { Session } from '../session';
import { type ExitCode, exitCodes } from './exit-codes';
import { FileHost, HostOfText, type RunOptions } from './host';
import { printable } from './printable';
import type { Surroundings } from './surroundings';
import { UsageError } from './usage';
import { type Destination, NotWritten, writeApart } from './write';

/** Where a run stands that is about one note, and whom it speaks to. */
export type Place = Omit<Surroundings, 'isColoured' | 'showsProgress'>;

/** What `-` is called where nobody gives it another name. */
const pipeName = '<stdin>';

/** A note that is to be read. */
export interface NoteInput {
  /** Where it lies; absolute. */
  readonly path: string;
  /** The name under which is spoken of it. */
  readonly name: string;
  /** What it says, where that is not what stands in its file. */
  readonly text?: string;
  /** What a pipe has brought of it; absent where it lies in a file. */
  readonly piped?: Uint8Array;
}

/** A note that a pipe has brought. */
export type PipedInput = NoteInput & { readonly text: string };

/** The note that the command line names. */
export async function inputOf(
  { path, stdinName }: { readonly path: string; readonly stdinName?: string },
  place: Place,
): Promise<NoteInput> {
  if (path === '-') return pipedInput(stdinName, place);
  if (stdinName !== undefined) throw new UsageError(`--stdin-name goes with '-', for a pipe.`);
  return inputAt(path, place);
}

/** What a pipe brings is a note that lies in the current folder, or where it is said to, from where it includes others. */
export async function pipedInput(name = pipeName, place: Place): Promise<PipedInput> {
  const piped = await pipedBytes(place.input()).catch((error: unknown) => {
    throw new UsageError(`What the pipe brings ${unreadable(error)}.`);
  });
  return { ...inputAt(name, place), piped, text: decode(piped) };
}

function inputAt(path: string, { folder }: Place): NoteInput {
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
  const host = text === undefined ? hostOf(path, place) : new HostOfText(path, text, runOf(place));
  const session = new Session(host);
  try {
    await session.readOnce();
    host.throwUnexpected();
    const failure = host.failures.get(path);
    const note = failure === undefined ? session.note(path) : undefined;
    if (note) return await use({ note, session, host });
    return await fail(place, `${name} ${failure ?? 'cannot be read'}.`);
  } finally {
    session.dispose();
  }
}

function hostOf(path: string, place: Place): FileHost {
  return new FileHost([path], runOf(place));
}

function runOf({ folder, today }: Place): RunOptions {
  return { folder, today, severities: new Map() };
}

export async function fail({ err }: Place, message: string): Promise<ExitCode> {
  await err.write(`${printable(message)}\n`);
  return exitCodes.problems;
}

export async function handOut(bytes: Uint8Array, to: Destination, place: Place): Promise<ExitCode> {
  const { output, ...how } = to;
  if (output === undefined) {
    await place.out.write(bytes);
    return exitCodes.fine;
  }
  try {
    await writeApart(resolve(place.folder, output), bytes, how);
    return exitCodes.fine;
  } catch (error) {
    if (error instanceof NotWritten) throw new UsageError(`${output} ${error.message}.`);
    return fail(place, `${output} cannot be written: ${(error as Error).message}.`);
  }
}
