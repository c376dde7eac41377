import { chmodSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { root, vsix } from '../host/paths';
import { noticesOf } from './notices';
import { shippedBundles, shippedFiles } from './shipped';

/** What ships is laid out here, so that a package does not depend on whose machine it was made on. */
const stage = path.join(root, 'out', 'extension');

const notices = 'dist/THIRD-PARTY-NOTICES.txt';

/** The time of all files in a package, unless SOURCE_DATE_EPOCH says another: that which npm gives to its own. */
const epoch = Date.UTC(1985, 9, 26, 8, 15) / 1000;

/** Makes the package of the extension, the same bytes from the same sources, wherever that is. */
async function main(): Promise<void> {
  writeFileSync(path.join(root, notices), noticesOf(await shippedBundles()));
  lay([...(await shippedFiles()), '.vscodeignore']);
  // A zip has the time of a clock on the wall.
  process.env.TZ = 'UTC';
  process.env.SOURCE_DATE_EPOCH ??= String(epoch);
  await createVSIX({ cwd: stage, packagePath: vsix, dependencies: false });
}

/** Copies files with the same rights everywhere: those in a clone depend on who has cloned. */
function lay(files: Iterable<string>): void {
  rmSync(stage, { recursive: true, force: true });
  for (const file of files) {
    const copy = path.join(stage, file);
    mkdirSync(path.dirname(copy), { recursive: true });
    copyFileSync(path.join(root, file), copy);
    chmodSync(copy, 0o644);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
