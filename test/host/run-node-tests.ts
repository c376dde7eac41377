import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';

/**
 * Runs the test files under a folder with Node's own runner. Usage:
 *   node out/host/run-node-tests.js FOLDER [--together] [option of node --test …]
 * Node takes a folder after `--test` in release 20 only, and a pattern from release 21 on.
 */
function main([folder, ...options]: string[]): number {
  if (!folder) throw new Error('Which folder has the tests?');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.js'))
    .sort()
    .map((name) => path.join(folder, name));
  if (files.length === 0) throw new Error(`There are no tests in ${folder}.`);
  const reporter = options.some((option) => option.startsWith('--test-reporter'))
    ? []
    : ['--test-reporter=spec'];
  const together = options.includes('--together');
  const passed = options.filter((option) => option !== '--together');
  const args = ['--test', atOnce, ...reporter, ...passed, ...(together ? groupsOf(files, folder) : files)];
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}

/** Left to itself, Node runs one file less at a time than there are cores, which is one on two cores. */
const atOnce = `--test-concurrency=${availableParallelism()}`;

/** A process for each core, and not for each file: to start one takes longer than most files of tests do. */
function groupsOf(files: readonly string[], folder: string): string[] {
  const count = Math.min(availableParallelism(), files.length);
  return Array.from({ length: count }, (_, n) => {
    const own = files
      .filter((_file, index) => index % count === n)
      .map((file) => path.relative(folder, file));
    const group = path.join(folder, `group-${n}.js`);
    writeFileSync(group, own.map((file) => `require(${JSON.stringify(`./${file}`)});\n`).join(''));
    return group;
  });
}

process.exitCode = main(process.argv.slice(2));
