import { type Note, type Release, type Released, type ReleaseFinding, release } from '../core';
import { unreadable } from '../node/failures';
import { readBytes } from '../node/read';
import { encodedLike } from './encode';
import type { ExitCode } from './exit-codes';
import { fail, handOut, inputOf, type NoteInput, type Place, withNote } from './one-note';
import type { ReleaseOptions } from './options';
import { printable } from './printable';
import { UsageError } from './usage';
import { isStandardOutput } from './write';

/** Writes a note for the readers of a level, and says what is left out, or why it cannot be written. */
export async function runRelease(options: ReleaseOptions, place: Place): Promise<ExitCode> {
  const input = await inputOf(options, place);
  return withNote(input, place, async ({ note }) => {
    const released = await releasedFor(note, input.name, options.to, place);
    if (!released) return fail(place, refusal(input.name, options.to));
    return write(input, released, options, place);
  });
}

/** The note for the readers of a level, once it is said what is left out; undefined where it is refused. */
export async function releasedFor(
  note: Note,
  name: string,
  level: ReleaseOptions['to'],
  { err }: Place,
): Promise<Released | undefined> {
  const answer = release(note, level);
  await err.write(linesOf(note, name, answer));
  return answer.kind === 'refused' ? undefined : answer;
}

export function refusal(name: string, level: ReleaseOptions['to']): string {
  return `${name} is not released as ${level}: see the lines with “refused”.`;
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
  { path, name, piped }: NoteInput,
  { text }: Released,
  { output, force }: ReleaseOptions,
  place: Place,
): Promise<ExitCode> {
  const read = piped ?? (await readBytes(path).catch((error: Error) => error));
  if (read instanceof Error) return fail(place, `${name} ${unreadable(read)}.`);
  const bytes = encodedLike(read, text);
  if (!bytes)
    return fail(place, `${name} is not written in one encoding throughout. Save it as UTF-8 first.`);
  if (output === undefined && !piped && (await isStandardOutput(path)))
    throw new UsageError('The output is the note itself.');
  const own = piped ? {} : { note: path };
  return handOut(bytes, { force, ...own, ...(output !== undefined && { output }) }, place);
}
