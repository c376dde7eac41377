import { type ExportForm, exportNote, isInJson } from '../core/export';
import { viewContextOf } from '../session';
import type { ExitCode } from './exit-codes';
import { fail, handOut, inputOf, type NoteInput, type OpenedNote, type Place, withNote } from './one-note';
import type { ExportOptions } from './options';
import { printable, printableJson } from './printable';
import { refusal, releasedFor } from './release';
import { UsageError } from './usage';
import { type Made, wordOf } from './word';
import { type Destination, isStandardOutput } from './write';

/** Writes a note in a form for others, and says what they would miss in it. */
export async function runExport(options: ExportOptions, here: Place): Promise<ExitCode> {
  if (options.to === 'docx' && here.isTerminal && (options.output ?? '-') === '-')
    throw new UsageError(
      'A Word document is no text for a terminal. Name a file by -o, or send it into a pipe.',
    );
  const place = { ...here, today: options.today ?? here.today };
  const input = await inputOf(options, place);
  return withNote(input, place, async (opened) => {
    if (options.release === undefined) return exportOpened(opened, input, options, place);
    const released = await releasedFor(opened.note, input.name, options.release, place);
    if (!released) return fail(place, refusal(input.name, options.release));
    return withNote({ ...input, text: released.text }, place, (reopened) =>
      exportOpened(reopened, input, options, place),
    );
  });
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
  const context = viewContextOf(checked, host.today());
  const made = options.to === 'docx' ? await wordOf(context, options, place) : textOf(context, options.to);
  if ('refusal' in made) return fail(place, made.refusal);
  await place.err.write(made.notices.map((sentence) => `${printable(`${name}: ${sentence}`)}\n`).join(''));
  return handOut(made.bytes, await destinationOf(input, options), place);
}

function textOf(context: Parameters<typeof exportNote>[0], form: ExportForm): Made {
  const { text, notices } = exportNote(context, form);
  return { bytes: Buffer.from(isInJson(form) ? byLine(text, printableJson) : text, 'utf8'), notices };
}

function byLine(text: string, change: (line: string) => string): string {
  return text.split('\n').map(change).join('\n');
}

async function destinationOf(
  { path, piped }: NoteInput,
  { output, force }: ExportOptions,
): Promise<Destination> {
  const own = piped === undefined ? { note: path } : {};
  if (output !== undefined && output !== '-') return { output, force, ...own };
  if (piped === undefined && (await isStandardOutput(path)))
    throw new UsageError('The output is the note itself.');
  return { force, ...own };
}
