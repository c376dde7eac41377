import type { FieldType } from '../../model/fields/fields';
import type { Fields } from '../../model/fields/schema';
import { noteFields } from '../../model/kinds/note';
import { schemas } from '../../model/kinds/schemas';
import { isSectionName, kindOfSection } from '../../model/sections';

/** What the field takes that a path leads to; within a map what stands behind its keys. */
export function fieldAt([section = '', id, field, ...rest]: readonly string[]):
  | FieldType<unknown>
  | undefined {
  if (!isSectionName(section)) {
    const type = typeIn(noteFields as Fields, section);
    return id === undefined ? type : undefined;
  }
  const { fields, main } = schemas[kindOfSection[section]];
  if (id === undefined) return undefined;
  const type = typeIn(fields, field ?? main);
  if (rest.length === 0) return type;
  return rest.length === 1 ? type?.values : undefined;
}

function typeIn(fields: Fields, name: string): FieldType<unknown> | undefined {
  return Object.hasOwn(fields, name) ? fields[name]?.type : undefined;
}
