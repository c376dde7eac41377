import { relative, resolve } from 'node:path';
import { importNote } from '../core/import';
import { unreadable } from '../node/failures';
import { largestImport, pipedText, readText } from '../node/read';
import type { ExitCode } from './exit-codes';
import { fail, handOut, type Place } from './one-note';
import type { ImportOptions } from './options';
import { printable } from './printable';

/** Makes a note of a file in another form, and says what is left out. */
export async function runImport(options: ImportOptions, place: Place): Promise<ExitCode> {
  const isPiped = options.path === '-';
  const path = resolve(place.folder, options.path);
  const name = isPiped ? '-' : relative(place.folder, path) || '.';
  const read = isPiped ? pipedText(place.input(), largestImport) : readText(path, largestImport);
  const text = await read.catch((error: Error) => error);
  if (text instanceof Error) return fail(place, `${name} ${unreadable(text)}.`);
  const imported = importNote(text, options.from);
  if (imported.kind === 'refused') return fail(place, `${name}: ${imported.reason}`);
  const lines = imported.leftOut.map((sentence) => `${printable(`${name}: left out: ${sentence}`)}\n`);
  await place.err.write(lines.join(''));
  const { output, force } = options;
  const to = output === undefined || output === '-' ? {} : { output };
  const own = isPiped ? {} : { note: path, noteIs: 'the file that is read' };
  return handOut(Buffer.from(imported.text, 'utf8'), { force, ...to, ...own }, place);
}
