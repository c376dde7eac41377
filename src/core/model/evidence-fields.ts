import { type Entry, isUnfinished } from './entries/entry';
import type { Reference } from './fields/fields';

/** The fields through which the evidence of an entry is reached (format.md, Support). */
const ways: ReadonlySet<string> = new Set([
  'supported-by',
  'contradicted-by',
  'sources',
  'derived-from',
  'part-of',
]);

/** Fields that say nothing about evidence: what is typed in them leaves all evidence as it was. */
const wording: ReadonlySet<string> = new Set([
  'text',
  'note',
  'title',
  'name',
  'role',
  'aliases',
  'tags',
  'url',
  'question',
  'bottom-line',
  'brief',
]);

/** Whether the evidence of an entry is reached through another, by one step. */
export function restsOn(entry: Entry, id: string): boolean {
  return entry.references.some(
    (reference) =>
      reference.id === id &&
      (ways.has(reference.field) || (reference.field === 'by' && entry.kind === 'source')),
  );
}

/** All that an entry says about evidence, in a form that can be compared. */
export function evidenceOf(entry: Entry): string {
  const invalid = entry.problems.filter(({ code }) => code === 'invalid-value').length;
  return [
    entry.kind,
    entry.broken,
    isUnfinished(entry),
    invalid,
    ...entry.unreadable,
    plainFields(entry.values),
  ].join(' ');
}

/** Whether two entries say the same but for the wording of their texts, and name the same others in them. */
export function differOnlyInWording(one: Entry, other: Entry): boolean {
  return (
    one.id === other.id &&
    one.kind === other.kind &&
    one.references.length === other.references.length &&
    one.references.every((reference, index) => isSameReference(reference, other.references[index])) &&
    evidenceOf(one) === evidenceOf(other)
  );
}

function isSameReference(one: Reference, other: Reference | undefined): boolean {
  return one.id === other?.id && one.field === other.field;
}

/** The values of fields without their places, those that only word something left out. */
export function plainFields(values: object): string {
  const fields = Object.entries(values).filter(([field]) => !wording.has(field));
  return fields.map(([field, value]) => `${field} ${plain(value)}`).join(' ');
}

/** A value without its place. */
function plain(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plain).join()}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  if ('key' in value && 'value' in value) return `${plain(value.key)}:${plain(value.value)}`;
  if ('id' in value) return String(value.id);
  return 'value' in value ? String(value.value) : '';
}
