import Mocha from 'mocha';
import { isChosen, optionsOf, report } from './choice';
import { files } from './test-files';

/** Runs the files of tests, which are in this bundle, inside the extension host. Rejects where a test fails. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: true, ...optionsOf() });
  for (const [name, load] of Object.entries(files)) {
    if (!isChosen(name)) continue;
    // What makes `describe` and the like, as mocha does before it loads a file.
    mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, name, mocha);
    load();
  }
  await report(mocha);
}
