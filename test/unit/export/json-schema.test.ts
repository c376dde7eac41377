import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { noteSchema } from '../../../src/core/export/json-schema';
import type { Field } from '../../../src/core/model/fields/schema';
import { noteFields } from '../../../src/core/model/kinds/note';
import { schemas } from '../../../src/core/model/kinds/schemas';
import { ruleCodes } from '../../../src/core/model/rule-codes';
import { type Kind, sectionOfKind } from '../../../src/core/model/sections';
import { blocksIn, pageOf } from '../../fixtures/rule-pages';
import { root } from '../../host/paths';
import { errorsBySchema, structuralProblems } from './schema-support';

const samples = join(root, 'media', 'sample');
const names = readdirSync(samples).filter((name) => name.endsWith('.notes.yaml'));

describe('the JSON Schema of the format', () => {
  it('is the one that is shipped', () => {
    const shipped = readFileSync(join(root, 'dist', 'analyst-notes.schema.json'), 'utf8');
    assert.deepEqual(JSON.parse(shipped), JSON.parse(JSON.stringify(noteSchema())));
  });

  for (const name of names)
    it(`takes the sample ${name}`, () =>
      assert.deepEqual(errorsBySchema(readFileSync(join(samples, name), 'utf8')), []));
});

/** Values of every sort that a field takes or refuses. */
const values = [
  ...['One', '"One"', '5', '0.7', 'true', '"true"', 'yes', '~', '""', '[]', '{}', '[One]', '[One, ~]', '[5]'],
  ...['{a: b}', '[[a]]', '[{a: b}]', '"two words"', '[two words]', '" "', 'a_1-b', '1a', 'é'],
  ...[
    '2022',
    '2022-02',
    '2022-13',
    '2022-02-14',
    '2022-Q2',
    '2022-H3',
    '2022-02-10/14',
    '2024-05/06',
    '2014/..',
  ],
  ...['../..', '2024-05~', 'yesterday', '14.2.2022', '"2022"'],
  ...[
    'likely',
    'Very  Likely',
    'unlikely to likely',
    '70%',
    '60-80 percent',
    '~70%',
    '">90%"',
    '1 in 5',
    '70',
  ],
  ...[
    'high',
    'medium',
    'low-moderate',
    'TLP:GREEN',
    'TLP:WHITE',
    'A',
    '"2"',
    '2',
    '7',
    'II',
    'icd-203',
    'off',
  ],
  ...[
    'fact',
    'judgment',
    'state',
    'organization',
    'media',
    'open',
    'observed',
    'scheduled',
    'retracted',
    'void',
  ],
  ...['b.notes.yaml', '/b.notes.yaml', 'C:\\b', 'de-AT', 'a'.repeat(64)],
  ...['{a: C}', '{a: CC, x-own: [1]}', '{a: X}', '{a: likely}', '{a: {likelihood: likely, because: So}}'],
  ...['{a: {likely: likely}}', '{2022: likely}', '{2022-02: {confidence: high}}', '{soon: likely}'],
  ...['{source: a}', '{source: a, at: p. 4, quote: Q}', '[{source: a}, b]', '{at: p. 4}', '{source: ~}'],
  ...['{source: a, page: 4}', '{a: [rival, friend]}', '{cve: CVE-2024-3094}', '{wikidata: [Q1, Q2]}'],
  ...['{cut-text: off}', '{cut-text: loud}', '{no-rule: off}', '{title: TLP:RED}', '{author: TLP:RED}'],
  ...['{title: Secret}', '{x-own: 1}', '{marking: TLP:RED}'],
];

/** What the rules say of a value and a schema cannot, or the other way round, with the reason. */
const beyond: readonly (readonly [field: RegExp, value: RegExp, why: string])[] = [
  [
    /views$/,
    /x-own/,
    'An id may begin with x- as well, which depends on the value; the schema leaves such keys alone.',
  ],
  [/lang$/, /^"?true/, 'The tag of a language is what is written; a schema sees what YAML makes of it.'],
];

type Named = readonly [owner: string, name: string, note: (value: string) => string, field: Field<unknown>];

const main = (kind: Kind): string => schemas[kind].main;
const ofKinds = (Object.keys(schemas) as Kind[]).flatMap((kind) =>
  Object.entries(schemas[kind].fields).map(([name, field]): Named => {
    const own = name === main(kind) ? '' : `${main(kind)}: Main, `;
    return [
      kind,
      name,
      (value) => `title: T\n${sectionOfKind[kind]}: {e: {${own}${name}: ${value}}}\n`,
      field,
    ];
  }),
);
const ofNotes = Object.entries(noteFields).map(
  ([name, field]): Named => [
    'note',
    name,
    (value) => `${name === 'title' ? '' : 'title: T\n'}${name}: ${value}\n`,
    field,
  ],
);

describe('a value of a field is refused by the schema just where the rules refuse it', () => {
  for (const [owner, name, note] of [...ofKinds, ...ofNotes])
    it(`${name} of a ${owner}`, () => {
      for (const value of values) {
        if (beyond.some(([field, form]) => field.test(`${owner} ${name}`) && form.test(value))) continue;
        const text = note(value);
        const [problems, errors] = [structuralProblems(text), errorsBySchema(text)];
        assert.equal(
          errors.length > 0,
          problems.length > 0,
          `${name}: ${value}\n${[...problems, ...errors].join('\n')}`,
        );
      }
    });
});

const entries: readonly (readonly [entries: string, isRight: boolean])[] = [
  ['claims: {a: A}', true],
  ['claims: {a: }', false],
  ['claims: {a: ""}', false],
  ['claims: {a: 5}', false],
  ['claims: {a: [A]}', false],
  ['claims: {a: {kind: fact}}', false],
  ['claims: {a: {text: A, supported: b}}', false],
  ['claims: {a: {text: A, x-own: 5}, x-b: B}', true],
  ['claims: {1a: A}', false],
  ['claims: [A]', false],
  ['claims: A', false],
  ['claims:', true],
  ['claim: {a: A}', false],
  ['x-claims: {a: 5}', true],
  ['gaps: {g: {text: G, affects: [a], collect: C, status: closed}}', true],
];

describe('an entry is refused by the schema just where the rules refuse it', () => {
  for (const [entry, isRight] of entries)
    it(entry, () => {
      const text = `title: T\n${entry}\n`;
      assert.deepEqual(
        [structuralProblems(text).length === 0, errorsBySchema(text).length === 0],
        [isRight, isRight],
        errorsBySchema(text).join('\n'),
      );
    });
});

describe('the examples of rules', () => {
  const all = ruleCodes.flatMap((code) => blocksIn(pageOf(code)));

  it('are taken by the schema where no rule finds fault with their structure', () => {
    const right = all.filter(({ text }) => isYaml(text) && structuralProblems(text).length === 0);
    assert.ok(right.length > 50);
    for (const { name, text } of right) assert.deepEqual(errorsBySchema(text), [], `${name}\n${text}`);
  });
});

/** Some examples are malformed, or give a key twice. */
function isYaml(text: string): boolean {
  try {
    errorsBySchema(text);
    return true;
  } catch {
    return false;
  }
}
