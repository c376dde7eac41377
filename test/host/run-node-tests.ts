import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';

/**
 * Runs the test files under folders with Node's own runner. Usage:
 *   node out/host/run-node-tests.js FOLDER … [option of node --test …]
 * Node takes a folder after `--test` in release 20 only, and a pattern from release 21 on.
 */
function main(words: readonly string[]): number {
  const folders = words.filter((word) => !word.startsWith('-'));
  const options = words.filter((word) => word.startsWith('-'));
  if (folders.length === 0) throw new Error('Which folder has the tests?');
  const files = folders.flatMap(testsIn);
  const reporter = options.some((option) => option.startsWith('--test-reporter'))
    ? []
    : ['--test-reporter=spec'];
  const args = [fewCollections, '--test', atOnce, ...reporter, ...options, ...files];
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}

function testsIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.js'))
    .sort()
    .map((name) => path.join(folder, name));
  if (files.length === 0) throw new Error(`There are no tests in ${folder}.`);
  return files;
}

/** What tests make is mostly gone at once. With more room for what is young, a twelfth less of the time goes into that. */
const fewCollections = '--max-semi-space-size=64';

/** Left to itself, Node runs one file less at a time than there are cores, which is one on two cores. */
const atOnce = `--test-concurrency=${availableParallelism()}`;

process.exitCode = main(process.argv.slice(2));
