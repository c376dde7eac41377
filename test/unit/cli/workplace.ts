import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

/**
 * Makes a folder with files for one test, and takes it away afterwards.
 *
 * @param files from the path of a file within the folder, with slashes, to what stands in it
 * @returns the folder's absolute path, without links, as a process sees it that runs there
 */
export function workplace(test: TestContext, files: ReadonlyMap<string, string | Uint8Array>): string {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'analyst-notes-')));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

/** A map from each name to the same content. */
export function each(names: readonly string[], content: string): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name, content]));
}
