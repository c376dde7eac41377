import { cpSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths';

/** What no clone has, and what is too much to be copied. */
const left: ReadonlySet<string> = new Set([
  '.git',
  '.vscode-test',
  'dist',
  'findings',
  'node_modules',
  'out',
  'test',
]);

/** Of the tests, what makes packages. */
const kept = ['host', 'shipping'].map((name) => path.join('test', name));

/** Copies into a folder what a fresh clone has, as far as packages are made of it, with the packages of this one. */
export function cloneInto(folder: string): void {
  for (const name of [...readdirSync(root).filter((each) => !left.has(each)), ...kept])
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
}
