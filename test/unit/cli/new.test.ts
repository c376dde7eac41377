import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { diagnostics, run } from './program';
import { workplace } from './workplace';

test('a new note is named by its title, and lacks only what is to be written', (context) => {
  const folder = workplace(context, new Map());
  const made = run(folder, 'new', 'Harbour strike: a first look');
  assert.deepEqual(made, { code: 0, out: 'harbour-strike-a-first-look.notes.yaml\n', err: '' });
  const text = readFileSync(join(folder, 'harbour-strike-a-first-look.notes.yaml'), 'utf8');
  assert.match(text, /^title: "Harbour strike: a first look"\ndate: \d{4}-\d\d-\d\d\nquestion: /);
  const codes = diagnostics(folder).map(({ code }) => code);
  assert.deepEqual([...new Set(codes)], ['missing-field'], 'what is yet to be written');
});

test('a new note has the language and the yardstick that are asked for', (context) => {
  const folder = workplace(context, new Map());
  const { out } = run(folder, 'new', 'Streik', '--lang', 'de', '--yardstick=phia', '-o', '-');
  assert.match(out, /^title: Streik\ndate: .*\nlang: de\nyardstick: phia\nquestion: /);
});

test('a new note without a title has one to be replaced', (context) => {
  const folder = workplace(context, new Map());
  assert.equal(run(folder, 'new').out, 'note.notes.yaml\n');
  assert.match(readFileSync(join(folder, 'note.notes.yaml'), 'utf8'), /^title: Title of the note\n/);
});

test('a new note never overwrites a file, and has the name of a note', (context) => {
  const folder = workplace(context, new Map([['strike.notes.yaml', 'title: Mine\n']]));
  const again = run(folder, 'new', 'Strike');
  assert.deepEqual([again.code, again.out], [2, '']);
  assert.match(again.err, /^strike\.notes\.yaml exists already, and is left as it is\. Name another file/);
  assert.equal(readFileSync(join(folder, 'strike.notes.yaml'), 'utf8'), 'title: Mine\n');
  assert.equal(run(folder, 'new', 'Strike', '--output', 'other.notes.yml').out, 'other.notes.yml\n');
  assert.match(run(folder, 'new', '-o', 'a.yaml').err, /ends in \.notes\.yaml/);
  writeFileSync(join(folder, 'file'), '');
  assert.equal(run(folder, 'new', '-o', 'file/a.notes.yaml').code, 1);
});

test('a new note begins as the template that is named, and lacks only what is to be written', (context) => {
  const folder = workplace(context, new Map());
  const { out } = run(
    folder,
    'new',
    'Strike',
    '--template',
    'threat-report',
    '--yardstick',
    'phia',
    '-o',
    '-',
  );
  assert.match(out, /\nmarking: TLP:RED\nyardstick: phia\nquestion: /);
  assert.equal(run(folder, 'new', 'Strike', '--template=country-risk').code, 0);
  const errors = diagnostics(folder).filter(({ severity }) => severity === 'error');
  assert.deepEqual([...new Set(errors.map(({ code }) => code))], ['missing-field']);
  const wrong = run(folder, 'new', 'Strike', '--template', 'assesment');
  assert.equal(wrong.code, 2);
  assert.match(
    wrong.err,
    /--template takes blank, assessment, .* or country-risk, and not 'assesment'\. Did you mean 'assessment'\?/,
  );
  assert.match(run(folder, 'new', '--help').out, /--template NAME/);
});
