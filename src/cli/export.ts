import { join } from 'node:path';
import { exportNote } from '../core/export';
import { viewContextOf } from '../session';
import type { ExportOptions } from './arguments';
import type { ExitCode } from './exit-codes';
import {
  type Destination,
  fail,
  handOut,
  inputAt,
  type NoteInput,
  type OpenedNote,
  type Place,
  withNote,
} from './one-note';
import { printable, printableJson } from './printable';
import { decode } from './read';
import { refusal, releasedFor } from './release';
import { UsageError } from './usage';
import { isStandardOutput } from './write';

/** Where a run reads from where no file is named. */
export interface ExportPlace extends Place {
  readonly input: AsyncIterable<Uint8Array>;
}

/** Writes a note in a form for others, and says what they would miss in it. */
export async function runExport(options: ExportOptions, place: ExportPlace): Promise<ExitCode> {
  const input = options.path === '-' ? await pipedInput(place) : inputAt(options.path, place);
  return withNote(input, place, async (opened) => {
    if (options.release === undefined) return exportOpened(opened, input, options, place);
    const released = await releasedFor(opened.note, input.name, options.release, place);
    if (!released) return fail(place, refusal(input.name, options.release));
    return withNote({ ...input, text: released.text }, place, (reopened) =>
      exportOpened(reopened, input, options, place),
    );
  });
}

/** What a pipe brings is a note that stands in the current folder, from where it includes others. */
async function pipedInput({ input, folder }: ExportPlace): Promise<NoteInput> {
  const parts: Uint8Array[] = [];
  for await (const part of input) parts.push(part);
  return { path: join(folder, '-.notes.yaml'), name: '-', text: decode(Buffer.concat(parts)) };
}

async function exportOpened(
  { session, host }: OpenedNote,
  input: NoteInput,
  options: ExportOptions,
  place: Place,
): Promise<ExitCode> {
  const { path, name } = input;
  const checked = await session.checkWithCopies(path);
  host.throwUnexpected();
  if (!checked) return fail(place, `${name} cannot be read.`);
  const { text, notices } = exportNote(viewContextOf(checked, host.today()), options.to);
  await place.err.write(notices.map((sentence) => `${printable(`${name}: ${sentence}`)}\n`).join(''));
  const bytes = Buffer.from(options.to === 'json' ? byLine(text, printableJson) : text, 'utf8');
  return handOut(bytes, await destinationOf(input, options), place);
}

function byLine(text: string, change: (line: string) => string): string {
  return text.split('\n').map(change).join('\n');
}

async function destinationOf(
  { path, text: piped }: NoteInput,
  { output, force }: ExportOptions,
): Promise<Destination> {
  const own = piped === undefined ? { note: path } : {};
  if (output !== undefined && output !== '-') return { output, force, ...own };
  if (piped === undefined && (await isStandardOutput(path)))
    throw new UsageError('The output is the note itself.');
  return { force, ...own };
}
