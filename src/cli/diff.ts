import { dirname, join, resolve } from 'node:path';
import type { Location, Note } from '../core';
import { judgementDiff, judgementReport, reportMarkdown, reportText } from '../core/reports';
import { paintIf } from './colours';
import { rangeIn } from './diagnostics';
import { diffJson } from './diff-json';
import { type ExitCode, exitCodes } from './exit-codes';
import { inputOf, type NoteInput, type Place, pipedInput, withNote } from './one-note';
import type { DiffOptions } from './options';
import { printable, printableJson } from './printable';
import { startWords } from './report-checklist';
import { byTone } from './report-look';

type DiffPlace = Place & { readonly isColoured: boolean };

/** Says what changed in judgement from one version of a note to another. */
export async function runDiff(options: DiffOptions, place: DiffPlace): Promise<ExitCode> {
  const before = await versionAt(options.before, options, place);
  const after = await versionAt(options.after, options, place);
  return withNote(before, place, (earlier) =>
    withNote(after, place, async (later) => {
      const versions = [
        { note: earlier.note, name: before.name },
        { note: later.note, name: after.name },
      ] as const;
      await place.out.write(worded(versions, options, place));
      return exitCodes.fine;
    }),
  );
}

/** What a pipe brings includes what stands beside it, and is no file: its places are told from those of one. */
async function versionAt(path: string, options: DiffOptions, place: DiffPlace): Promise<NoteInput> {
  if (path !== '-') return inputOf({ path }, place);
  const other = options.before === '-' ? options.after : options.before;
  const beside = dirname(resolve(place.folder, options.stdinName ?? other));
  return { ...(await pipedInput(options.stdinName, place)), path: join(beside, '<stdin>') };
}

interface Version {
  readonly note: Note;
  readonly name: string;
}

type BothVersions = readonly [before: Version, after: Version];

function worded(versions: BothVersions, { format }: DiffOptions, { isColoured }: DiffPlace): string {
  const [before, after] = versions;
  const diff = judgementDiff(before.note, after.note);
  const rangeOf = ({ uri, span }: Location) => {
    const version = versions.find(({ note }) => note.uri === uri);
    return version && rangeIn(version.name, version.note, span);
  };
  const names = { before: before.name, after: after.name };
  if (format === 'json') return jsonLines(diffJson(diff, { ...names, rangeOf }));
  const report = judgementReport(diff, names);
  const where = (place: Location) => {
    const range = rangeOf(place);
    return range && startWords(range);
  };
  if (format === 'markdown') return reportMarkdown(report, where);
  return reportText(report, { where, plain: printable, status: byTone(paintIf(isColoured)) });
}

function jsonLines(value: object): string {
  const lines = JSON.stringify(value, null, 2).split('\n');
  return `${lines.map(printableJson).join('\n')}\n`;
}
