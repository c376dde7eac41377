import { resolve } from 'node:path';
import { importSources } from '../bibliography';
import { type Note, Refusal, type TextEdit } from '../core';
import { importIndicators } from '../core/import';
import { unreadable } from '../node/failures';
import { largestImport, pipedText, readText } from '../node/read';
import { editFile } from './edit-file';
import { type ExitCode, exitCodes } from './exit-codes';
import { fail, inputOf, type Place, withNote } from './one-note';
import type { ImportIntoOptions } from './options';
import { printable } from './printable';
import { NotWritten } from './write';

/** Takes a file into a note, in its place on the disk, and says what was added and left out. */
export async function runImportInto(options: ImportIntoOptions, place: Place): Promise<ExitCode> {
  const read = await textToImport(options.path, place);
  if (read instanceof Error) return fail(place, `${options.path} ${unreadable(read)}.`);
  const input = await inputOf({ path: options.into }, place);
  return withNote(input, place, async ({ note }) => {
    const made = orRefused(() => importOf(note, read, options));
    if (made instanceof Refusal) return fail(place, `${input.name}: ${made.message}`);
    const sentences = [made.summary, ...made.notices];
    await place.err.write(sentences.map((each) => `${printable(`${input.name}: ${each}`)}\n`).join(''));
    return made.edits.length === 0 ? exitCodes.fine : write(note, input.name, made.edits, place);
  });
}

function textToImport(path: string, { input, folder }: Place): Promise<string | Error> {
  const read =
    path === '-' ? pipedText(input(), largestImport) : readText(resolve(folder, path), largestImport);
  return read.catch((error: Error) => error);
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

async function write(note: Note, name: string, edits: readonly TextEdit[], place: Place): Promise<ExitCode> {
  try {
    await editFile(note, note.uri, edits);
    return exitCodes.fine;
  } catch (error) {
    const { message } = error as Error;
    return fail(place, `${name} ${error instanceof NotWritten ? message : `cannot be written: ${message}`}.`);
  }
}
