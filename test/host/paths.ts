import path from 'node:path';

/** The folder of the project; this file runs from out/host. */
export const root = path.resolve(__dirname, '..', '..');

/** What the tests install and leave behind; git does not see it. */
export const installed = path.join(root, '.vscode-test');

/** Pictures of tests that failed. */
export const failures = path.join(root, 'out', 'failures');

export const vsix = path.join(root, 'out', 'analyst-notes.vsix');
export const sample = path.join(root, 'media', 'sample');
