import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { noteOf } from '../../bench/notes';
import { run } from './program';
import { workplace } from './workplace';

const formats = ['text', 'json', 'sarif', 'github'];

/** Holds that several threads print what one does, to the byte and in its order. */
function assertSame(folder: string, ...words: string[]): void {
  for (const format of formats) {
    const check = ['check', '--format', format, ...words, '--workers'];
    const [alone, together] = [run(folder, ...check, '1'), run(folder, ...check, '3')];
    assert.deepEqual(together, alone, format);
    assert.ok(alone.out.length > 100);
  }
}

/** Notes of two folders, whose ids and names are the same, with includes up, down, in a circle and to nowhere. */
const tangle = new Map(
  [
    ['a/1', 'include: [2.notes.yaml, ../b/1.notes.yaml]'],
    ['a/2', 'include: 3.notes.yaml'],
    ['a/3', 'include: [1.notes.yaml, gone.notes.yaml]'],
    ['a/4', ''],
    ['b/1', ''],
    ['b/2', 'include: [1.notes.yaml, outside.yaml]'],
    ['b/3', 'include: ../out/x.notes.yaml'],
    ['b/4', 'include: ../out/y.notes.yaml'],
    ['b/5', ''],
    ['out/x', 'include: y.notes.yaml'],
    ['out/y', ''],
  ].map(([path = '', include = ''], n) => {
    const claim = `c${n}: {text: Ann Lee of x-${n} will come., supported-by: [i1, c${n + 1}, nobody${n}], sources: s${n % 3}}`;
    const own = `sources: {s${n % 3}: {title: S${n}}}\nactors: {a${n}: {name: Ann Lee, aliases: [Bo ${n % 2}]}}`;
    const text = `title: T${n}\n${include}\n${own}\nclaims:\n  ${claim}\nindicators: {i${n % 2}: It was seen.}\n`;
    return [`${path}.notes.yaml`, text] as const;
  }),
);

test('threads find what one process does, through all includes', (context) => {
  const folder = workplace(context, tangle);
  assertSame(folder);
  assertSame(folder, 'b', 'a');
  assertSame(join(folder, 'a'), '../b', '.');
  const { out } = run(folder, 'check', '--workers', '3');
  assert.match(out, /^a\/3\.notes\.yaml:2:\d+: error +There is no note at “gone/m);
});

test('names whose letters are composed otherwise are one to threads, too', (context) => {
  const [composed, apart] = ['é.notes.yaml'.normalize('NFC'), 'é.notes.yaml'.normalize('NFD')];
  const user = (path: string) => `title: T\ninclude: ${path}\nclaims: {c: {text: C., supported-by: [i]}}\n`;
  const files = new Map([
    [apart, 'title: E\nindicators: {i: It was seen.}\nactors: {a: Ann}\n'],
    ['x.notes.yaml', user(composed)],
    ['y.notes.yaml', user(apart)],
    ['z.notes.yaml', 'title: Z\nactors: {z: Zoe}\n'],
  ]);
  assertSame(workplace(context, files));
});

test('what cannot be read is told by threads as by one process', (context) => {
  const folder = workplace(context, tangle);
  rmSync(join(folder, 'a/2.notes.yaml'));
  mkdirSync(join(folder, 'a/2.notes.yaml'));
  assertSame(folder, 'a', 'b', 'gone.notes.yaml', 'a/2.notes.yaml');
});

test('many notes are shared without being asked, and the order stays', (context) => {
  const texts = Array.from({ length: 60 }, (_, n) => noteOf({ claims: 60, seed: n + 1 }).text);
  const include = (n: number) => (n % 7 === 0 ? '' : `include: ${Math.floor(n / 7) * 7}.notes.yaml\n`);
  const files = new Map(texts.map((text, n) => [`${n}.notes.yaml`, include(n) + text]));
  const folder = workplace(context, files);
  const words = ['check', '--format', 'json', '--max-warnings', '3'];
  assert.deepEqual(run(folder, ...words), run(folder, ...words, '--workers', '1'));
});
