import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../host/paths';
import { billOfMaterials } from './bom';
import { shippedBundles } from './shipped';

/** Writes what the extension and the command line have parts of, for who looks after weaknesses of those. */
async function main(): Promise<void> {
  const file = path.join(root, 'out', 'analyst-notes.cdx.json');
  writeFileSync(file, billOfMaterials(await shippedBundles()));
  console.log(file);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
