import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { diagnostics, run } from './program';
import { workplace } from './workplace';

const quoted = (file: string, quote: string, more = ''): string =>
  `title: T\nsources:\n  s: {title: S, reliability: B, file: ${file}${more}}\nclaims:\n  c: {text: C, kind: fact, sources: [{source: s, quote: "${quote}"}]}\n`;

/** What is found in one note, beside which some files lie. */
function found(folder: string): readonly (readonly [code: string, message: string])[] {
  return diagnostics(folder).map(({ code, message }) => [code, message] as const);
}

test('quotations are looked for in the copies beside a note', (context) => {
  const folder = workplace(
    context,
    new Map<string, string | Uint8Array>([
      ['a.notes.yaml', quoted('copies/a.txt', 'Troops go home')],
      ['b.notes.yaml', quoted('copies/b.html', 'Le café est fermé')],
      ['c.notes.yaml', quoted('copies/a.txt', 'Troops stay')],
      ['copies/a.txt', 'Now troops\ngo home.'],
      ['copies/b.html', Buffer.from('<meta charset=iso-8859-1><p>Le <i>caf\xe9</i> est ferm\xe9', 'latin1')],
    ]),
  );
  const { code, out } = run(folder, 'check');
  assert.equal(code, 0);
  assert.match(out, /^c\.notes\.yaml:5:\d+: warning +“Troops stay” is not found in the copy of “S”\./m);
  assert.match(out, /3 notes checked: 1 warning\./);
});

test('a copy that is not there, or no text, is reported', (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', quoted('gone.txt', 'q')]]));
  assert.deepEqual(
    found(folder).map(([code]) => code),
    ['missing-copy'],
  );
  writeFileSync(join(folder, 'gone.txt'), Uint8Array.of(0, 1, 2));
  assert.match(found(folder)[0]?.[1] ?? '', /cannot be read as text/);
  writeFileSync(join(folder, 'gone.txt'), Uint8Array.of(0x63, 0xe9));
  assert.match(found(folder)[0]?.[1] ?? '', /gone.txt” is not UTF-8/);
  truncateSync(join(folder, 'gone.txt'), 51 * 1024 * 1024);
  assert.match(found(folder)[0]?.[1] ?? '', /larger than 50 MB/);
});

test('nothing is read outside of the folders of the note and of the run, whatever leads there', (context) => {
  const outside = workplace(context, new Map([['secret.txt', 'the words']]));
  const folder = workplace(
    context,
    new Map([
      ['notes/a.notes.yaml', quoted('link.txt', 'the words')],
      ['notes/b.notes.yaml', quoted('folder/secret.txt', 'the words')],
      ['notes/c.notes.yaml', quoted('../../secret.txt', 'the words')],
      ['notes/d.notes.yaml', quoted('../beside/d.txt', 'the words')],
      ['notes/e.notes.yaml', quoted('inside.txt', 'the words')],
      ['beside/d.txt', 'the words'],
    ]),
  );
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'notes', 'link.txt'));
  symlinkSync(outside, join(folder, 'notes', 'folder'));
  symlinkSync(join(folder, 'beside', 'd.txt'), join(folder, 'notes', 'inside.txt'));
  const all = diagnostics(folder).map(({ file, message }) => `${file}: ${message}`);
  assert.equal(all.length, 3);
  for (const name of ['a', 'b', 'c'])
    assert.ok(
      all.some((each) => each.includes(`${name}.notes.yaml`) && each.includes('leads out of the folder')),
    );
});

test('a folder is no copy, nor is what is no regular file', (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', quoted('copy.txt', 'q')]]));
  mkdirSync(join(folder, 'copy.txt'));
  assert.match(found(folder)[0]?.[1] ?? '', /“copy\.txt” is a folder/);
});

test('a copy that has changed is reported', (context) => {
  const hash = createHash('sha256').update('Troops go home').digest('hex');
  const folder = workplace(
    context,
    new Map([
      ['a.notes.yaml', quoted('a.txt', 'Troops go', `, sha256: ${hash}`)],
      ['a.txt', 'Troops go home'],
    ]),
  );
  assert.deepEqual(found(folder), []);
  writeFileSync(join(folder, 'a.txt'), 'Troops go away');
  assert.deepEqual(
    found(folder).map(([code]) => code),
    ['copy-changed'],
  );
});
