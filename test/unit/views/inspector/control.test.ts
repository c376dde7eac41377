import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FieldType } from '../../../../src/core/model/fields/field-type';
import { noteFields } from '../../../../src/core/model/kinds/note';
import { schemas } from '../../../../src/core/model/kinds/schemas';
import { yardsticks } from '../../../../src/core/model/scales/yardsticks';
import { type Control, type ControlKind, controlOf } from '../../../../src/core/views/inspector/control';

const yardstick = yardsticks['icd-203'];

function controlAt(kind: keyof typeof schemas, name: string): Control {
  const field = schemas[kind].fields[name];
  assert.ok(field);
  return controlOf(field.type, yardstick);
}

/** What a control must have for a type, said by the type alone. */
function fits(type: FieldType<unknown>, control: Control): boolean {
  if (type.isUnquoted) return control.kind === 'flag';
  if (type.kinds && type.list) return control.kind === 'references' || control.kind === 'citations';
  if (type.list) return control.kind === 'tokens';
  if (type.values || type.byWord) return control.kind === 'rows';
  if (type.fields) return control.kind === 'record';
  if (type.choices)
    return control.kind === 'choice' && control.choices.length === Object.keys(type.choices).length;
  if (type.kinds) return control.kind === 'references' && control.isOne === true;
  return control.kind === (type.content ?? 'text') || control.kind === 'text';
}

describe('the control of a field', () => {
  for (const { kind, fields } of [...Object.values(schemas), { kind: 'note', fields: noteFields }])
    for (const [name, { type }] of Object.entries(fields))
      it(`is there for ${kind}.${name}, and fits it`, () => {
        const control = controlOf(type, yardstick);
        assert.ok(fits(type, control), JSON.stringify(control));
      });

  it('is the one that its values ask for', () => {
    const expected: Record<string, ControlKind> = {
      text: 'prose',
      kind: 'choice',
      sources: 'citations',
      hypothesis: 'references',
      likelihood: 'likelihood',
      views: 'rows',
      'supported-by': 'references',
      key: 'flag',
      'as-of': 'date',
      tags: 'tokens',
    };
    for (const [name, kind] of Object.entries(expected))
      assert.equal(controlAt('claim', name).kind, kind, name);
  });

  it('offers choices with their meanings, and takes others only where the format does', () => {
    const grades = controlAt('source', 'reliability');
    assert.ok(grades.kind === 'choice' && !grades.isOpen);
    assert.deepEqual(grades.choices[1], { key: 'B', meaning: 'usually reliable' });
    const external = controlAt('source', 'external');
    assert.ok(external.kind === 'rows' && external.keys.kind === 'choice' && external.keys.isOpen);
  });

  it('takes texts among ids where the format does', () => {
    const condition = controlAt('claim', 'if');
    assert.ok(condition.kind === 'references' && condition.takesProse);
    const support = controlAt('claim', 'supported-by');
    assert.ok(support.kind === 'references' && !support.takesProse);
  });

  it('has the parts of a citation and of a view', () => {
    const sources = controlAt('claim', 'sources');
    assert.ok(sources.kind === 'citations');
    assert.deepEqual(
      sources.parts.map(({ key, label }) => [key, label]),
      [
        ['source', 'Source'],
        ['at', 'At'],
        ['quote', 'Quote'],
      ],
    );
    const views = controlAt('claim', 'views');
    assert.ok(views.kind === 'rows' && views.values.kind === 'record');
    assert.equal(views.values.main, 'likelihood');
  });
});
