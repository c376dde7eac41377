import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileNameFor, isNoteName, placeholders, titleLine } from '../core';
import { noteForm, plainFiller, templates } from '../core/whole-notes';
import { type ExitCode, exitCodes } from './exit-codes';
import { fail, type Place } from './one-note';
import type { NewOptions } from './options';
import { printable } from './printable';
import { UsageError } from './usage';

/** Writes a new note for its author to fill in, and tells its name. A file that is there is never written over. */
export async function runNew(options: NewOptions, place: Place): Promise<ExitCode> {
  const {
    title = placeholders.title,
    template = 'blank',
    output = fileNameFor(options.title ?? ''),
  } = options;
  const form = noteForm(plainFiller(place.today), templates[template], options);
  const text = `${titleLine(title)}\n${form}`;
  if (output === '-') {
    await place.out.write(text);
    return exitCodes.fine;
  }
  if (!isNoteName(output))
    throw new UsageError(`The name of a note ends in .notes.yaml or .notes.yml, and '${output}' does not.`);
  try {
    await writeFile(resolve(place.folder, output), text, { flag: 'wx' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') return fail(place, `${output} cannot be written: ${message}.`);
    throw new UsageError(`${output} exists already, and is left as it is. Name another file with --output.`);
  }
  await place.out.write(`${printable(output)}\n`);
  return exitCodes.fine;
}
