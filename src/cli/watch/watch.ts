import { Changes } from '../../node/changes';
import type { Found } from '../../node/notes-below';
import { Waker } from '../../node/waker';
import { Checking, type Conditions, conditionsOf, nameIn, type Outcome } from '../checking';
import { paintIf } from '../colours';
import type { ExitCode } from '../exit-codes';
import { findFiles } from '../files';
import type { CheckOptions } from '../options';
import { printable } from '../printable';
import { summary } from '../report-text';
import type { Surroundings } from '../surroundings';
import { Tally } from '../tally';
import { foldersOf } from './folders';
import { WatchHost } from './watch-host';

/** Checks notes, and again what changes, until the process is told to end. The exit code is that of the last state. */
export async function runWatch(options: CheckOptions, surroundings: Surroundings): Promise<ExitCode> {
  const waker = new Waker();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => waker.stop());
  const watch = await Watch.begin(options, surroundings);
  try {
    do {
      await watch.look();
      waker.follow(await watch.folders());
    } while (!surroundings.out.isClosed && (await waker.next()));
    return watch.tally.exitCode(options.maxWarnings);
  } finally {
    waker.stop();
    watch.end();
  }
}

/** Why a note is told of: something became of its file, or of what it sees or is seen from. */
type Cause = 'itself' | 'others';

/** The notes that paths stand for, as they were when somebody looked last. */
class Watch {
  private outcomes: ReadonlyMap<string, Outcome> = new Map();
  private readonly changes = new Changes();
  private isFirst = true;

  private constructor(
    private readonly options: CheckOptions,
    private readonly surroundings: Surroundings,
    private readonly conditions: Conditions,
    private readonly host: WatchHost,
    private readonly checking: Checking,
  ) {}

  static async begin(options: CheckOptions, surroundings: Surroundings): Promise<Watch> {
    const conditions = conditionsOf(options, surroundings);
    const host = new WatchHost(conditions);
    return new Watch(options, surroundings, conditions, host, await Checking.beginWith(host, conditions));
  }

  /** What was found last, counted. */
  get tally(): Tally {
    const tally = new Tally();
    for (const outcome of this.outcomes.values())
      if ('report' in outcome) tally.addCounts(outcome.report.counts);
      else tally.failures++;
    return tally;
  }

  folders(): Promise<ReadonlySet<string>> {
    const others = [...this.checking.includedFiles, ...this.host.copies.paths];
    return foldersOf([...this.options.paths, ...others], this.conditions.folder);
  }

  /** Looks for what has changed, and prints what is found in it now, and in what that bears on. */
  async look(): Promise<void> {
    const [before, found] = [this.outcomes, await this.find()];
    const causes = await this.takeIn(found);
    const now = new Map<string, Outcome>();
    const told: Outcome[] = [];
    for (const { path, failure } of found) {
      const last = before.get(path);
      const outcome = await this.outcomeOf(path, failure, causes.has(path) ? undefined : last);
      now.set(path, outcome);
      const isNews = causes.get(path) === 'itself' || wordsOf(outcome) !== wordsOf(last);
      if (isNews) told.push(outcome);
    }
    this.outcomes = now;
    const gone = [...before.keys()].filter((path) => !now.has(path));
    if (told.length + gone.length > 0 || this.isFirst) await this.print(told, gone);
    this.isFirst = false;
  }

  private async find(): Promise<Found[]> {
    const found: Found[] = [];
    for await (const each of findFiles(this.options.paths, this.conditions.folder)) found.push(each);
    return found;
  }

  private async outcomeOf(
    path: string,
    failure: string | undefined,
    last: Outcome | undefined,
  ): Promise<Outcome> {
    if (failure !== undefined) return { path, failure };
    return last ?? this.checking.check(path);
  }

  /** Reads what has changed, and tells what is to be checked for it. */
  private async takeIn(found: readonly Found[]): Promise<ReadonlyMap<string, Cause>> {
    const paths = found.map(({ path }) => path);
    this.host.take(paths);
    const changed = await this.changes.since([
      ...[...paths, ...this.checking.includedFiles],
      ...this.host.copies.paths,
    ]);
    const copies = [...changed].filter((path) => this.host.copies.changed(path));
    const seen = new Set(this.seenWith(changed));
    await this.checking.readAgain([...changed].filter((path) => !copies.includes(path)));
    for (const path of [...this.seenWith(changed), ...(copies.length > 0 ? paths : [])]) seen.add(path);
    const causes = new Map<string, Cause>([...seen].map((path) => [path, 'others']));
    for (const path of changed) causes.set(path, 'itself');
    return causes;
  }

  private seenWith(changed: ReadonlySet<string>): string[] {
    return [...changed].flatMap((path) => this.checking.seenWith(path));
  }

  private async print(told: readonly Outcome[], gone: readonly string[]): Promise<void> {
    const { isColoured } = this.conditions;
    // In Sweden the time of day is written as everywhere in programs.
    const time = new Date().toLocaleTimeString('sv-SE');
    const parts = [
      `${paintIf(isColoured)('quiet', time)}\n`,
      ...told.map((outcome) => this.linesOf(outcome)),
      ...gone.map((path) => `${this.nameOf(path)} is gone.\n\n`),
      `${summary(this.tally)}\n\n`,
    ];
    await this.surroundings.out.write(parts.join(''));
  }

  private linesOf(outcome: Outcome): string {
    if ('failure' in outcome) return `${this.nameOf(outcome.path)} ${printable(outcome.failure)}.\n\n`;
    const isSingled = this.outcomes.size > 1 || outcome.report.text !== '';
    return outcome.report.text || (isSingled ? `${this.nameOf(outcome.path)}: no problems.\n\n` : '');
  }

  private nameOf(path: string): string {
    return printable(nameIn(this.conditions.folder, path));
  }

  end(): void {
    this.checking.end();
  }
}

function wordsOf(outcome: Outcome | undefined): string | undefined {
  if (!outcome) return undefined;
  return 'report' in outcome ? outcome.report.text : outcome.failure;
}
