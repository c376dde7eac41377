import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/**
 * Runs every test file beside this one inside the extension host. A test that fails is run once more: a machine that
 * stutters makes an editor miss a key. What passes only then is told of at the end, as unsteady. Rejects where a test
 * fails twice.
 */
export async function run(): Promise<void> {
  const grep = process.env.TEST_GREP ?? '';
  const mocha = new Mocha({ ui: 'bdd', color: true, timeout: 20_000, grep, retries: 1 });
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.js')) mocha.addFile(path.join(__dirname, name));
  }
  const unsteady: string[] = [];
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve).on(Mocha.Runner.constants.EVENT_TEST_RETRY, (test, error) => {
      unsteady.push(`${test.fullTitle()}: ${error.stack ?? error.message}`);
    });
  });
  for (const test of unsteady) console.log(`Unsteady: ${test}`);
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
