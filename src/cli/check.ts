import { relative } from 'node:path';
import { localDay } from '../core/model/fields/dates';
import { Workspace } from '../core/workspace/includes/workspace';
import type { Note } from '../core/workspace/note/note';
import type { CheckOptions } from './arguments';
import type { Paint } from './colours';
import { checkNote } from './diagnostics';
import type { ExitCode } from './exit-codes';
import { unreadable } from './failures';
import { type Found, findFiles } from './files';
import { noteAt, readIncludes, resolveInclude } from './includes';
import type { Output } from './output';
import { printable } from './printable';
import { readText } from './read';
import { jsonReporter } from './report-json';
import { textReporter } from './report-text';
import { Tally } from './tally';

/** Where a run stands, and whom it speaks to. */
export interface Surroundings {
  /** Absolute; paths are relative to it, those that are given and those that are printed. */
  readonly folder: string;
  readonly out: Output;
  readonly err: Output;
  readonly paint: Paint;
}

/** Reads all files, as one may include another, and checks each. What cannot be read is reported and passed over. */
export async function runCheck(options: CheckOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { out, err, folder, paint } = surroundings;
  const reporter = options.format === 'json' ? jsonReporter() : textReporter(paint);
  const tally = new Tally();
  const workspace = new Workspace(resolveInclude);
  const asked: Note[] = [];
  await out.write(reporter.begin());
  for await (const batch of batches(findFiles(options.paths, folder), filesAtOnce)) {
    for (const { path, text, failure } of await Promise.all(batch.map(read))) {
      if (text === undefined) {
        tally.failures++;
        await err.write(`${printable(`${nameIn(folder, path)} ${failure}`)}.\n`);
      } else {
        asked.push(noteAt(workspace, path, text));
      }
    }
  }
  await readIncludes(workspace);
  const rules = { today: localDay(new Date()), severities: options.severities };
  for (const note of asked) {
    const diagnostics = checkNote(nameIn(folder, note.uri), note, rules);
    tally.add(diagnostics);
    await out.write(reporter.file(diagnostics));
  }
  await out.write(reporter.end(tally));
  await err.write(warningsExceeded(tally, options.maxWarnings));
  return tally.exitCode(options.maxWarnings);
}

function nameIn(folder: string, path: string): string {
  return relative(folder, path) || '.';
}

/** The system reads several files in about the time of one. */
const filesAtOnce = 32;

async function* batches<T>(all: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const each of all) {
    batch.push(each);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

interface Reading {
  readonly path: string;
  /** Absent where it cannot be read. */
  readonly text?: string;
  readonly failure?: string;
}

async function read({ path, failure }: Found): Promise<Reading> {
  if (failure !== undefined) return { path, failure };
  try {
    return { path, text: await readText(path) };
  } catch (error) {
    return { path, failure: unreadable(error) };
  }
}

/** Says why a run without errors fails. */
function warningsExceeded({ severities }: Tally, allowed: number): string {
  return severities.warning > allowed
    ? `There are more warnings (${severities.warning}) than --max-warnings allows (${allowed}).\n`
    : '';
}
