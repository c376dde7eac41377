import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type TestContext, test } from 'node:test';
import { findFiles } from '../../../src/cli/files';
import { each, workplace } from './workplace';

/** What is found, relative to the folder and with slashes; with the reason where it cannot be read. */
async function found(folder: string, ...paths: string[]): Promise<string[]> {
  const result: string[] = [];
  for await (const { path, failure } of findFiles(paths, folder)) {
    const name = relative(folder, path).split(sep).join('/');
    result.push(failure === undefined ? name : `${name} ${failure}`);
  }
  return result;
}

test('a folder stands for the notes in it and below, by name', async (context) => {
  const names = ['b.notes.yaml', 'a/z.notes.yml', 'C.notes.yaml', 'c/d/e.NOTES.YAML', '__proto__.notes.yaml'];
  const folder = workplace(context, each([...names, 'a.yaml', 'notes.yaml', 'a.notes.yaml.bak'], ''));
  const expected = [
    'C.notes.yaml',
    '__proto__.notes.yaml',
    'a/z.notes.yml',
    'b.notes.yaml',
    'c/d/e.NOTES.YAML',
  ];
  assert.deepEqual(await found(folder, '.'), expected);
});

test('node_modules and folders with a dot are skipped, unless they are named', async (context) => {
  const names = ['node_modules/a.notes.yaml', '.git/b.notes.yaml', 'c/.d/e.notes.yaml', 'f.notes.yaml'];
  const folder = workplace(context, each(names, ''));
  assert.deepEqual(await found(folder, '.'), ['f.notes.yaml']);
  assert.deepEqual(await found(folder, 'node_modules', '.git'), names.slice(0, 2));
});

test('frozen copies are skipped, unless they are named', async (context) => {
  const frozen = 'a-2024.frozen.notes.yaml';
  const folder = workplace(context, each(['a.notes.yaml', frozen], ''));
  assert.deepEqual(await found(folder, '.'), ['a.notes.yaml']);
  assert.deepEqual(await found(folder, frozen), [frozen]);
});

test('a folder named like a note is a folder', async (context) => {
  const folder = workplace(context, each(['a.notes.yaml/b.notes.yaml'], ''));
  assert.deepEqual(await found(folder, '.'), ['a.notes.yaml/b.notes.yaml']);
});

test('a file that is named is taken whatever its name', async (context) => {
  const folder = workplace(context, each(['readme.md', '.hidden'], ''));
  assert.deepEqual(await found(folder, 'readme.md', '.hidden'), ['readme.md', '.hidden']);
});

test('each file comes once, in the order of the paths', async (context) => {
  const folder = workplace(context, each(['a.notes.yaml', 'b/c.notes.yaml'], ''));
  const paths = [
    'b',
    './b/../b/c.notes.yaml',
    join(folder, 'b', 'c.notes.yaml'),
    '*.yaml',
    '.',
    'gone',
    './gone',
  ];
  const missing = 'gone cannot be read: there is no such file or folder';
  assert.deepEqual(await found(folder, ...paths), ['b/c.notes.yaml', 'a.notes.yaml', missing]);
});

test('a glob stands for the files that it matches, by name', async (context) => {
  const names = ['b.notes.yaml', 'a.notes.yaml', 'c/d.notes.yml', 'c/e.txt', 'node_modules/f.notes.yaml'];
  const folder = workplace(context, each(names, ''));
  assert.deepEqual(await found(folder, '*.notes.yaml'), ['a.notes.yaml', 'b.notes.yaml']);
  assert.deepEqual(await found(folder, '**/*.notes.{yaml,yml}'), [
    'a.notes.yaml',
    'b.notes.yaml',
    'c/d.notes.yml',
  ]);
  assert.deepEqual(await found(folder, './c/?.txt'), ['c/e.txt']);
  assert.deepEqual(await found(join(folder, 'c'), '../[ab].*'), ['../a.notes.yaml', '../b.notes.yaml']);
});

test('an absolute glob', async (context) => {
  const folder = workplace(context, each(['a.notes.yaml'], ''));
  assert.deepEqual(await found(folder, join(folder, '*.yaml')), ['a.notes.yaml']);
});

test('a file of the very name is preferred to what the name means as a glob', async (context) => {
  const folder = workplace(context, each(['a[1].notes.yaml', 'a1.notes.yaml'], ''));
  assert.deepEqual(await found(folder, 'a[1].notes.yaml'), ['a[1].notes.yaml']);
  assert.deepEqual(await found(folder, 'a[12].notes.yaml'), ['a1.notes.yaml']);
});

test('what does not exist or matches nothing is reported, and the rest is found', async (context) => {
  const folder = workplace(context, each(['a.notes.yaml'], ''));
  assert.deepEqual(await found(folder, 'gone', 'x*', '.'), [
    'gone cannot be read: there is no such file or folder',
    'x* matches no file',
    'a.notes.yaml',
  ]);
});

