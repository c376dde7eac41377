import { writeFileSync } from 'node:fs';
import { bundleFile, bundleText } from './l10n/bundle';

/**
 * Writes down all texts of the program that are put into the user’s language, for who translates them and for the
 * test that none is missing. Usage:
 *   npm run l10n
 */
async function main(): Promise<void> {
  writeFileSync(bundleFile, await bundleText());
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
