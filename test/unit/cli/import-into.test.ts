import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { run, runWithInput } from './program';
import { workplace } from './workplace';

const note = '\uFEFFtitle: T # kept\r\nsources:\r\n  s: {title: S}\r\nbrief: "ä"\r\n';
const ris = 'TY  - RPRT\nID  - doe2020\nTI  - A title\nPY  - 2020\nAB  - Long\nER  - \n';

test('sources come into a note in its place, and the rest of it stays', (context) => {
  const folder = workplace(
    context,
    new Map([
      ['a.notes.yaml', note],
      ['a.ris', ris],
    ]),
  );
  const { code, out, err } = run(folder, 'import', '--from', 'ris', 'a.ris', '--into', 'a.notes.yaml');
  assert.deepEqual([code, out], [0, '']);
  assert.equal(
    err,
    'a.notes.yaml: 1 source was added.\na.notes.yaml: Left out, as sources have no field for it: abstract.\n',
  );
  const after = readFileSync(join(folder, 'a.notes.yaml'), 'utf8');
  assert.equal(after, note.replace('brief', '  doe2020: {title: A title, date: 2020}\r\nbrief'));
  const again = run(folder, 'import', '--from', 'ris', 'a.ris', '--into', 'a.notes.yaml');
  assert.match(again.err, /^a\.notes\.yaml: No source was added\. 1 is there already\.$/m);
  assert.equal(readFileSync(join(folder, 'a.notes.yaml'), 'utf8'), after);
});

test('a table comes from a pipe, with the order of its dates', (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', 'title: T\n']]));
  const words = ['import', '--from', 'csv', '-', '--into', 'a.notes.yaml', '--dates', 'dmy'];
  const { code } = runWithInput(folder, 'date,event\n2/3/2022,Drills end\n', ...words);
  assert.equal(code, 0);
  assert.match(readFileSync(join(folder, 'a.notes.yaml'), 'utf8'), /date: 2022-03-02/);
});

test('what cannot be read, or takes nothing, is told', (context) => {
  const folder = workplace(
    context,
    new Map([
      ['a.notes.yaml', 'title: T\nsources: words\n'],
      ['a.ris', ris],
    ]),
  );
  const refused = run(folder, 'import', '--from', 'ris', 'a.ris', '--into', 'a.notes.yaml');
  assert.equal(refused.code, 1);
  assert.match(refused.err, /^a\.notes\.yaml: The way this note is written/);
  const gone = run(folder, 'import', '--from', 'ris', 'b.ris', '--into', 'a.notes.yaml');
  assert.equal(gone.code, 1);
  assert.match(gone.err, /^b\.ris /);
});

test('words that make no sense are named', (context) => {
  const folder = workplace(context, new Map());
  for (const [words, expected] of [
    [['--from', 'ris', 'a.ris'], /The note is missing: --into names it/],
    [
      ['--into', 'a.notes.yaml', 'a.ris'],
      /The form of the import is missing: --from takes stix, bib, ris, csl or csv/,
    ],
    [['--from', 'rsi', '--into', 'a.notes.yaml', 'a.ris'], /Did you mean 'ris'/],
    [['--from', 'ris', '--into', 'a.notes.yaml'], /The file that is to be imported is missing/],
    [
      ['--from', 'stix', '--into', 'a.notes.yaml', 'b.json'],
      /--into and --dates go with bib, ris, csl or csv/,
    ],
    [
      ['--from', 'ris', '--into', 'a.notes.yaml', '-o', 'b', 'a.ris'],
      /--output and --force are for new notes/,
    ],
    [['--from', 'csv', '--dates', 'x', '--into', 'a', 'b'], /--dates takes dmy or mdy/],
  ] as const) {
    const { code, err } = run(folder, 'import', ...words);
    assert.equal(code, 2);
    assert.match(err, expected);
  }
  assert.match(run(folder, 'import', '--help').out, /^Usage: analyst-notes import --from FORM/);
});
