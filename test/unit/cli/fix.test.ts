import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join, sep } from 'node:path';
import { test } from 'node:test';
import { replaceFile } from '../../../src/cli/replace';
import { run } from './program';
import { workplace } from './workplace';

const slips = `# kept   as it is
titel:   T
claims:
    a: {text: "It stands. ", kind: assumtion}   # why not
    b:   {text: B., kind: fact, supported-by: [aa]}
`;
const mended = slips.replace('titel', 'title').replace('assumtion', 'assumption');

test('--fix mends what needs no decision, says how much, and checks what is left', (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', slips]]));
  const { code, out, err } = run(folder, 'check', '--fix');
  assert.equal(readFileSync(join(folder, 'a.notes.yaml'), 'utf8'), mended);
  assert.equal(err, 'a.notes.yaml: 2 mended.\n');
  assert.deepEqual([code, /unknown-key|assumtion/.test(out)], [1, false]);
  assert.match(out, /\[unknown-reference\]/);
  assert.equal(run(folder, 'check', '--fix').err, '');
});

test('--fix leaves what somebody has judged, graded, marked or kept', (context) => {
  const judged = `title: T
marking: TLP:CLEAR
sources: {s: {title: S, reliability: B}}
claims:
  a: {text: It will happen., key: true, confidence: high, sources: s, marking: TLP:RED}
actors: {nobody: Nobody}
`;
  const folder = workplace(context, new Map([['a.notes.yaml', judged]]));
  assert.match(run(folder, 'check', '--fix').out, /\[marking-downgrade\]/);
  assert.equal(readFileSync(join(folder, 'a.notes.yaml'), 'utf8'), judged);
});

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const forms: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ['carriage returns', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ['a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16LE', utf16],
  ['UTF-16BE', (text) => utf16(text).swap16()],
  ['no last line break', (text) => Buffer.from(text.trimEnd())],
];

for (const [what, form] of forms)
  test(`--fix keeps all other bytes: ${what}`, (context) => {
    const folder = workplace(context, new Map([['a.notes.yaml', form(slips)]]));
    run(folder, 'check', '--fix');
    assert.deepEqual(readFileSync(join(folder, 'a.notes.yaml')), Buffer.from(form(mended)));
  });

test('--fix writes no file in which bytes are malformed, and none in which nothing is to mend', (context) => {
  const malformed = Buffer.concat([Buffer.from(slips), Buffer.from([0x23, 0xff, 0x0a])]);
  const folder = workplace(
    context,
    new Map<string, string | Uint8Array>([
      ['a.notes.yaml', malformed],
      ['b.notes.yaml', mended],
    ]),
  );
  const before = statSync(join(folder, 'b.notes.yaml'));
  const { err } = run(folder, 'check', '--fix');
  assert.match(err, /^a\.notes\.yaml: not mended: it is not written in one encoding throughout/);
  assert.deepEqual(readFileSync(join(folder, 'a.notes.yaml')), malformed);
  const after = statSync(join(folder, 'b.notes.yaml'));
  assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs]);
});

test('--fix keeps links and permissions, and leaves nothing beside', { skip: sep === '\\' }, (context) => {
  const folder = workplace(context, new Map([['real/a.notes.yaml', slips]]));
  chmodSync(join(folder, 'real/a.notes.yaml'), 0o640);
  symlinkSync('real/a.notes.yaml', join(folder, 'link.notes.yaml'));
  assert.match(run(folder, 'check', '--fix', 'link.notes.yaml').err, /^link\.notes\.yaml: 2 mended/);
  assert.ok(lstatSync(join(folder, 'link.notes.yaml')).isSymbolicLink());
  const real = join(folder, 'real/a.notes.yaml');
  assert.equal(readFileSync(real, 'utf8'), mended);
  assert.equal(statSync(real).mode & 0o777, 0o640);
  assert.deepEqual(readdirSync(join(folder, 'real')), ['a.notes.yaml']);
});

test('--fix knows what included notes define, and mends each note as the others are by then', (context) => {
  const folder = workplace(
    context,
    new Map([
      [
        'a.notes.yaml',
        'title: A\ninclude: people.notes.yaml\nclaims: {a: {text: A., kind: assumption, actors: [minstry]}}\n',
      ],
      ['people.notes.yaml', 'titel: P\nactors: {ministry: Ministry}\n'],
    ]),
  );
  const { err } = run(folder, 'check', '--fix');
  assert.equal(err, 'a.notes.yaml: 1 mended.\npeople.notes.yaml: 1 mended.\n');
  assert.match(run(folder, 'check').out, /2 notes checked: no problems/);
});

test('a file that has changed since it was read is left as it is', async (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', 'new\n']]));
  const path = join(folder, 'a.notes.yaml');
  await assert.rejects(
    replaceFile(path, Buffer.from('old\n'), Buffer.from('mended\n')),
    /has changed since it was read, and is left as it is/,
  );
  assert.equal(readFileSync(path, 'utf8'), 'new\n');
  assert.deepEqual(readdirSync(folder), ['a.notes.yaml']);
  await replaceFile(path, Buffer.from('new\n'), Buffer.from('mended\n'));
  assert.equal(readFileSync(path, 'utf8'), 'mended\n');
});
