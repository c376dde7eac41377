import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { isChosen, optionsOf, report } from './choice';

/** Runs the test files beside this one inside the extension host. Rejects where a test fails. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: true, ...optionsOf() });
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.js') && isChosen(name)) mocha.addFile(path.join(__dirname, name));
  }
  await report(mocha);
}
