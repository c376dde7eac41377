import assert from 'node:assert/strict';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { test } from 'node:test';
import { partsOf, styleNamed, templateWith } from '../docx/support';
import { run, runWithInput } from './program';
import { workplace } from './workplace';

const note = `title: T & U
date: 2022-02-16
marking: TLP:GREEN
hypotheses: {h: "=1+1", i: I}
claims:
  a: {text: "2022. It ends.", key: true, confidence: high, supported-by: [e, r]}
indicators:
  e: {text: E happened., consistency: {h: C, i: I}}
  r: {text: R happened., marking: TLP:RED}
`;

function folderOf(...context: Parameters<typeof workplace>): string {
  return workplace(...context);
}

test('a note is written in each form to standard output, and what readers miss is told beside it', (context) => {
  const folder = folderOf(context, new Map([['a.notes.yaml', note]]));
  const markdown = run(folder, 'export', '--to', 'md', 'a.notes.yaml');
  assert.equal(markdown.code, 0);
  assert.match(markdown.out, /^\*\*TLP:GREEN\*\*\n\n# T & U\n/);
  assert.match(markdown.err, /^a\.notes\.yaml: The bottom line is missing\.$/m);
  assert.match(markdown.err, /^a\.notes\.yaml: 1 entry is marked more strictly than the brief\.$/m);
  assert.match(run(folder, 'export', '--to', 'html', 'a.notes.yaml').out, /<title>T &amp; U<\/title>/);
  const { claims } = JSON.parse(run(folder, 'export', '--to', 'json', 'a.notes.yaml').out);
  assert.deepEqual(claims.a['supported-by'], ['e', 'r']);
  const { out, err } = run(folder, 'export', '--to', 'csv', 'a.notes.yaml');
  assert.match(out, /^Id,,,h,i\r\nHypothesis,,,"\t=1\+1",I\r\n/);
  assert.equal(err, '');
});

test('what a level withholds is in no export', (context) => {
  const folder = folderOf(context, new Map([['a.notes.yaml', note]]));
  const words = ['export', 'a.notes.yaml', '--release', 'GREEN', '--to'];
  const { code, out, err } = run(folder, ...words, 'md');
  assert.equal(code, 0);
  assert.match(out, /- E happened/);
  assert.doesNotMatch(out, /R happened/);
  assert.match(err, /^a\.notes\.yaml:9:3: withheld The indicator “R happened” is TLP:RED\.$/m);
  assert.doesNotMatch(err, /more strictly than the brief/);
  assert.equal(JSON.parse(run(folder, ...words, 'json').out).indicators.r, undefined);
});

test('a release that is refused exports nothing', (context) => {
  const folder = folderOf(context, new Map([['a.notes.yaml', `${note}brief: See [[r]].\n`]]));
  const { code, out, err } = run(
    folder,
    'export',
    '--to=md',
    '--release=GREEN',
    'a.notes.yaml',
    '-o',
    'b.md',
  );
  assert.deepEqual({ code, out }, { code: 1, out: '' });
  assert.match(err, /refused {2}“r” links to an entry that is withheld/);
  assert.ok(!existsSync(join(folder, 'b.md')));
});

test('a pipe brings a note and takes an export, and includes begin at the folder', (context) => {
  const other = 'title: B\nsources: {s: {title: The Paper}}\n';
  const folder = folderOf(context, new Map([['x/b.notes.yaml', other]]));
  const text = `\uFEFFinclude: x/b.notes.yaml\r\n${note.replaceAll('\n', '\r\n').replace('E happened., ', 'E happened., sources: s, ')}`;
  const { code, out, err } = runWithInput(folder, text, 'export', '--to', 'md', '-', '--out', '-');
  assert.equal(code, 0, err);
  assert.match(out, /^1\. The Paper\./m);
  assert.match(err, /^<stdin>: The bottom line is missing\.$/m);
});

test('a file is written, and no other overwritten but by force; the note itself never', {
  skip: sep === '\\',
}, (context) => {
  const folder = folderOf(context, new Map([['a.notes.yaml', note]]));
  symlinkSync('a.notes.yaml', join(folder, 'link.md'));
  const to = (output: string, ...more: string[]) =>
    run(folder, 'export', '--to', 'json', 'a.notes.yaml', '-o', output, ...more);
  assert.equal(to('b.json').code, 0);
  const written = readFileSync(join(folder, 'b.json'), 'utf8');
  assert.equal(JSON.parse(written).title, 'T & U');
  const again = to('b.json');
  assert.equal(again.code, 2);
  assert.match(again.err, /b\.json exists already\. --force overwrites it\./);
  assert.equal(to('b.json', '--force').code, 0);
  assert.equal(to('link.md', '--force').code, 2);
  assert.equal(readFileSync(join(folder, 'a.notes.yaml'), 'utf8'), note);
});

test('what cannot be read or written is said in a sentence, and what is malformed too', (context) => {
  const folder = folderOf(context, new Map([['a.notes.yaml', 'title: T\nclaims: {a: {text: "A}}\n']]));
  assert.match(run(folder, 'export', '--to', 'md', 'b.notes.yaml').err, /^b\.notes\.yaml cannot be read/);
  const { code, err } = run(folder, 'export', '--to', 'json', 'a.notes.yaml', '-o', 'no/b.json');
  assert.equal(code, 1);
  assert.match(err, /^a\.notes\.yaml: \d places? of the note (?:is|are) malformed, and missing here\.$/m);
  assert.match(err, /^no\/b\.json cannot be written/m);
});

test('a Word document is written to a file and into a pipe, in the look of a template', (context) => {
  const folder = folderOf(context, new Map([['a.notes.yaml', note]]));
  const { code, err } = run(
    folder,
    'export',
    '--to',
    'docx',
    'a.notes.yaml',
    '-o',
    'a.docx',
    '--release',
    'GREEN',
  );
  assert.equal(code, 0, err);
  const text = partsOf(readFileSync(join(folder, 'a.docx')))['word/document.xml'] ?? '';
  assert.match(text, />E happened/);
  assert.doesNotMatch(text, /R happened/);
  writeFileSync(join(folder, 'house.docx'), templateWith({ styles: styleNamed('Title', 'Titel') }));
  const words = ['export', '--to', 'docx', 'a.notes.yaml', '-o', 'b.docx', '--template'];
  assert.match(run(folder, ...words, 'house.docx').err, /^a\.notes\.yaml: The template has no styles /m);
  assert.match(partsOf(readFileSync(join(folder, 'b.docx')))['word/document.xml'] ?? '', /w:val="Titel"/);
  const none = run(folder, ...words, 'a.notes.yaml', '--force');
  assert.equal(none.code, 1);
  assert.match(none.err, /^a\.notes\.yaml is not used as a template\. It is no Word document \(\.docx\)/m);
  assert.match(
    run(folder, ...words, 'none.docx', '--force').err,
    /^none\.docx cannot be read: there is no such file/m,
  );
  assert.match(run(folder, 'export', '--to', 'docx', 'a.notes.yaml').out, /^PK/);
  assert.equal(run(folder, 'export', '--to', 'md', 'a.notes.yaml', '--template', 'house.docx').code, 2);
});

test('neither JSON nor Markdown commands a terminal', (context) => {
  const hostile =
    'title: "\\e[8mT\\x9b"\nclaims: {a: {text: "\\e]0;x\\a", key: true}}\nhypotheses: {h: "\\eH"}\n';
  const folder = folderOf(context, new Map([['a.notes.yaml', hostile]]));
  for (const form of ['md', 'html', 'json', 'csv'])
    assert.doesNotMatch(run(folder, 'export', '--to', form, 'a.notes.yaml').out, /(?![\r\n\t])\p{Cc}/u, form);
});
