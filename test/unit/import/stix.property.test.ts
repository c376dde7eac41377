import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { exportNote } from '../../../src/core/export';
import { importNote } from '../../../src/core/import';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { bundleOf, otherErrors, schemaErrors } from '../export/stix/stix-support';
import { notes } from '../support/notes';
import { assertForAll, trials } from '../support/property';
import { contextOf } from '../support/views';
import { backAgain, contentOf } from './stix-support';

it('any note comes back from its bundle as it was', () => {
  const property = fc.property(notes(), ({ text }) => {
    const { note, leftOut } = backAgain(text);
    assert.deepEqual(contentOf(note), contentOf(text));
    assert.deepEqual(leftOut, []);
  });
  assertForAll(property, trials(1_000));
});

it('the bundle of any note fits the schemas, and its references lead somewhere', () => {
  const property = fc.property(notes(), ({ text }) => {
    const { objects } = bundleOf(readNote(text));
    assert.deepEqual([...schemaErrors(objects), ...otherErrors(objects)], []);
  });
  assertForAll(property, trials(300));
});

const types = [
  ...['identity', 'threat-actor', 'intrusion-set', 'location', 'malware', 'attack-pattern', 'vulnerability'],
  ...[
    'report',
    'grouping',
    'note',
    'opinion',
    'indicator',
    'observed-data',
    'sighting',
    'relationship',
    'campaign',
  ],
  ...['course-of-action', 'marking-definition', 'x-own', 'ipv4-addr', 'bundle', ''],
];
const ids = types.flatMap((type) => [`${type}--1`, `${type}--2`]);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('[[a]]', 'a: b', ' # c', '\n\n- x'),
);
const anyValue = fc.oneof(
  { weight: 4, arbitrary: anyText },
  fc.constantFrom(...ids),
  fc.array(fc.constantFrom(...ids), { maxLength: 3 }),
  fc.jsonValue({ maxDepth: 3 }),
);
const references = fc.array(
  fc.record(
    {
      source_name: anyText,
      description: anyText,
      url: anyText,
      external_id: fc.constantFrom('T1566', 'CVE-2024-1', 'x'),
    },
    { requiredKeys: [] },
  ),
  { maxLength: 2 },
);

/** Objects of every type, whose properties hold what they should, or anything else. */
const object = fc.constantFrom(...ids).chain((id) =>
  fc.record(
    {
      id: fc.constant(id),
      type: fc.constant(id.slice(0, id.indexOf('--'))),
      ...Object.fromEntries(
        [
          'name',
          'description',
          'content',
          'abstract',
          'explanation',
          'opinion',
          'pattern',
          'value',
          'published',
          'first_seen',
        ].map((name) => [name, anyValue]),
      ),
      created_by_ref: fc.constantFrom(...ids),
      source_ref: fc.constantFrom(...ids),
      target_ref: fc.constantFrom(...ids),
      sighting_of_ref: fc.constantFrom(...ids),
      object_refs: fc.array(fc.constantFrom(...ids), { maxLength: 3 }),
      aliases: fc.oneof(fc.array(anyText, { maxLength: 3 }), anyValue),
      labels: fc.oneof(fc.array(anyText, { maxLength: 3 }), anyValue),
      external_references: fc.oneof(references, anyValue),
      modified: fc.constantFrom('2024-01-02T00:00:00.000Z', '2024-01-03T00:00:00Z', 'x'),
      revoked: fc.boolean(),
    },
    { requiredKeys: ['id', 'type'] },
  ),
);

it('any bundle becomes a note that is sound YAML with fields and ids of the format', () => {
  const bundles = fc.array(fc.oneof({ weight: 9, arbitrary: object }, fc.jsonValue()), { maxLength: 12 });
  const property = fc.property(bundles, (objects) => {
    const answer = importNote(JSON.stringify({ type: 'bundle', objects }), 'stix');
    assert.ok(answer.kind === 'note');
    const context = contextOf(readNote(answer.text));
    const structure = [
      'syntax',
      'unknown-key',
      'missing-field',
      'duplicate-id',
      'duplicate-key',
      'unknown-reference',
      'wrong-kind',
    ];
    const found = context.diagnostics.filter(({ code }) => structure.includes(code));
    assert.deepEqual(
      found.map(({ code, message }) => `${code}: ${message}`),
      [],
      answer.text,
    );
    exportNote(context, 'stix');
  });
  assertForAll(property, trials(1_000));
});

it('any text is read or refused in a sentence', () => {
  const property = fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
    const answer = importNote(text, 'stix');
    if (answer.kind === 'refused') assert.match(answer.reason, /\.$/);
  });
  assertForAll(property, trials(1_000));
});
