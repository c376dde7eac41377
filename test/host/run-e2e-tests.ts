import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { installEditor } from './install';
import { inWindows, keepOutcomes } from './outcomes';

/**
 * Runs the test files of out/e2e, one for each core at a time, each in a VS Code of its own. A file that fails is run once
 * more, alone: a machine that stutters makes a click miss. What passes only then is told of at the end, as unsteady.
 * @returns the exit code
 */
async function main(): Promise<number> {
  const folder = path.resolve('out/e2e');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.js'))
    .sort()
    .map((name) => path.join(folder, name));
  if (files.length === 0) throw new Error(`There are no tests in ${folder}.`);
  await installEditor();
  const failed = await failuresOf(files, availableParallelism());
  if (failed.size === 0) return 0;
  console.log(`\nOnce more: ${names(failed.keys())}\n`);
  const again = await failuresOf([...failed.keys()], 1);
  for (const [file, tests] of failed)
    console.log(`${again.has(file) ? 'Failed twice' : 'Unsteady'}: ${names([file])}: ${tests.join('; ')}`);
  return again.size === 0 ? 0 : 1;
}

/** The files that failed, with the names of their tests that did. */
function failuresOf(files: readonly string[], concurrency: number): Promise<Map<string, string[]>> {
  const failed = new Map<string, string[]>();
  const tests = run({ files: [...files], concurrency });
  keepOutcomes(inWindows, tests);
  tests.on('test:fail', ({ name, file = '' }) => {
    const own = files.find((each) => each === file || each === name);
    if (own) failed.set(own, [...(failed.get(own) ?? []), name]);
  });
  const report = tests.compose(new spec());
  report.pipe(process.stdout, { end: false });
  return new Promise((resolve, reject) => {
    report.once('end', () => resolve(failed)).once('error', reject);
  });
}

const names = (files: Iterable<string>): string => [...files].map((file) => path.basename(file)).join(', ');

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
