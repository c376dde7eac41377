import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { importSources } from '../bibliography';
import { applyEdits, type Note, Refusal, type TextEdit } from '../core';
import { importIndicators } from '../core/import';
import type { ImportIntoOptions } from './arguments';
import { encodedLike } from './encode';
import { type ExitCode, exitCodes } from './exit-codes';
import { unreadable } from './failures';
import { fail, inputAt, type Place, withNote } from './one-note';
import { printable } from './printable';
import { decode, readBytes } from './read';

export interface ImportPlace extends Place {
  readonly input: AsyncIterable<Uint8Array>;
}

/** Takes a file into a note, in its place on the disk, and says what was added and left out. */
export async function runImportInto(options: ImportIntoOptions, place: ImportPlace): Promise<ExitCode> {
  const read = await textToImport(options.path, place);
  if (read instanceof Error) return fail(place, `${options.path} ${unreadable(read)}.`);
  const input = inputAt(options.into, place);
  return withNote(input, place, async ({ note }) => {
    const made = orRefused(() => importOf(note, read, options));
    if (made instanceof Refusal) return fail(place, `${input.name}: ${made.message}`);
    const sentences = [made.summary, ...made.notices];
    await place.err.write(sentences.map((each) => `${printable(`${input.name}: ${each}`)}\n`).join(''));
    return made.edits.length === 0 ? exitCodes.fine : write(note, input.name, made.edits, place);
  });
}

async function textToImport(path: string, { input, folder }: ImportPlace): Promise<string | Error> {
  if (path !== '-') return readBytes(resolve(folder, path)).then(decode, (error: Error) => error);
  const parts: Uint8Array[] = [];
  for await (const part of input) parts.push(part);
  return decode(Buffer.concat(parts));
}

interface Made {
  readonly edits: readonly TextEdit[];
  readonly summary: string;
  readonly notices: readonly string[];
}

function importOf(note: Note, text: string, { from, order }: ImportIntoOptions): Made {
  return from === 'csv' ? importIndicators(note, text, order && { order }) : importSources(note, text, from);
}

function orRefused(run: () => Made): Made | Refusal {
  try {
    return run();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** In the note's own encoding, and only over what was read of it. */
async function write(note: Note, name: string, edits: readonly TextEdit[], place: Place): Promise<ExitCode> {
  try {
    const problem = await writeOver(note, applyEdits(note.text.toString(), edits));
    return problem === undefined ? exitCodes.fine : await fail(place, `${name} ${problem}.`);
  } catch (error) {
    return fail(place, `${name} cannot be written: ${(error as Error).message}.`);
  }
}

async function writeOver(note: Note, text: string): Promise<string | undefined> {
  const file = await open(note.uri, 'r+');
  try {
    const old = await file.readFile();
    if (decode(old) !== note.text.toString()) return 'has changed meanwhile, and is left as it is';
    const bytes = encodedLike(old, text);
    if (!bytes) return 'is not written in one encoding throughout. Save it as UTF-8 first';
    await file.write(bytes, 0, bytes.length, 0);
    await file.truncate(bytes.length);
    return undefined;
  } finally {
    await file.close();
  }
}
