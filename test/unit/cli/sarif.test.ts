import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import type { TracedDiagnostic } from '../../../src/cli/diagnostics';
import { sarifResults } from '../../../src/cli/sarif/results';
import { readRulePage } from '../../../src/cli/sarif/rule-page';
import { sarifRules } from '../../../src/cli/sarif/rules';
import { ruleCodes } from '../../../src/core/model/rule-codes';
import { blocksIn, fileTextOf, pageOf } from '../../fixtures/rule-pages';
import { root } from '../../host/paths';
import { run } from './program';
import { workplace } from './workplace';

// As much of a log as is looked at here; what else it may hold, its schema tells.
interface Log {
  readonly $schema: string;
  readonly runs: readonly [{ readonly tool: Tool; readonly results: readonly Result[] }];
}

interface Tool {
  readonly driver: { readonly rules: ReturnType<typeof sarifRules> };
}

type Result = ReturnType<typeof sarifResults>[number];

/** What is found in some files, in a log that the schema of SARIF takes. */
function logOf(folder: string, ...words: string[]): Log {
  const { out, code } = run(folder, 'check', '--format', 'sarif', ...words);
  assert.notEqual(code, 2);
  const log: Log = JSON.parse(out);
  assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 3), null, 1));
  return log;
}

const schema = JSON.parse(readFileSync(join(root, 'test/fixtures/schemas/sarif-2.1.0.json'), 'utf8'));
// It is of draft 4, of which it uses nothing that draft 7 has otherwise but the name of its id.
const { id, $schema: _, ...rest } = schema;
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const validate = ajv.compile({ ...rest, $id: id });

const note = `title: T
claims:
  a: {text: A, supported-by: [no, nor], confidence: high}
  b: {text: B, supported-by: no}
`;

test('all that the examples of the rules bring is a log by the schema, and each rule stands at its index', (context) => {
  const files = ruleCodes.flatMap((code) =>
    blocksIn(pageOf(code)).map((block) => {
      const name =
        block.name === 'before' || block.name === 'after' ? `${block.name}.notes.yaml` : block.name;
      return [`${code} ü/${name}`, fileTextOf(block)] as const;
    }),
  );
  const log = logOf(workplace(context, new Map(files)));
  const [{ tool, results }] = log.runs;
  assert.equal(log.$schema, id);
  assert.deepEqual(
    tool.driver.rules.map((rule) => rule.id),
    [...ruleCodes],
  );
  const found = new Set(results.map(({ ruleId }) => ruleId));
  assert.ok(found.size > ruleCodes.length - 5, `${found.size} rules report`);
  for (const { ruleId, ruleIndex = -1, locations } of results) {
    assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
    assert.match(locations[0]?.physicalLocation.artifactLocation.uri ?? '', /^[a-z-]+%20%C3%BC\/[\w./-]+$/);
  }
  assert.ok(results.some(({ relatedLocations = [] }) => relatedLocations.length > 0));
});

test('nothing found is a log without results', (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', 'title: T\n']]));
  assert.deepEqual(logOf(folder).runs[0].results, []);
});

test('each rule says what it checks, as text and with its page', () => {
  for (const { id: code, fullDescription, help } of sarifRules((each) => pageOf(each))) {
    assert.ok(fullDescription.text.length > 40 && fullDescription.text.length < 1000, code);
    assert.doesNotMatch(help.text, /[`*]|\]\(/, code);
    assert.match(help.markdown, new RegExp(`^# \`${code}\``));
    assert.doesNotMatch(help.markdown, /\]\((?!https:)/, code);
  }
  const [alone] = sarifRules(() => undefined);
  assert.equal(alone?.help.text, alone?.shortDescription.text);
});

test('the links of a page to others are their words', () => {
  const { markdown, text } = readRulePage(
    '# `a`: A\n\n## What it checks\n\nSee [`b`](b.md).\n\n## Why\n\nSo.\n',
  );
  assert.match(markdown, /See `b`\.\n/);
  assert.equal(text, 'See b.\n\nSo.');
});

/** The fingerprints of all results, by their line. */
function fingerprints(folder: string): readonly string[] {
  return logOf(folder).runs[0].results.map(
    ({ partialFingerprints }) => partialFingerprints['entry/v1'] ?? '',
  );
}

test('results are known again where lines have moved, and two alike in one entry are told apart', (context) => {
  const moved = note.replace('claims:\n', 'claims:\n\n  # Moved.\n');
  const alike = note.replace('[no, nor]', '[no, no]');
  const [first, second, third] = [note, moved, alike].map((text) =>
    fingerprints(workplace(context, new Map([['a.notes.yaml', text]]))),
  );
  assert.ok(first && third);
  assert.ok(first.includes('unknown-reference/a/no:1') && first.includes('unknown-reference/b/no:1'));
  assert.deepEqual(second, first);
  assert.ok(third.includes('unknown-reference/a/no:2'));
  assert.equal(new Set(first).size, first.length);
  assert.equal(new Set(third).size, third.length);
});

const found: TracedDiagnostic = {
  file: join('a b', 'ü#?%.notes.yaml'),
  ...{ line: 2, column: 1, endLine: 2, endColumn: 4, severity: 'hint', code: 'unused-entry' },
  message: '“[x](1) \\” is not used.',
  path: ['actors', 'x'],
  related: [
    { file: join('..', 'b.notes.yaml'), line: 1, column: 1, endLine: 1, endColumn: 2, message: 'Here.' },
  ],
};

test('a result names its places by addresses, its entry by its keys, and has no links of a note', () => {
  const [result] = sarifResults([found], root);
  const { locations, relatedLocations = [], message, level } = result ?? assert.fail();
  assert.deepEqual(locations[0]?.physicalLocation, {
    artifactLocation: { uri: 'a%20b/%C3%BC%23%3F%25.notes.yaml', uriBaseId: 'SRCROOT' },
    region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 4 },
  });
  assert.deepEqual(locations[0]?.logicalLocations, [
    { name: 'x', fullyQualifiedName: 'actors.x', kind: 'member' },
  ]);
  const [other] = relatedLocations;
  assert.match(other?.physicalLocation.artifactLocation.uri ?? '', /^file:\/\/\/.*\/b\.notes\.yaml$/);
  assert.equal(message.text, '“\\[x\\](1) \\\\” is not used.');
  assert.equal(level, 'note');
});
