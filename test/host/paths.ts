import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of the project, from whichever bundle in `out` this is part of. */
export const root = folderWithManifest(__dirname);

/** What the tests install and leave behind; git does not see it. */
export const installed = path.join(root, '.vscode-test');

/** Pictures of tests that failed. */
export const failures = path.join(root, 'out', 'failures');

export const vsix = path.join(root, 'out', 'analyst-notes.vsix');
export const sample = path.join(root, 'media', 'sample');

function folderWithManifest(folder: string): string {
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  return folderWithManifest(path.dirname(folder));
}
