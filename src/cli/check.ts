import type { Found } from '../node/notes-below';
import { Checking, type Conditions, conditionsOf, nameIn, type Outcome } from './checking';
import { checkAll } from './crew/check-all';
import type { ExitCode } from './exit-codes';
import { findFiles } from './files';
import { HostOfText } from './host';
import { type PipedInput, pipedInput } from './one-note';
import type { CheckOptions } from './options';
import { printable } from './printable';
import { Progress } from './progress';
import { Report } from './report';
import type { Surroundings } from './surroundings';
import { Tally } from './tally';

/** What is done to files before they are checked; their paths are absolute. */
export type Mend = (
  paths: readonly string[],
  conditions: Conditions,
  surroundings: Surroundings,
) => Promise<void>;

/**
 * Reads all files, as one may include another, and checks each. What cannot be read is reported and passed over.
 *
 * @param mend where the files are to be mended first
 */
export async function runCheck(
  options: CheckOptions,
  surroundings: Surroundings,
  mend?: Mend,
): Promise<ExitCode> {
  const { out, err } = surroundings;
  const tally = new Tally();
  const conditions = conditionsOf(options, surroundings);
  const report = new Report(conditions, tally);
  const checked = await outcomesOf(options, conditions, surroundings, mend);
  const progress = new Progress(checked.count, err, surroundings.showsProgress);
  await out.write(report.begin());
  for await (const outcome of checked.outcomes) {
    const words = wordsOf(outcome, report, tally, conditions);
    if (words.text !== '') await progress.clear();
    await (words.isFailure ? err : out).write(words.text);
    await progress.step();
  }
  await progress.clear();
  await out.write(report.end());
  await err.write(warningsExceeded(tally, options.maxWarnings));
  return tally.exitCode(options.maxWarnings);
}

/** What is printed of a file, and whether it is that it cannot be read. */
function wordsOf(outcome: Outcome, report: Report, tally: Tally, { folder }: Conditions) {
  if ('report' in outcome) return { text: report.file(outcome.report), isFailure: false };
  tally.failures++;
  return { text: `${printable(`${nameIn(folder, outcome.path)} ${outcome.failure}`)}.\n`, isFailure: true };
}

/** What becomes of the files of a run, and how many there are. */
interface Checked {
  readonly outcomes: AsyncIterable<Outcome>;
  readonly count: number;
}

/** What becomes of what the command line names, once it is mended where that is asked for. */
async function outcomesOf(
  { paths, stdinName, workers }: CheckOptions,
  conditions: Conditions,
  surroundings: Surroundings,
  mend?: Mend,
): Promise<Checked> {
  if (paths.includes('-'))
    return { outcomes: checkPiped(await pipedInput(stdinName, surroundings), conditions), count: 1 };
  const found = await listOf(findFiles(paths, surroundings.folder));
  await mend?.(readableOf(found), conditions, surroundings);
  return {
    outcomes: checkFound(found, checkAll(readableOf(found), conditions, workers)),
    count: found.length,
  };
}

async function* checkPiped({ path, text }: PipedInput, conditions: Conditions): AsyncGenerator<Outcome> {
  const checking = await Checking.beginWith(new HostOfText(path, text, conditions), conditions);
  yield await checking.check(path);
  checking.end();
}

function readableOf(found: readonly Found[]): string[] {
  return found.filter(({ failure }) => failure === undefined).map(({ path }) => path);
}

async function* checkFound(
  found: readonly Found[],
  checked: AsyncGenerator<Outcome>,
): AsyncGenerator<Outcome> {
  try {
    for (const { path, failure } of found) {
      const next = failure === undefined ? await checked.next() : { value: { path, failure } };
      if (!next.done) yield next.value;
    }
  } finally {
    await checked.return(undefined);
  }
}

async function listOf<T>(all: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const each of all) list.push(each);
  return list;
}

/** Says why a run without errors fails. */
function warningsExceeded({ severities }: Tally, allowed: number): string {
  return severities.warning > allowed
    ? `There are more warnings (${severities.warning}) than --max-warnings allows (${allowed}).\n`
    : '';
}
