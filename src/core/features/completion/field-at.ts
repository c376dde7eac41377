import type { FieldType } from '../../model/fields/field-type';
import { fieldOf, schemas } from '../../model/kinds/schemas';
import { isSectionName, kindOfSection } from '../../model/sections';

/** What the field takes that a path leads to; within a map what stands behind its keys. */
export function fieldAt([section = '', id, field, ...rest]: readonly string[]):
  | FieldType<unknown>
  | undefined {
  if (!isSectionName(section)) return id === undefined ? fieldOf(section)?.type : undefined;
  if (id === undefined) return undefined;
  const kind = kindOfSection[section];
  const type = fieldOf(field ?? schemas[kind].main, kind)?.type;
  if (rest.length === 0) return type;
  return rest.length === 1 ? type?.values : undefined;
}
