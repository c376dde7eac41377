import { type Note, type Release, type Released, type ReleaseFinding, release } from '../core';
import type { ReleaseOptions } from './arguments';
import { encodedLike } from './encode';
import type { ExitCode } from './exit-codes';
import { unreadable } from './failures';
import { fail, handOut, inputAt, type Place, withNote } from './one-note';
import { printable } from './printable';
import { readBytes } from './read';
import { UsageError } from './usage';
import { isStandardOutput } from './write';

/** Writes a note for the readers of a level, and says what is left out, or why it cannot be written. */
export function runRelease(options: ReleaseOptions, place: Place): Promise<ExitCode> {
  const input = inputAt(options.path, place);
  return withNote(input, place, async ({ note }) => {
    const released = await releasedFor(note, input.name, options.to, place);
    if (!released) return fail(place, refusal(input.name, options.to));
    return write(note, input.name, released, options, place);
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
  if (output === undefined && (await isStandardOutput(note.uri)))
    throw new UsageError('The output is the note itself.');
  return handOut(bytes, { force, note: note.uri, ...(output !== undefined && { output }) }, place);
}
