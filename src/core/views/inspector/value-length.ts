import type { FieldValue } from '../../edits/intent';

/** How many characters a value has, with all that is in it. */
export function lengthOf(value: FieldValue | null): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 1;
  const parts: readonly FieldValue[] = Object.values(value);
  return parts.reduce((sum: number, part) => sum + lengthOf(part), 0);
}
