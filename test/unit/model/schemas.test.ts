import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { incomingCalls } from '../../../src/core/features/call-hierarchy';
import { completion } from '../../../src/core/features/completion/completion';
import { outline } from '../../../src/core/features/document-symbols';
import type { Entry } from '../../../src/core/model/entries/entry';
import { evidenceOf, plainFields, restsOn } from '../../../src/core/model/evidence-fields';
import type { FieldType, PartField } from '../../../src/core/model/fields/field-type';
import type { Field } from '../../../src/core/model/fields/schema';
import { noteFields } from '../../../src/core/model/kinds/note';
import { schemas } from '../../../src/core/model/kinds/schemas';
import { byKind, type Kind, sectionOfKind } from '../../../src/core/model/sections';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { entryLocation } from '../../../src/core/workspace/note/location';
import { noteOf } from '../../../src/core/workspace/note/note';
import { root } from '../../host/paths';
import { marked } from '../features/support';

// Whatever a schema says of a field, all who want to know it follow: each field of each schema is tried with values
// made from its type, so that a field of tomorrow is as well. A field that is known to one of them by name instead
// would stand out here, or in the last test.

type Named = readonly [name: string, field: Field<unknown>];

const kinds = Object.keys(byKind(() => '')) as Kind[];
const fieldsOf = byKind((kind): readonly Named[] => Object.entries(schemas[kind].fields));
const topFields: readonly Named[] = Object.entries(noteFields);

/** Two values of a type that are not the same, as YAML. */
function samples(type: FieldType<unknown>): readonly [string, string] {
  if (type.keys && type.values) {
    // Of the names of schemes, the ids of the first are checked.
    const key = type.keys.choices ? Object.keys(type.keys.choices).at(-1) : samples(type.keys)[0];
    const [one, other] = samples(type.values);
    return [`{${key}: ${one}}`, `{${key}: ${other}}`];
  }
  const [one, other] =
    type.fields && type.main === undefined ? recordSamples(type.fields) : plainSamples(type);
  return type.list ? [`[${one}]`, `[${other}]`] : [one, other];
}

/** Of a map with keys of its own: its first one with two values. */
function recordSamples(fields: Readonly<Record<string, PartField>>): readonly [string, string] {
  const [[name, { type }] = assert.fail()] = Object.entries(fields);
  const [one, other] = samples(type);
  return [`{${name}: ${one}}`, `{${name}: ${other}}`];
}

function plainSamples({
  choices,
  kinds: named,
  content,
  list,
  items,
  form,
}: FieldType<unknown>): readonly [string, string] {
  if (named) return [`a-${named[0]}`, `b-${named[0]}`];
  const [one, other] = Object.keys(choices ?? {});
  if (form.startsWith('a map from rule codes')) return ['{cut-text: off}', '{cut-text: error}'];
  if (one !== undefined && other !== undefined) return [one, other];
  if (form.includes('SHA-256')) return ['a'.repeat(64), 'b'.repeat(64)];
  if (content === 'language') return ['en', 'de'];
  if (list && items) return samples(items);
  if (content === 'date') return ['2022-01-01', '2023-01-01'];
  if (content === 'likelihood') return ['likely', 'unlikely'];
  return content === 'path' ? ['one.notes.yaml', 'other.notes.yaml'] : ['One', 'Another'];
}

/** An entry with a field beside its main one, in a note with two entries of each kind to name. */
function entryWith(kind: Kind, name: string, value: string): Entry {
  const others = byKind((each) => ['a', 'b'].map((id) => `  ${id}-${each}: Something\n`).join(''));
  const { main } = schemas[kind];
  const own = `  e: {${name === main ? '' : `${main}: The entry, `}${name}: ${value}}\n`;
  const sections = kinds.map((each) => `${sectionOfKind[each]}:\n${others[each]}${each === kind ? own : ''}`);
  const note = readNote(sections.join(''));
  const entry = note.symbols.definition('e');
  assert.ok(entry && !entry.broken && entry.unreadable.length === 0, `${name}: ${value} is read`);
  return entry;
}

function supportOf(entry: Entry): unknown[] {
  return incomingCalls(noteOf(entry), entryLocation(entry));
}

