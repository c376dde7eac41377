import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCommandLine } from '../../../src/cli/arguments';
import { diffHelp, UsageError } from '../../../src/cli/usage';
import { run, runWithInput } from './program';
import { workplace } from './workplace';

const before = 'title: T\nclaims:\n  c: {text: It ends., likelihood: likely}\n  old: {text: It was.}\n';
const after =
  'title: T\nclaims:\n  c: {text: It ends., likelihood: unlikely, because: "The vote, see @me."}\n  new: {text: It is.}\n';
const files = new Map([
  ['a.notes.yaml', before],
  ['b.notes.yaml', after],
]);

test('what changed in judgement is told with its places in both notes', (context) => {
  const folder = workplace(context, files);
  const { code, out, err } = run(folder, 'diff', 'a.notes.yaml', 'b.notes.yaml');
  assert.deepEqual({ code, err }, { code: 0, err: '' });
  assert.equal(
    out,
    `What Changed in Judgement
From a.notes.yaml to b.notes.yaml. 1 judgement moved, 1 entry came, 1 entry went.

Judgements that moved
  down  “It ends”: likelihood likely (55–80 %) → unlikely (20–45 %).
        Because: The vote, see @me.
        b.notes.yaml:3:3  c (now)
        a.notes.yaml:3:3  c (before)

What came
  came  Judgement “It is”.
        b.notes.yaml:4:3  new (now)

What went
  went  Judgement “It was”.
        a.notes.yaml:4:3  old (before)
`,
  );
});

test('a comment on a pull request calls nobody', (context) => {
  const folder = workplace(context, files);
  const { code, out } = run(folder, 'diff', 'a.notes.yaml', 'b.notes.yaml', '--format', 'markdown');
  assert.equal(code, 0);
  assert.match(out, /^## What Changed in Judgement\n\nFrom a\.notes\.yaml to b\.notes\.yaml\. /);
  assert.match(out, /^- \*\*down\*\* · “It ends”: likelihood likely/m);
  assert.match(out, /^ {2}- Because: The vote, see @&#8203;me\.$/m);
  assert.match(out, /^ {2}- b\.notes\.yaml:3:3 · a\.notes\.yaml:3:3$/m);
});

test('programs get the same as JSON', (context) => {
  const folder = workplace(context, files);
  const { code, out } = run(folder, 'diff', '--format=json', 'a.notes.yaml', 'b.notes.yaml');
  assert.equal(code, 0);
  const { moves, came, went, ...rest } = JSON.parse(out);
  assert.deepEqual(rest, {
    ...{ before: 'a.notes.yaml', after: 'b.notes.yaml', isMoved: true },
    ...{ head: [], evidence: [], reworded: [] },
  });
  const at = (file: string) => ({ file, line: 3, column: 3, endLine: 3, endColumn: 4 });
  assert.deepEqual(moves, [
    {
      field: 'likelihood',
      entry: {
        kind: 'claim',
        before: { id: 'c', text: 'It ends.', at: at('a.notes.yaml') },
        after: { id: 'c', text: 'It ends.', at: at('b.notes.yaml') },
      },
      from: 'likely (55–80 %)',
      to: 'unlikely (20–45 %)',
      direction: 'down',
      because: 'The vote, see @me.',
    },
  ]);
  assert.equal(came[0].entry.after.id, 'new');
  assert.equal(went[0].entry.before.id, 'old');
});

test('a pipe brings either version, and includes what stands beside the other', (context) => {
  const shared = 'title: S\nhypotheses: {h: {text: H., likelihood: likely}}\n';
  const note = 'title: T\ninclude: shared.notes.yaml\nclaims: {c: {text: C., hypothesis: h}}\n';
  const changed = note.replace('hypothesis: h', 'hypothesis: h, likelihood: very likely');
  const folder = workplace(
    context,
    new Map([
      ['x/shared.notes.yaml', shared],
      ['x/a.notes.yaml', changed],
    ]),
  );
  const move = (from: string, to: string) => new RegExp(`likelihood ${from}.* → ${to}`);
  const first = runWithInput(folder, note, 'diff', '-', 'x/a.notes.yaml');
  assert.match(first.out, move('likely', 'very likely'));
  assert.match(first.out, /<stdin>:3:10 {2}c \(before\)/);
  const second = runWithInput(folder, note, 'diff', 'x/a.notes.yaml', '-');
  assert.match(second.out, move('very likely', 'likely'));
  const named = runWithInput(folder, note, 'diff', '-', 'x/a.notes.yaml', '--stdin-name', 'x/a.notes.yaml');
  assert.match(named.out, /^ *x\/a\.notes\.yaml:3:10 {2}c \(before\)$/m);
});

test('a note that is the same says so, and a control in it commands no terminal', (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', 'title: T\nclaims: {c: "A\\e[2J"}\n']]));
  const same = run(folder, 'diff', 'a.notes.yaml', 'a.notes.yaml');
  assert.equal(same.code, 0);
  assert.match(same.out, /Nothing moved: likelihoods, confidences, statuses and evidence are the same\.\n$/);
  const gone = runWithInput(folder, 'title: T\n', 'diff', 'a.notes.yaml', '-');
  assert.match(gone.out, /Judgement “A\\x1b\[2J”/);
});

test('a note that cannot be read is named', (context) => {
  const folder = workplace(context, files);
  const { code, out, err } = run(folder, 'diff', 'a.notes.yaml', 'no.notes.yaml');
  assert.deepEqual({ code, out }, { code: 1, out: '' });
  assert.match(err, /^no\.notes\.yaml .*\.\n$/);
});

test('diff asks for help', () => {
  for (const line of ['diff --help', '--help diff'])
    assert.deepEqual(parseCommandLine(line.split(' ')), { name: 'help', text: diffHelp });
});

for (const [line, message] of [
  ['diff', /takes two notes: the earlier one, then the later one\.$/],
  ['diff a', /takes two notes/],
  ['diff a b c', /and not 'c' as well\.$/],
  ['diff - -', /One note may come from a pipe/],
  ['diff a b --stdin-name c', /--stdin-name goes with '-'/],
  ['diff - b --stdin-name=', /path of --stdin-name is empty/],
  ['diff a b --format sarif', /--format takes text, markdown or json, and not 'sarif'\./],
] as const)
  test(`${line} makes no sense`, () => {
    assert.throws(
      () => parseCommandLine(line.split(' ')),
      (error) => error instanceof UsageError && message.test(error.message),
    );
  });
