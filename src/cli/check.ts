import { relative } from 'node:path';
import type { Note } from '../core';
import { Session } from '../session';
import type { CheckOptions } from './arguments';
import type { Paint } from './colours';
import type { NamedNote } from './diagnostics';
import type { ExitCode } from './exit-codes';
import { type Found, findFiles } from './files';
import { FileHost } from './host';
import type { Output } from './output';
import { printable } from './printable';
import { reportIn } from './report';
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
  const tally = new Tally();
  const found = await listOf(findFiles(options.paths, folder));
  const host = new FileHost(found.flatMap(readable), options.severities, folder);
  const session = new Session(host);
  await session.readOnce();
  host.throwUnexpected();
  for (const { path, failure = host.failures.get(path) } of found) {
    if (failure === undefined) continue;
    tally.failures++;
    await err.write(`${printable(`${nameIn(folder, path)} ${failure}`)}.\n`);
  }
  const find = (uri: string) => namedNote(folder, uri, session.note(uri));
  const report = reportIn({ format: options.format, folder, paint, tally, find });
  await out.write(report.begin());
  for (const { path } of found) {
    const checked = host.failures.has(path) ? undefined : await session.checkWithCopies(path);
    if (!checked) continue;
    await out.write(report.file(nameIn(folder, path), checked));
  }
  host.throwUnexpected();
  session.dispose();
  await out.write(report.end());
  await err.write(warningsExceeded(tally, options.maxWarnings));
  return tally.exitCode(options.maxWarnings);
}

async function listOf<T>(all: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const each of all) list.push(each);
  return list;
}

function readable({ path, failure }: Found): string[] {
  return failure === undefined ? [path] : [];
}

function nameIn(folder: string, path: string): string {
  return relative(folder, path) || '.';
}

/** A note of the run under the name of its file, where it could be read. */
function namedNote(folder: string, uri: string, note: Note | undefined): NamedNote | undefined {
  return note && { file: nameIn(folder, uri), note };
}

/** Says why a run without errors fails. */
function warningsExceeded({ severities }: Tally, allowed: number): string {
  return severities.warning > allowed
    ? `There are more warnings (${severities.warning}) than --max-warnings allows (${allowed}).\n`
    : '';
}