for (const kind of kinds)
  for (const [name, { type, evidence, summary }] of fieldsOf[kind]) {
    describe(`${name} of ${kind === 'actor' || kind === 'indicator' ? 'an' : 'a'} ${kind}`, () => {
      const [one, other] = samples(type);
      const entry = entryWith(kind, name, one);
      const isPath = isEvidence(schemas[kind].fields[name]);

      it(`${isPath ? 'is' : 'is not'} a way to evidence`, () =>
        assert.equal(
          kinds.some((each) => restsOn(entry, `a-${each}`)),
          isPath,
        ));

      it(`${evidence === 'wording' ? 'says nothing' : 'may say something'} about evidence`, () =>
        assert.equal(evidenceOf(entry) === evidenceOf(entryWith(kind, name, other)), evidence === 'wording'));

      it(`${summary ? 'is' : 'is not'} in the summary of the entry`, () => {
        const value = (entry.values as Readonly<Record<string, unknown>>)[name];
        const kept = value === undefined ? undefined : summary?.(value);
        assert.equal((entry.summary as Readonly<Record<string, unknown>>)[name], kept);
      });

      const isSupport = ['reason', 'objection', 'source', 'origin'].includes(evidence ?? '');
      it(`${isSupport ? 'is' : 'is not'} gone along in the walk through an argument`, () =>
        assert.equal(supportOf(entry).length > 0, isSupport));

      it('is offered with brackets if mostly several are given', () => {
        const text = `${sectionOfKind[kind]}:\n  e:\n    ‸\n`;
        assert.equal(isOfferedInBrackets(text, name), takesBrackets(schemas[kind].fields[name]));
      });
    });
  }

for (const [name, field] of topFields) {
  describe(`${name} of a note`, () => {
    const [one, other] = samples(field.type);
    const valuesWith = (value: string): object => {
      const { values } = readNote(`${name}: ${value}\n`).contents;
      assert.ok(Object.hasOwn(values, name), `${name}: ${value} is read`);
      return values;
    };

    it(`${field.evidence === 'wording' ? 'says nothing' : 'may say something'} about evidence`, () =>
      assert.equal(
        plainFields(valuesWith(one)) === plainFields(valuesWith(other)),
        field.evidence === 'wording',
      ));

    it(`${field.isInOutline ? 'is' : 'is not'} in the outline`, () =>
      assert.equal(outline(readNote(`${name}: ${one}\n`)).length > 0, field.isInOutline === true));

    it('is offered with brackets if mostly several are given', () =>
      assert.equal(isOfferedInBrackets('‸\n', name), takesBrackets(field)));
  });
}

function isOfferedInBrackets(text: string, name: string): boolean {
  const { note, offset } = marked(text);
  const item = completion(note, offset, { today: '2022-03-01', paths: () => [] }).items.find(
    ({ label }) => label === name,
  );
  assert.ok(item, `${name} is offered`);
  return item.newText.includes('[');
}

function takesBrackets(field: Field<unknown> | undefined): boolean {
  return field?.type.list !== undefined && !field.isMostlyOne;
}

/** Those who ask the schemas for what fields are to them. */
const readers = [
  'model/evidence-fields.ts',
  'model/entries/summary.ts',
  'model/fields/prose.ts',
  'rules/support/recalled-source.ts',
  'features/call-hierarchy.ts',
  'features/document-symbols.ts',
];

describe('those who ask the schemas', () => {
  const names = new Set([...topFields, ...kinds.flatMap((kind) => fieldsOf[kind])].map(([name]) => name));

  for (const reader of readers)
    it(`name no field themselves: ${reader}`, () => {
      const code = readFileSync(join(root, 'src/core', reader), 'utf8').replace(/^import .*$/gm, '');
      const literals = [...code.matchAll(/'([a-z-]+)'(?! in )/g)].map(([, literal = '']) => literal);
      assert.deepEqual(
        literals.filter((literal) => names.has(literal)),
        [],
      );
    });

  it('are the only ones: nobody else keeps a list of fields that are evidence', () => {
    const evidence = new Set(
      kinds.flatMap((kind) => fieldsOf[kind].flatMap(([name, field]) => (isEvidence(field) ? [name] : []))),
    );
    const core = join(root, 'src/core');
    const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.ts$/.test(file),
    );
    const lists = files.flatMap((file) =>
      [...readFileSync(join(core, file), 'utf8').matchAll(/new Set\(\[([^\]]*)\]\)/g)].flatMap(
        ([, items = '']) =>
          [...items.matchAll(/'([a-z-]+)'/g)].some(([, item = '']) => evidence.has(item)) ? [file] : [],
      ),
    );
    assert.deepEqual(lists, []);
  });
});

function isEvidence(field: Field<unknown> | undefined): boolean {
  const { evidence = 'value' } = field ?? {};
  return evidence !== 'value' && evidence !== 'wording';
}
