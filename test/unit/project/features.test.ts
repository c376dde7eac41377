import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../host/paths';

/** What lies beside the features: what several of them ask. */
const besideCore = ['cursor', 'search'];
const besideAdapters = ['shared'];

/** The one adapter whose core is no feature: what the rules find is told without being asked for. */
const ofRules = ['diagnostics'];

/** The files and folders of features, by their names. */
function namesIn(folder: string, others: readonly string[]): string[] {
  const names = readdirSync(join(root, folder)).map((name) => name.replace(/\.ts$/, ''));
  for (const other of others) assert.ok(names.includes(other), `${folder}/${other} is there`);
  return names.filter((name) => !others.includes(name)).sort();
}

function pascal(name: string): string {
  return name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The text of a source: a file, or the file in a folder of its name. */
function sourceOf(folder: string, name: string): string {
  const paths = [`${folder}/${name}.ts`, `${folder}/${name}/${name}.ts`];
  const path = paths.find((each) => existsSync(join(root, each)));
  assert.ok(path, `${paths.join(' or ')} is there`);
  return readFileSync(join(root, path), 'utf8');
}

describe('The features of core', () => {
  const adapters = namesIn('src/vscode/features', besideAdapters);

  it('have each an adapter in the extension, by its name', () =>
    assert.deepEqual(
      namesIn('src/core/features', besideCore),
      adapters.filter((name) => !ofRules.includes(name)),
    ));

  const extension = readFileSync(join(root, 'src/vscode/extension.ts'), 'utf8');
  for (const name of adapters)
    it(`are registered by their names: ${name}`, () => {
      const source = sourceOf('src/vscode/features', name);
      assert.ok(source.includes(`export function register${pascal(name)}(`));
      assert.ok(extension.includes(`    register${pascal(name)}(`));
      for (const [, logged] of source.matchAll(/\.log\.for\('([^']+)'\)/g)) assert.equal(logged, name);
    });
});

/** What holds until the next edit of its note, or leads to what does. */
const alive = ['Note', 'Entry', 'EntryOf', 'Chunk', 'ChunkFacts'];

/** A source without its comments and the words in it, as they name types that they do not use. */
function codeOf(file: string): string {
  const text = readFileSync(join(root, file), 'utf8');
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

/** The file that a name is imported from; undefined where it is not. */
function importOf(name: string, file: string): string | undefined {
  for (const [, names = '', from = ''] of codeOf(file).matchAll(/^import ([^;]*?) from '(\.[^']+)';/gm))
    if (new RegExp(`\\b${name}\\b`).test(names)) return fileOf(posix.join(posix.dirname(file), from));
  return undefined;
}

function fileOf(path: string): string {
  const file = existsSync(join(root, `${path}.ts`)) ? `${path}.ts` : `${path}/index.ts`;
  return file;
}

/** What the declaration of a name takes and gives, in types. */
interface Declared {
  readonly takes: string;
  readonly gives: string;
}

function declared(name: string, file: string): Declared | undefined {
  const code = codeOf(file);
  const called = /^(?:export )?function\*? NAME(?:<[^(]*>)?\(([\s\S]*?)\): ([\s\S]*?) \{\n/m;
  const [, takes, gives] = matching(called, name, code) ?? [];
  if (takes !== undefined && gives !== undefined) return { takes, gives };
  const [members] = matching(/^(?:export )?class NAME\b[\s\S]*?^\}/m, name, code) ?? [];
  if (members !== undefined) return { takes: '', gives: offered(members) };
  const shapes = [
    /^(?:export )?interface NAME\b[\s\S]*?\}$/m,
    /^(?:export )?type NAME\b[\s\S]*?;$(?=\n\n|\n*$)/m,
  ];
  for (const shape of shapes) {
    const [written] = matching(shape, name, code) ?? [];
    if (written !== undefined) return { takes: '', gives: written };
  }
  return undefined;
}

function matching(pattern: RegExp, name: string, code: string): RegExpExecArray | null {
  return new RegExp(pattern.source.replace('NAME', name), pattern.flags).exec(code);
}

/** The first lines of the members that others may use; what a class is made from is as an argument. */
function offered(members: string): string {
  const lines = members.split('\n').filter((line) => /^ {2}\w/.test(line));
  return lines.filter((line) => !/^ {2}(?:private|constructor)\b/.test(line)).join('\n');
}

/** The ways from a type to one that is alive. */
function waysToLive(types: string, file: string, path: readonly string[], done: Set<string>): string[] {
  return [...new Set(types.match(/\b[A-Z]\w*\b/g))].flatMap((name) => {
    if (alive.includes(name)) return [[...path, name].join(' → ')];
    const home = importOf(name, file) ?? file;
    const key = `${home} ${name}`;
    if (done.has(key)) return [];
    done.add(key);
    const { takes = '', gives = '' } = declared(name, home) ?? {};
    return waysToLive(`${takes} ${gives}`, home, [...path, name], done);
  });
}

/** What core offers of its features: functions, classes and types by their files. */
const offers = [
  ...codeOf('src/core/index.ts').matchAll(/^export (?:type )?\{([^}]*)\} from '\.\/(features\/[^']+)'/gm),
]
  .flatMap(([, names = '', from = '']) =>
    names
      .split(',')
      .map((name) => ({ name: name.replace(/\btype\b/, '').trim(), file: `src/core/${from}.ts` })),
  )
  .filter(({ name, file }) => name !== '' && !codeOf(file).includes(`export const ${name}`));

describe('The answers of features', () => {
  it('are all read by this test', () => {
    assert.ok(offers.length > 50);
    for (const { name, file } of offers) assert.ok(declared(name, file), `${name} of ${file}`);
  });

  for (const { name, file } of offers)
    it(`hold nothing that lives in a note: ${name}`, () =>
      assert.deepEqual(waysToLive(declared(name, file)?.gives ?? '', file, [name], new Set()), []));

  for (const { name, file } of offers)
    it(`are asked for with nothing that lives in a note but the note itself: ${name}`, () => {
      const takes = declared(name, file)?.takes.replace(/\bNote\b/g, '') ?? '';
      assert.deepEqual(waysToLive(takes, file, [name], new Set()), []);
    });

  it('would be caught if they did', () => {
    const found = waysToLive('FixContext', 'src/core/fixes/fixes.ts', [], new Set());
    assert.ok(found.includes('FixContext → Chunk'));
    assert.ok(declared('targetAt', 'src/core/features/cursor/target.ts')?.gives.includes('Target'));
    assert.ok(
      waysToLive('Target', 'src/core/features/hover/hover.ts', [], new Set()).includes('Target → Entry'),
    );
  });
});
