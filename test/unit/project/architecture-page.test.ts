import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../host/paths';

const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');

/** All files and folders that the page may name, with slashes; what is built or installed is made anew. */
const made = ['node_modules', 'out', '.git', '.vscode-test'];
const paths = readdirSync(root)
  .filter((name) => !made.includes(name))
  .flatMap((name) => [name, ...below(name)]);

function below(folder: string): string[] {
  try {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    return names.map((name) => `${folder}/${name.split(sep).join('/')}`);
  } catch {
    // A file has nothing below it.
    return [];
  }
}

/** What stands in code marks and looks like a path: with a slash, or with the ending of a file. */
const named = [...page.matchAll(/`([^`\n]+)`/g)]
  .flatMap(([, words = '']) => words)
  .filter((words) => /^[\w.*-]+(?:\/[\w.*-]*)*$/.test(words) && /\/|\.(?:ts|tsx|js|sh|md|json)$/.test(words));

/** Bundles are made by the build. */
function isMade(path: string): boolean {
  return /^(?:dist|out)\//.test(path);
}

function isThere(path: string): boolean {
  const end = path.replace(/\/$/, '');
  if (end.includes('*')) return paths.some((each) => each.endsWith(end.slice(end.indexOf('*') + 1)));
  return paths.some((each) => each === end || each.endsWith(`/${end}`));
}

describe('ARCHITECTURE.md', () => {
  it('names paths', () => assert.ok(named.length > 50));

  it('names none that is not there', () =>
    assert.deepEqual(
      named.filter((path) => !isMade(path) && !isThere(path)),
      [],
    ));

  it('names every folder of the core', () => {
    const tree = page.split('```')[3] ?? '';
    const rooms = readdirSync(join(root, 'src', 'core'), { withFileTypes: true }).filter((each) =>
      each.isDirectory(),
    );
    assert.deepEqual(
      rooms.map(({ name }) => name).filter((name) => !tree.includes(`${name}/`)),
      [],
    );
  });
});
