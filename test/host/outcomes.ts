import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { run } from 'node:test';
import { stripVTControlCharacters } from 'node:util';

/** How many tests did what. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What became of the tests of a file or of a host. */
interface Outcome extends Counts {
  /** What ran them, such as a host. */
  readonly where: string;
  /** Which of its tests these are: what is told of the same again stands instead. */
  readonly part: string;
}

/** What the tests of out/e2e run in. */
export const inWindows = 'a window, as a user';

/** Names the file into which a run of tests writes its outcomes, for who started it. */
export const outcomesVariable = 'ANALYST_NOTES_OUTCOMES';

/** Several programs may add to one file at once: each outcome is a line. */
function keep(outcome: Outcome): void {
  const file = process.env[outcomesVariable];
  if (file) appendFileSync(file, `${JSON.stringify(outcome)}\n`);
}

/** The outcomes in a file, summed by what ran the tests. */
export function outcomesIn(file: string): Map<string, Counts> {
  const latest = new Map<string, Outcome>();
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []) {
    const outcome: Outcome = JSON.parse(line);
    latest.set(`${outcome.where}\n${outcome.part}`, outcome);
  }
  const sums = new Map<string, Counts>();
  for (const { where, ...counts } of latest.values()) add(counts, sumOf(sums, where));
  return sums;
}

/** Keeps the outcomes of files of tests that Node's runner runs. */
export function keepOutcomes(where: string, tests: ReturnType<typeof run>): void {
  const files = new Map<string, Counts>();
  tests.on('test:pass', ({ details, file = '', skip }) => {
    if (details.type !== 'suite') sumOf(files, file)[skip ? 'skipped' : 'passed']++;
  });
  tests.on('test:fail', ({ details, file = '' }) => {
    if (details.type !== 'suite') sumOf(files, file).failed++;
  });
  tests.on('end', () => {
    for (const [part, counts] of files) keep({ where, part, ...counts });
  });
}

const words = { passing: 'passed', pending: 'skipped', failing: 'failed' } as const;

/** Reads the sums that mocha prints at the end of a run. */
export class MochaSums {
  private readonly counts = noTests();

  read(text: string): void {
    const summary = /^\s*(\d+) (passing|pending|failing)\b/.exec(stripVTControlCharacters(text));
    const [, count = '', word] = summary ?? [];
    if (word === 'passing' || word === 'pending' || word === 'failing')
      this.counts[words[word]] += Number(count);
  }

  get passed(): number {
    return this.counts.passed;
  }

  keep(where: string): void {
    keep({ where, part: where, ...this.counts });
  }
}

function sumOf(sums: Map<string, Counts>, key: string): Counts {
  const sum = sums.get(key) ?? noTests();
  sums.set(key, sum);
  return sum;
}

function add(counts: Counts, sum: Counts): void {
  sum.passed += counts.passed;
  sum.failed += counts.failed;
  sum.skipped += counts.skipped;
}

function noTests(): Counts {
  return { passed: 0, failed: 0, skipped: 0 };
}
