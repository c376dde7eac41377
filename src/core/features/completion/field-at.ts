import type { FieldType } from '../../model/fields/field-type';
import { fieldOf, schemas } from '../../model/kinds/schemas';
import { isSectionName, kindOfSection } from '../../model/sections';

/** What the field takes that a path leads to; within a map what stands behind its keys. */
export function fieldAt([section = '', id, field, ...rest]: readonly string[]):
  | FieldType<unknown>
  | undefined {
  if (!isSectionName(section)) {
    const keys = [id, field, ...rest].filter((key) => key !== undefined);
    return below(fieldOf(section)?.type, keys);
  }
  if (id === undefined) return undefined;
  const kind = kindOfSection[section];
  return below(fieldOf(field ?? schemas[kind].main, kind)?.type, rest);
}

/** What stands behind further keys: of a map of the user's keys, or of one with keys of its own, which may be an item. */
function below(
  type: FieldType<unknown> | undefined,
  keys: readonly string[],
): FieldType<unknown> | undefined {
  const [key, ...rest] = keys;
  if (key === undefined || !type) return type;
  const { values, fields } = type.items ?? type;
  const own = fields && Object.hasOwn(fields, key) ? fields[key]?.type : undefined;
  return below(own ?? values, rest);
}

/** Whether anything can be offered for what stands behind a key. */
export function canBeOffered({ choices, kinds, content, keys }: FieldType<unknown>): boolean {
  return Boolean(choices || kinds || keys || (content && content !== 'prose'));
}
