import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../host/paths';

/** One list of CONTRIBUTING.md: what is added, its example, and the files that the example touches. */
interface Recipe {
  readonly what: string;
  /** The words of the example by their placeholders; the first is the name of what was added. */
  readonly example: ReadonlyMap<string, string>;
  readonly paths: readonly string[];
}

const text = readFileSync(join(root, '.github', 'CONTRIBUTING.md'), 'utf8');

const recipes: readonly Recipe[] = text
  .split(/^### … /m)
  .slice(1)
  .map((section) => {
    const [what = '', ...lines] = (section.split(/^## /m)[0] ?? '').split('\n');
    const told = lines.find((line) => line.startsWith('Example:')) ?? '';
    const example = new Map(
      [...told.matchAll(/([A-Z]+) = `([^`]+)`/g)].map(([, name = '', word = '']) => [name, word]),
    );
    const paths = lines.flatMap((line) => /^- `([^`]+)`/.exec(line)?.[1] ?? []);
    return { what: what.trim(), example, paths };
  });

function filled(path: string, example: Recipe['example']): string {
  return path.replace(/\b[A-Z]{3,}\b/g, (name) => example.get(name) ?? name);
}

/** As names are written differently in ids, in code and in titles. */
function bare(words: string): string {
  return words.replace(/[-_\s]/g, '').toLowerCase();
}

function filesBelow(path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .map((name) => `${path}/${name.split(sep).join('/')}`.replace('//', '/'))
    .filter((name) => statSync(join(root, name)).isFile());
}

function mentions(path: string, name: string): boolean {
  return filesBelow(path).some((file) => bare(readFileSync(join(root, file), 'utf8')).includes(bare(name)));
}

describe('the lists of CONTRIBUTING.md', () => {
  it('are those of what is added most', () =>
    assert.deepEqual(
      recipes.map(({ what }) => what),
      [
        ...['a rule', 'a quick fix', 'a field', 'a language feature', 'a command'],
        ...['a command of the command line', 'a tab of the Board', 'an export', 'a tool for assistants'],
        'a phrase of likelihood',
      ],
    ));

  for (const { what, example, paths } of recipes) {
    const [name = ''] = example.values();
    // A fix is known in tests by the rule whose finding it mends.
    const names = [name, example.get('CODE') ?? name];

    it(`for ${what} name files that are there, and that its example touches`, () => {
      assert.ok(name !== '' && paths.length > 0);
      for (const path of paths.map((each) => filled(each, example))) {
        assert.ok(existsSync(join(root, path)), path);
        assert.ok(
          names.some((each) => mentions(path, each)),
          `${path} has ${name}`,
        );
      }
    });

    it(`for ${what} name all files of the sources that its example touches`, () => {
      const listed = paths.map((each) => filled(each, example)).flatMap(filesBelow);
      const word = new RegExp(`(?<![\\w-])${name}(?![\\w-])`);
      const touched = filesBelow('src').filter((file) => word.test(readFileSync(join(root, file), 'utf8')));
      assert.deepEqual(
        touched.filter((file) => !listed.includes(file)),
        [],
      );
    });
  }
});
