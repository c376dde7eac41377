import 'mocha/mocha';
import { isChosen, optionsOf, report } from '../choice';
import { files } from '../test-files';

/** Runs all files of tests, which are in this bundle, inside the extension host of a browser. Rejects where a test fails. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'spec', ...optionsOf() });
  for (const [name, load] of Object.entries(files)) if (isChosen(name)) load();
  // That of the page asks for its address, and a worker has none.
  await report({ run: (done) => Mocha.prototype.run.call(mocha, done) });
}
