import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileDiagnostic } from '../../../src/cli/diagnostics';
import { jsonReporter } from '../../../src/cli/report-json';
import { textReporter } from '../../../src/cli/report-text';
import type { Reporter } from '../../../src/cli/reporter';
import { Tally } from '../../../src/cli/tally';

const near: FileDiagnostic = {
  file: 'a.notes.yaml',
  line: 2,
  column: 1,
  endLine: 2,
  endColumn: 4,
  severity: 'warning',
  code: 'unknown-key',
  message: 'Not a key.',
};
const far: FileDiagnostic = { ...near, line: 120, column: 13, severity: 'error', code: 'invalid-value' };

/** All that a run prints that finds this in the files, one after another. */
function printed(reporter: Reporter, files: readonly (readonly FileDiagnostic[])[], failures = 0): string {
  const tally = new Tally();
  tally.failures = failures;
  const parts = [reporter.begin()];
  let { first: seam } = reporter.seams;
  for (const diagnostics of files) {
    tally.add(diagnostics);
    const words = reporter.file(diagnostics);
    if (words === '') continue;
    parts.push(seam, words);
    seam = reporter.seams.next;
  }
  return [...parts, reporter.end(tally)].join('');
}

const text = () => textReporter((_, words) => words);

test('text: the severities of one file stand below one another, files apart', () => {
  const other = { ...near, file: 'b.notes.yaml', severity: 'hint' } as const;
  const expected = [
    'a.notes.yaml:2:1:    warning Not a key. [unknown-key]',
    'a.notes.yaml:120:13: error   Not a key. [invalid-value]',
    '',
    'b.notes.yaml:2:1: hint    Not a key. [unknown-key]',
    '',
    '3 notes checked: 1 error, 1 warning, 1 hint.',
    '',
  ];
  assert.equal(printed(text(), [[near, far], [], [other]]), expected.join('\n'));
});

test('text: the summary of a run without problems, and of one that could not read', () => {
  assert.equal(printed(text(), [[]]), '1 note checked: no problems.\n');
  assert.equal(printed(text(), [], 2), '0 notes checked, 2 paths not read: no problems.\n');
});

test('text: neither names nor messages command the terminal', () => {
  const hostile = { ...near, file: '\x1b]0;x\x07.notes.yaml', message: 'a\x1b[8m\nb.notes.yaml:1:1: fine' };
  const [line] = printed(text(), [[hostile]]).split('\n');
  const expected =
    '\\x1b]0;x\\x07.notes.yaml:2:1: warning a\\x1b[8m\\x0ab.notes.yaml:1:1: fine [unknown-key]';
  assert.equal(line, expected);
});

test('text: colours change nothing but colours', () => {
  const coloured = printed(
    textReporter((role, words) => `<${role}>${words}</>`),
    [[near, far]],
  );
  assert.match(coloured, /<warning>warning<\/> Not a key\. <quiet>\[unknown-key\]<\/>/);
  assert.equal(coloured.replaceAll(/<[^>]*>/g, ''), printed(text(), [[near, far]]));
});

test('text: very many diagnostics of one file', () => {
  const lines = printed(text(), [Array<FileDiagnostic>(200_000).fill(near)]).split('\n');
  assert.equal(lines.length, 200_000 + 3);
});

test('json: one array over all files, with the keys in their order', () => {
  const json = printed(jsonReporter(), [[near], [], [far, near]], 1);
  assert.deepEqual(JSON.parse(json), [near, far, near]);
  const [first] = JSON.parse(json);
  const keys = ['file', 'line', 'column', 'endLine', 'endColumn', 'severity', 'code', 'message'];
  assert.deepEqual(Object.keys(first), keys);
});

test('json: nothing found is an empty array', () => {
  assert.equal(printed(jsonReporter(), [[], []]), '[]\n');
});
