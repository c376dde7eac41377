import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { run, runWithInput } from './program';
import { workplace } from './workplace';

const note = 'title: T & U\ndate: "2022-02-16"\n\nclaims:\n  a:\n    text: It ends.\n    key: true\n';
const group = { type: 'x-own', id: 'x-own--00000000-0000-4000-8000-000000000001' };
const foreign = JSON.stringify({
  type: 'bundle',
  objects: [group, { type: 'tool', id: 'tool--00000000-0000-4000-8000-000000000001', name: '\u001b[8mT' }],
});

test('a bundle becomes the note again that it was made of, through a pipe as well', (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', note]]));
  assert.equal(run(folder, 'export', '--to', 'stix', 'a.notes.yaml', '-o', 'a.stix.json').code, 0);
  assert.deepEqual(run(folder, 'import', '--from', 'stix', 'a.stix.json'), { code: 0, out: note, err: '' });
  const bundle = readFileSync(join(folder, 'a.stix.json'), 'utf8');
  assert.equal(runWithInput(folder, bundle, 'import', '--from=stix', '-', '-o', '-').out, note);
});

test('what is withheld is in no bundle', (context) => {
  const marked = `${note.replace('key: true', 'key: true\n  b: {text: Hidden., marking: TLP:RED}')}marking: TLP:GREEN\n`;
  const folder = workplace(context, new Map([['a.notes.yaml', marked]]));
  const { code, out, err } = run(folder, 'export', '--to', 'stix', '--release', 'GREEN', 'a.notes.yaml');
  assert.equal(code, 0, err);
  assert.match(out, /It ends/);
  assert.doesNotMatch(out, /Hidden|RED/);
});

test('what is left out is told beside the note, and nothing commands a terminal', (context) => {
  const folder = workplace(context, new Map([['b.json', foreign]]));
  const { code, out, err } = run(folder, 'import', '--from', 'stix', 'b.json');
  assert.equal(code, 0);
  assert.match(out, /^ {4}name: "\\u001b\[8mT"$/m);
  assert.equal(err, 'b.json: left out: 1 × x-own: it is a type of its maker’s own.\n');
});

test('a file is written, no other overwritten but by force, and that which is read never', (context) => {
  const folder = workplace(context, new Map([['b.json', foreign]]));
  const to = (...words: string[]) => run(folder, 'import', '--from', 'stix', 'b.json', '-o', ...words);
  assert.equal(to('c.notes.yaml').code, 0);
  assert.ok(existsSync(join(folder, 'c.notes.yaml')));
  const again = to('c.notes.yaml');
  assert.equal(again.code, 2);
  assert.match(again.err, /c\.notes\.yaml exists already\. --force overwrites it\./);
  assert.equal(to('c.notes.yaml', '--force').code, 0);
  const own = to('b.json', '--force');
  assert.equal(own.code, 2);
  assert.match(own.err, /b\.json is the file that is read\./);
  assert.equal(readFileSync(join(folder, 'b.json'), 'utf8'), foreign);
});

test('what cannot be imported is said in a sentence', (context) => {
  const folder = workplace(context, new Map([['b.json', '{']]));
  const { code, out, err } = run(folder, 'import', '--from', 'stix', 'b.json');
  assert.deepEqual({ code, out }, { code: 1, out: '' });
  assert.match(err, /^b\.json: This is no JSON, or only a part of a file\./);
  assert.match(
    run(folder, 'import', '--from', 'stix', 'no.json').err,
    /^no\.json cannot be read: there is no such file/,
  );
  assert.match(
    run(folder, 'import', 'b.json').err,
    /^The form of the import is missing: --from takes stix, bib, ris, csl or csv\./,
  );
  assert.match(run(folder, 'import', '--from', 'stx', 'b.json').err, /Did you mean 'stix'\?/);
  assert.match(run(folder, 'import', '--from', 'stix').err, /^The file that is to be imported is missing\./);
  assert.match(run(folder, 'import', '--help').out, /^Usage: analyst-notes import/);
});
