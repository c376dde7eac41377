import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCommandLine } from '../../../src/cli/arguments';
import { UsageError } from '../../../src/cli/usage';
import { run, runWithInput } from './program';
import { workplace } from './workplace';

const note = 'title: T\nquestion: Q?\naudience: A\nclaims: {i: {text: I., kind: implication}}\n';
const files = new Map([
  ['a.notes.yaml', note],
  ['b/b.notes.yaml', 'title: B\nclaims: {c: [\n'],
]);

test('what each note shows of the nine standards is told, and is no matter of the exit code', (context) => {
  const folder = workplace(context, files);
  const { code, out, err } = run(folder, 'check', '--checklist');
  assert.deepEqual({ code, err }, { code: 0, err: '' });
  assert.match(out, /^a\.notes\.yaml: The Nine Standards of ICD 203\n/);
  assert.match(out, /\n\nb\/b\.notes\.yaml: The Nine Standards of ICD 203\n/);
  assert.match(
    out,
    /5\. Relevance and implications for the reader — met\n {2}met {2}The note says which question it answers\.\n {7}a\.notes\.yaml:2:1 {2}question\n/,
  );
  assert.match(
    out,
    /1\. Quality and credibility of sources — not shown\n {2}not shown {2}No source is cited\.\n {13}What would show it: Enter the sources/,
  );
});

test('programs get the same as JSON', (context) => {
  const folder = workplace(context, files);
  const { code, out } = run(folder, 'check', '--checklist', '--format', 'json');
  assert.equal(code, 0);
  const [{ file, standards }, other] = JSON.parse(out);
  assert.equal(other.file, 'b/b.notes.yaml');
  assert.equal(file, 'a.notes.yaml');
  assert.equal(standards.length, 9);
  assert.deepEqual(standards[4].shown[0], {
    status: 'met',
    words: 'The note says which question it answers.',
    places: [{ file: 'a.notes.yaml', line: 2, column: 1, endLine: 2, endColumn: 9, label: 'question' }],
  });
  assert.equal(standards[0].status, 'not shown');
  assert.deepEqual(
    JSON.parse(run(folder, 'check', '--checklist', '--format=json', 'none-*').out || '[]'),
    [],
  );
});

test('workers find what one process finds', (context) => {
  const folder = workplace(context, files);
  const words = ['check', '--checklist', '--format', 'json', '--workers'];
  assert.equal(run(folder, ...words, '2').out, run(folder, ...words, '1').out);
});

test('a pipe and a day are taken as for findings', (context) => {
  const folder = workplace(context, new Map());
  const overdue = 'title: T\nclaims: {f: {text: F., kind: forecast, likelihood: likely, due: 2022-01}}\n';
  const accuracy = (day: string) => {
    const words = ['check', '-', '--checklist', '--format', 'json', '--today', day];
    return JSON.parse(runWithInput(folder, overdue, ...words).out)[0].standards[7].shown;
  };
  assert.equal(accuracy('2022-03-01').length, accuracy('2022-01-15').length + 1);
});

for (const [line, message] of [
  ['check --checklist --format sarif', /--checklist prints text or json, and no sarif/],
  ['check --checklist --format github', /no github/],
  ['check --checklist --fix', /--checklist goes without --fix/],
  ['check --checklist --watch', /--checklist goes without --watch/],
  ['check --checklist --max-warnings 3', /--checklist goes without --max-warnings/],
] as const)
  test(`${line} makes no sense`, () => {
    assert.throws(
      () => parseCommandLine(line.split(' ')),
      (error) => error instanceof UsageError && message.test(error.message),
    );
  });
