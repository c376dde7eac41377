import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { builtAt, builtHere } from './cli-builds';
import { folderOf } from './cli-folder';
import { quantile, rounded } from './measures';
import { runProgram } from './program';
import { figure, table } from './table';

/**
 * How long the command line takes for a folder of notes, and how much memory, beside its build before it shared them
 * among the cores, by turns in one run; and for one small note, beside Node alone.
 */
const before = '854ba53';
const notes = 2_000;
const rounds = 5;
const starts = 21;
const leastFaster = 1.7;
const mostMemory = 1.3;
const mostStart = 120;

interface Run {
  readonly ms: number;
  /** At most, in kilobytes. */
  readonly memory: number;
  readonly code: number | null;
  readonly output: string;
}

function run(words: readonly string[], folder: string): Run {
  const probe = path.join(folder, 'probe.txt');
  const began = performance.now();
  const { status, stdout, error } = spawnSync(process.execPath, words, {
    cwd: folder,
    env: { ...process.env, ANALYST_NOTES_PROBE: probe },
    maxBuffer: 1 << 30,
  });
  const ms = performance.now() - began;
  if (error) throw error;
  const memory = Number(readFileSync(probe, 'utf8'));
  return { ms, memory, code: status, output: createHash('sha256').update(stdout).digest('hex') };
}

/** Loaded before the program. */
const probing = ['--require', path.join(__dirname, 'cli-probe.js')];

type Runs = readonly Run[];

function byTurns(folder: string, programs: readonly (readonly string[])[], count: number): Runs[] {
  const all: Run[][] = programs.map(() => []);
  for (let round = 0; round < count; round++)
    for (const [at, words] of programs.entries()) all[at]?.push(run([...probing, ...words], folder));
  return all;
}

const median = (runs: Runs, of: 'ms' | 'memory') =>
  quantile(
    runs.map((each) => each[of]),
    0.5,
  );

interface Bar {
  readonly what: string;
  readonly value: number;
  readonly isMet: boolean;
}

function measureFolder(old: string, own: string): Bar[] {
  const folder = folderOf(notes);
  try {
    const words = (program: string) => [program, 'check', '--format', 'json'];
    const [theirs = [], ours = []] = byTurns(folder, [words(old), words(own)], rounds);
    const [[alone] = []] = byTurns(folder, [[...words(own), '--workers', '1']], 1);
    const rows = [[before, theirs] as const, ['this', ours] as const];
    console.log(
      table(
        ['build', 'ms', 'MB at most'],
        rows.map(([name, runs]) => rowOf(name, runs)),
      ),
    );
    const workers = availableParallelism();
    const isSame = ours.every(({ output, code }) => output === alone?.output && code === alone.code);
    return [
      atLeast(`${figure(notes)} notes: × as fast as ${before}`, ratio(theirs, ours, 'ms'), leastFaster),
      atMost(
        `memory of each of ${workers} workers: × its`,
        rounded(ratio(ours, theirs, 'memory') / workers),
        mostMemory,
      ),
      // Not those of the other build: it has other rules.
      atMost('runs that print otherwise than one thread', isSame ? 0 : ours.length, 0),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ratio(one: Runs, other: Runs, of: 'ms' | 'memory'): number {
  return rounded(median(one, of) / median(other, of));
}

function atLeast(what: string, value: number, limit: number): Bar {
  return { what: `${what}, at least ${limit}`, value, isMet: value >= limit };
}

function atMost(what: string, value: number, limit: number): Bar {
  return { what: `${what}, at most ${limit}`, value, isMet: value <= limit };
}

function rowOf(name: string, runs: Runs): string[] {
  return [name, figure(median(runs, 'ms')), figure(median(runs, 'memory') / 1000)];
}

function measureStart(own: string): Bar {
  const folder = folderOf(1);
  try {
    writeFileSync(
      path.join(folder, 'a.notes.yaml'),
      'title: A\nclaims:\n  a: {text: It stands., kind: assumption}\n',
    );
    const programs = [
      ['-e', '0'],
      [own, 'check', 'a.notes.yaml'],
    ];
    const [bare = [], ours = []] = byTurns(folder, programs, starts);
    const value = rounded(median(ours, 'ms') - median(bare, 'ms'));
    return atMost('one small note: ms more than node -e 0', value, mostStart);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<number> {
  const [old, own] = [builtAt(before), builtHere()];
  const bars = [...measureFolder(old, own), measureStart(own)];
  const rows = bars.map(({ what, value, isMet }) => [what, figure(value), isMet ? 'met' : 'not met']);
  console.log(`\n${table(['', 'is', ''], rows)}`);
  return bars.every(({ isMet }) => isMet) ? 0 : 1;
}

void runProgram(main);
