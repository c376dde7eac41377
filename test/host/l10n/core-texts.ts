import type { FieldType } from '../../../src/core/model/fields/field-type';
import type { Fields } from '../../../src/core/model/fields/schema';
import { noteFields } from '../../../src/core/model/kinds/note';
import { schemas } from '../../../src/core/model/kinds/schemas';
import { labelOf } from '../../../src/core/views/inspector/control';
import { reasonsNotToCount, whatInconsistencyIsNot } from '../../../src/core/views/matrix/matrix-sentences';
import { monthNames } from '../../../src/core/views/shared/days';
import { termKeys } from '../../../src/core/views/shared/filter';
import { statusWords } from '../../../src/core/views/timeline/timeline-words';

/** The texts that core has in tables, and says by their names: those of its schemas above all. */
export function textsOfCore(): readonly string[] {
  const fields = [noteFields, ...Object.values(schemas).map((schema) => schema.fields)].flatMap(
    textsOfFields,
  );
  const months = monthNames.flatMap((name) => [name, name.slice(0, 3)]);
  return [
    ...fields,
    ...months,
    ...whatInconsistencyIsNot,
    ...[reasonsNotToCount, statusWords, termKeys].flatMap((table) => Object.values(table)),
  ].filter((text) => text !== '');
}

function textsOfFields(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, { type, doc, inverse }]) => [
    labelOf(name),
    doc,
    ...(inverse === undefined ? [] : [inverse]),
    ...textsOfType(type),
  ]);
}

/** What choices mean, and what is said of the keys of maps, however deep. */
function textsOfType({
  choices = {},
  items,
  keys,
  values,
  fields = {},
  byWord,
}: FieldType<unknown>): string[] {
  const inner = [items, keys, values, byWord?.type, ...Object.values(byWord?.particular ?? {})];
  const parts = Object.entries(fields);
  return [
    ...Object.values(choices),
    ...inner.flatMap((type) => (type ? textsOfType(type) : [])),
    ...parts.flatMap(([name, { type, doc }]) => [labelOf(name), doc, ...textsOfType(type)]),
  ];
}
