import type { FieldType, PartField } from '../../model/fields/field-type';
import { isSingle } from '../../model/fields/values';
import { type Span, touches } from '../../text/span';
import { firstIn } from '../../util/first-in';
import type { Node } from '../../yaml/parse/nodes';

// What stands at a place within the value of a field, through lists and maps.

/** A key of a map that has keys of its own: `quote` in a citation. */
export interface PartKey extends Span {
  readonly name: string;
  readonly field: PartField;
}

/** The key at an offset that the format names within the value of a field. */
export function partKeyAt(node: Node, type: FieldType<unknown>, at: number): PartKey | undefined {
  if (!touches(node, at)) return undefined;
  if (node.kind === 'seq') return firstIn(node.items, (item) => partKeyAt(item, type.items ?? type, at));
  if (node.kind !== 'map' || node.aliased) return undefined;
  const { fields, values } = type.items ?? type;
  return firstIn(node.pairs, ({ key, value }) => {
    const field = fields && Object.hasOwn(fields, key.text) ? fields[key.text] : undefined;
    if (field && touches(key, at)) return { name: key.text, field, start: key.start, end: key.end };
    const below = field?.type ?? values;
    return value && below && partKeyAt(value, below, at);
  });
}

/** A word or text, with the field whose value it is, or part of it. */
export interface Leaf extends Span {
  readonly value: string;
  readonly field: string;
  /** What may stand there; undefined where anything may. */
  readonly type: FieldType<unknown> | undefined;
}

/** The word or text at an offset within what was read of a field. */
export function leafAt(
  value: unknown,
  field: string,
  type: FieldType<unknown> | undefined,
  at: number,
): Leaf | undefined {
  return leaves(value, field, type).find((leaf) => touches(leaf, at));
}

function leaves(value: unknown, field: string, type: FieldType<unknown> | undefined): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((each) => leaves(each, field, type?.items ?? type));
  if (typeof value !== 'object' || value === null) return [];
  if ('key' in value && 'value' in value)
    return [...leaves(value.key, field, type?.keys), ...leaves(value.value, field, type?.values)];
  if ('id' in value) return 'within' in value ? leaves(value.within, field, type) : [];
  if (!isSingle(value)) return parts(value, type);
  const { start, end } = value;
  return [{ start, end, value: String(value.value), field, type }];
}

/** What stands behind the keys of a map that has keys of its own. */
function parts(map: object, type: FieldType<unknown> | undefined): Leaf[] {
  return Object.entries(map).flatMap(([name, part]) => leaves(part, name, type?.fields?.[name]?.type));
}
