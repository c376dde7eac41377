import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCommandLine } from '../../../src/cli/arguments';
import {
  checkHelp,
  exportHelp,
  generalHelp,
  newHelp,
  releaseHelp,
  rulesHelp,
  UsageError,
} from '../../../src/cli/usage';

test('check without paths takes the current folder, text, and any number of warnings', () => {
  const options = {
    paths: ['.'],
    format: 'text',
    maxWarnings: Number.POSITIVE_INFINITY,
    severities: new Map(),
  };
  assert.deepEqual(parseCommandLine(['check']), { name: 'check', options });
});

test('options stand anywhere after the command', () => {
  const severities = new Map([
    ['overdue', 'off'],
    ['syntax', 'hint'],
  ]);
  const options = { paths: ['a.yaml', 'b'], format: 'json', maxWarnings: 0, severities };
  const words = ['check', 'a.yaml', '--format', 'json', 'b', '--max-warnings=0', '--rule', 'overdue=off'];
  words.push('--rule=syntax=hint');
  assert.deepEqual(parseCommandLine(words), { name: 'check', options });
});

test('after -- everything is a path', () => {
  const command = parseCommandLine(['check', '--', '--format']);
  assert.deepEqual(command.name === 'check' && command.options.paths, ['--format']);
});

const helps: [string, string][] = [
  ['--help', generalHelp],
  ['-h', generalHelp],
  ['--help check', checkHelp],
  ['check --help', checkHelp],
  ['check -h a.yaml', checkHelp],
  ['new --help', newHelp],
  ['--help new', newHelp],
  ['rules --help', rulesHelp],
  ['--help rules', rulesHelp],
  ['release -h', releaseHelp],
  ['--help release', releaseHelp],
  ['export --help', exportHelp],
  ['--help export', exportHelp],
];

for (const [line, text] of helps) {
  test(`${line} asks for help`, () => {
    assert.deepEqual(parseCommandLine(line.split(' ')), { name: 'help', text });
  });
}

test('rules lists them as text or JSON', () => {
  assert.deepEqual(parseCommandLine(['rules']), { name: 'rules', format: 'text' });
  assert.deepEqual(parseCommandLine(['rules', '--format=json']), { name: 'rules', format: 'json' });
});

test('export takes a note, a form and what is to become of it', () => {
  const words = ['export', 'a.yaml', '--to=html', '-o', 'b.html', '--force', '--release', 'green'];
  const options = { path: 'a.yaml', to: 'html', output: 'b.html', force: true, release: 'TLP:GREEN' };
  assert.deepEqual(parseCommandLine(words), { name: 'export', options });
  const bare = { name: 'export', options: { path: '-', to: 'md', force: false } };
  assert.deepEqual(parseCommandLine(['export', '-', '--to', 'md']), bare);
  const named = parseCommandLine(['export', '-', '--to', 'md', '--out', '-']);
  assert.deepEqual(named, { name: 'export', options: { ...bare.options, output: '-' } });
});

for (const word of ['--version', '-v']) {
  test(`${word} asks for the version`, () => {
    assert.deepEqual(parseCommandLine([word]), { name: 'version' });
  });
}

const mistakes: [string[], RegExp][] = [
  [[], /command is missing/],
  [['--'], /command is missing/],
  [['chekc'], /no command 'chekc'\. Did you mean 'check'\?/],
  [['constructor'], /no command 'constructor'/],
  [['--zork'], /'--zork'/],
  [['check', '--zork'], /'--zork'/],
  [['check', '--format'], /--format/],
  [['check', '--format', 'xml'], /'xml'/],
  [['check', '--format', '__proto__'], /'__proto__'/],
  [['check', '--max-warnings'], /--max-warnings/],
  [['check', '--max-warnings', '-1'], /--max-warnings/],
  [['check', '--max-warnings=-1'], /'-1'/],
  [['check', '--max-warnings', '1.5'], /'1\.5'/],
  [['check', '--max-warnings', ''], /''/],
  [['check', '--max-warnings', '1e3'], /'1e3'/],
  [['check', ''], /path is empty/],
  [['check', '--fromat', 'json'], /no option '--fromat' here\. Did you mean '--format'\?/],
  [['check', '-', 'a.yaml'], /goes with no other path/],
  [['check', '-', '--fix'], /--fix writes into files/],
  [['check', '-', '--watch'], /--watch follows files/],
  [['check', '--watch', '--format', 'json'], /--watch prints text, and no json/],
  [['check', '--watch', '--fix'], /without --fix/],
  [['check', '--stdin-name', 'a.yaml'], /--stdin-name goes with '-'/],
  [['check', '-', '--stdin-name', ''], /--stdin-name is empty/],
  [['check', '--today', '2026-02-30'], /such as 2026-12-31, and not '2026-02-30'/],
  [['check', '--today', 'tomorrow'], /and not 'tomorrow'/],
  [['new', 'a', 'b'], /takes one title/],
  [['new', '--yardstick', 'icd-204'], /Did you mean 'icd-203'\?/],
  [['new', '--lang', 'x: y'], /tag of a language/],
  [['check', '--rule'], /--rule/],
  [['check', '--rule', 'overdeu=off'], /no rule 'overdeu'\. Did you mean 'overdue'\?/],
  [['check', '--rule', 'constructor=off'], /no rule 'constructor'/],
  [['check', '--rule', 'overdue'], /overdue=off\|hint\|info\|warning\|error/],
  [['check', '--rule', 'overdue=warn'], /Did you mean 'warning'\?/],
  [['check', '--rule', 'overdue=off=off'], /'overdue=off=off'/],
  [['check', '--format', 'sarfi'], /Did you mean 'sarif'\?/],
  [['rules', '--format', 'sarif'], /takes text or json/],
  [
    ['export', 'a.yaml'],
    /form of the export is missing: --to takes md, html, json, csv, bib, ris, csl, stix or docx/,
  ],
  [['export', 'a.yaml', '--to', 'hmtl'], /Did you mean 'html'\?/],
  [['export', '--to', 'md'], /note that is to be exported is missing/],
  [['export', 'a.yaml', 'b.yaml', '--to', 'md'], /takes one note/],
  [['export', 'a.yaml', '--to', 'md', '--out', ''], /--output is empty/],
  [['export', 'a.yaml', '--to', 'md', '--release', 'gren'], /--release takes .* not 'gren'/],
  [['rules', 'overdue'], /takes no 'overdue'/],
  [['rules', '--format', 'xml'], /'xml'/],
];

for (const [words, expected] of mistakes) {
  test(`wrong usage: ${JSON.stringify(words)}`, () => {
    assert.throws(
      () => parseCommandLine(words),
      (error) => error instanceof UsageError && expected.test(error.message) && !error.message.includes('\n'),
    );
  });
}
