import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { FileDiagnostic } from '../../../src/cli/diagnostics';
import { githubReporter } from '../../../src/cli/report-github';
import { run } from './program';
import { workplace } from './workplace';

const found: FileDiagnostic = {
  file: join('a', 'b.notes.yaml'),
  ...{ line: 2, column: 1, endLine: 2, endColumn: 4, severity: 'info', code: 'single-source' },
  message: 'One source.',
};

function lineOf(diagnostic: FileDiagnostic): string {
  return githubReporter().file([diagnostic]);
}

test('each diagnostic is a command at its lines, by the three levels that GitHub knows', () => {
  const place = 'file=a/b.notes.yaml,line=2,endLine=2,col=1,endColumn=4,title=single-source';
  assert.equal(lineOf(found), `::notice ${place}::One source.\n`);
  assert.equal(lineOf({ ...found, severity: 'hint' }), `::notice ${place}::One source.\n`);
  assert.equal(lineOf({ ...found, severity: 'warning' }), `::warning ${place}::One source.\n`);
});

test('columns are left out where several lines are meant', () =>
  assert.equal(
    lineOf({ ...found, endLine: 3 }),
    '::notice file=a/b.notes.yaml,line=2,endLine=3,title=single-source::One source.\n',
  ));

test('neither names nor messages end a command or begin another', () => {
  const hostile = { ...found, file: 'a,b:c%\n.notes.yaml', message: '100%\r\n::set-output name=x::y\x1b[8m' };
  const line = lineOf(hostile);
  assert.match(line, /^::notice file=a%2Cb%3Ac%25%0A\.notes\.yaml,/);
  assert.ok(line.endsWith('::100%25%0D%0A::set-output name=x::y\\x1b[8m\n'));
});

test('a run prints them with a summary', (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', 'title: T\nclaims: {a: {text: A, by: x}}\n']]));
  const { code, out } = run(folder, 'check', '--format', 'github');
  assert.equal(code, 1);
  assert.match(
    out,
    /^::error file=a\.notes\.yaml,line=2,endLine=2,col=27,endColumn=28,title=unknown-reference::/m,
  );
  assert.match(out, /\n1 note checked: .*\.\n$/);
});