test('a folder without notes gives nothing', async (context) => {
  const folder = workplace(context, each(['a.txt'], ''));
  assert.deepEqual(await found(folder, '.'), []);
});

test('on Windows a backslash parts folders in globs too', { skip: sep !== '\\' }, async (context) => {
  const folder = workplace(context, each(['a/b.notes.yaml', 'a/c/d.notes.yaml'], ''));
  assert.deepEqual(await found(folder, 'a\\*.yaml'), ['a/b.notes.yaml']);
  assert.deepEqual(await found(folder, `${folder}\\**\\*.YAML`), ['a/b.notes.yaml', 'a/c/d.notes.yaml']);
});

// On Windows, making a link needs a privilege.
const noLinks = sep === '\\';

test('folders: linked files are taken, linked folders not followed', { skip: noLinks }, async (context) => {
  const folder = workplace(context, each(['a.notes.yaml'], ''));
  mkdirSync(join(folder, 'below'));
  symlinkSync('..', join(folder, 'below', 'up'));
  symlinkSync('..', join(folder, 'below', 'up.notes.yaml'));
  symlinkSync('../a.notes.yaml', join(folder, 'below', 'link.notes.yaml'));
  symlinkSync('nowhere', join(folder, 'below', 'broken.notes.yaml'));
  const broken = 'below/broken.notes.yaml';
  assert.deepEqual(await found(folder, 'below'), [broken, 'below/link.notes.yaml']);
  assert.deepEqual(await found(folder, 'below/up/a.notes.yaml'), ['below/up/a.notes.yaml']);
  assert.deepEqual(await found(folder, '.'), ['a.notes.yaml', broken]);
});

test('globs: a file that is reached by links too comes once', { skip: noLinks }, async (context) => {
  const folder = workplace(context, each(['a.notes.yaml'], ''));
  mkdirSync(join(folder, 'below'));
  symlinkSync('..', join(folder, 'below', 'up'));
  symlinkSync('../a.notes.yaml', join(folder, 'below', 'link.notes.yaml'));
  assert.deepEqual(await found(folder, '**/*.yaml'), ['a.notes.yaml']);
  assert.deepEqual(await found(folder, 'below/*.yaml'), ['below/link.notes.yaml']);
});

/** Folders with notes, links to folders that lead up, across and out, and links to files. */
function linked(context: TestContext): string {
  const notes = ['a.notes.yaml', 'below/b.notes.yaml', 'beside/c.notes.yaml', 'below/deep/d.notes.yml'];
  const folder = workplace(context, each([...notes, 'beside/plain.txt'], ''));
  const outside = workplace(context, each(['out.notes.yaml'], ''));
  symlinkSync('..', join(folder, 'below', 'up'));
  symlinkSync('..', join(folder, 'below', 'up.notes.yaml'));
  symlinkSync('../..', join(folder, 'below', 'deep', 'top'));
  symlinkSync('../beside', join(folder, 'below', 'across'));
  symlinkSync('.', join(folder, 'beside', 'self'));
  symlinkSync('loop', join(folder, 'loop'));
  symlinkSync(outside, join(folder, 'out'));
  symlinkSync('../beside/plain.txt', join(folder, 'below', 'link.notes.yaml'));
  symlinkSync(join(outside, 'out.notes.yaml'), join(folder, 'beside', 'out.notes.yaml'));
  symlinkSync('nowhere', join(folder, 'beside', 'broken.notes.yaml'));
  return folder;
}

test('a glob over all folders finds what the folder stands for', { skip: noLinks }, async (context) => {
  const folder = linked(context);
  const all = [...(await found(folder, '.'))].sort();
  assert.deepEqual(all.map((name) => name.replace(/^.*\//, '')).sort(), [
    'a.notes.yaml',
    'b.notes.yaml',
    'broken.notes.yaml',
    'c.notes.yaml',
    'd.notes.yml',
    'link.notes.yaml',
    'out.notes.yaml',
  ]);
  for (const glob of ['**/*.notes.{yaml,yml}', './**/*.notes.*', join(folder, '**', '*.notes.y{a,}ml')])
    assert.deepEqual([...(await found(folder, glob))].sort(), all, glob);
  assert.deepEqual(await found(folder, 'below/**/*.notes.yaml'), [
    'below/b.notes.yaml',
    'below/link.notes.yaml',
  ]);
});

test('a linked folder that is named is taken, by a glob too', { skip: noLinks }, async (context) => {
  const folder = linked(context);
  const expected = await found(folder, 'below/across');
  assert.deepEqual(await found(folder, 'below/across/*.notes.yaml'), expected);
  assert.ok(expected.includes('below/across/c.notes.yaml'));
});
