import { writeFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { check } from '../../src/core/rules/check';
import { Note } from '../../src/core/workspace/note';
import { noteOf } from './notes';

/**
 * Measures the engine beside `yaml`'s parseDocument on the same text in the same run, so that the ratios hold
 * on any machine. Usage: npm run bench -- [--json FILE]
 */
interface Row {
  readonly measure: string;
  readonly claims: number;
  readonly median: number;
  readonly p95: number;
  readonly unit: 'ms';
  readonly peer: string;
  readonly peerMedian: number;
  /** The peer's median over ours: how many times faster we are. */
  readonly ratio: number;
}

const sizes = [100, 1_000, 10_000];

function main(): void {
  const rows = sizes.flatMap((claims) => rowsFor(claims));
  console.table(rows.map(({ unit: _, ...row }) => row));
  const target = process.argv.indexOf('--json');
  const file = target < 0 ? undefined : process.argv[target + 1];
  if (file) writeFileSync(file, `${JSON.stringify(rows, undefined, 2)}\n`);
}

function rowsFor(claims: number): Row[] {
  const text = noteOf(claims);
  const runs = claims >= 10_000 ? 5 : 20;
  const peer = sample(runs, () => parseDocument(text));
  let note = Note.read(text);
  let turn = 0;
  const typed = sample(runs, () => {
    const edited = text.replace('Claim number 7 ', `Claim number 7 ${'x'.repeat(++turn)} `);
    note = Note.read(edited, note);
    check(note);
  });
  const opened = sample(runs, () => check(Note.read(text)));
  return [row('key-text', claims, typed, peer), row('open', claims, opened, peer)];
}

function row(measure: string, claims: number, ours: readonly number[], peer: readonly number[]): Row {
  const median = quantile(ours, 0.5);
  const peerMedian = quantile(peer, 0.5);
  const ratio = rounded(peerMedian / median);
  return {
    measure,
    claims,
    median: rounded(median),
    p95: rounded(quantile(ours, 0.95)),
    unit: 'ms',
    peer: 'yaml parseDocument',
    peerMedian: rounded(peerMedian),
    ratio,
  };
}

/** Durations in milliseconds, after one run to warm up. */
function sample(runs: number, task: () => unknown): number[] {
  task();
  return Array.from({ length: runs }, () => {
    const began = performance.now();
    task();
    return performance.now() - began;
  }).sort((a, b) => a - b);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

main();
