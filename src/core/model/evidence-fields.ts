import { type Fingerprint, fingerprint, type Part } from '../util/fingerprint';
import { type Entry, isUnfinished } from './entries/entry';
import type { EvidencePath, Fields } from './fields/schema';
import { fieldsThat } from './fields/schema';
import type { Reference } from './fields/values';
import { noteFields } from './kinds/note';
import { fieldsByKind, schemas } from './kinds/schemas';
import { byKind, type Kind } from './sections';

// What the schemas say of fields and evidence, in the form in which it is asked. Each table is made once.

/** Whether the field of an entry names others as evidence in a certain way. */
export type NamesEvidence = (entry: Entry, field: string) => boolean;

/** Tells fields that name entries in one of these ways. The answer costs one look into a table. */
export function fieldsNaming(...ways: readonly EvidencePath[]): NamesEvidence {
  const wanted: ReadonlySet<string> = new Set(ways);
  const fields = fieldsByKind(({ evidence }) => evidence !== undefined && wanted.has(evidence));
  return ({ kind }, field) => fields[kind].has(field);
}

/** The kinds of entry that name others in one of these ways, or are named so. */
export function kindsNaming(...ways: readonly EvidencePath[]): ReadonlySet<Kind> {
  const wanted: ReadonlySet<string | undefined> = new Set(ways);
  const all = Object.values(schemas).flatMap(({ kind, fields }) => {
    const found = Object.values(fields).filter(({ evidence }) => wanted.has(evidence));
    return found.flatMap(({ type }) => [kind, ...(type.kinds ?? [])]);
  });
  return new Set(all);
}

const naming = {
  reason: fieldsNaming('reason'),
  objection: fieldsNaming('objection'),
  source: fieldsNaming('source'),
  origin: fieldsNaming('origin'),
  party: fieldsNaming('party'),
} satisfies Record<EvidencePath, NamesEvidence>;

/** The references of an entry that name others as its evidence in one way, in the order of the text. */
export function evidenceIn(entry: Entry, way: EvidencePath): readonly Reference[] {
  return entry.references.filter(({ field }) => naming[way](entry, field));
}

const namesEvidence = fieldsNaming('reason', 'objection', 'source', 'origin', 'party');

/** Whether the evidence of an entry is reached through another, by one step. */
export function restsOn(entry: Entry, id: string): boolean {
  return entry.references.some((reference) => reference.id === id && namesEvidence(entry, reference.field));
}

/** All that an entry says about evidence. */
export function evidenceOf(entry: Entry): Fingerprint {
  const invalid = entry.problems.filter(({ code }) => code === 'invalid-value').length;
  return fingerprint(
    entry.kind,
    entry.broken,
    isUnfinished(entry),
    invalid,
    entry.unreadable,
    withoutWording(entry.values, wordingOf[entry.kind]),
  );
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

const wordingOf = byKind((kind) => wordingIn(schemas[kind].fields));
const wordingOfNote = wordingIn(noteFields as Fields);

function wordingIn(fields: Fields): ReadonlySet<string> {
  return new Set(fieldsThat(fields, ({ evidence }) => evidence === 'wording'));
}

/** The values of a note's top-level fields without their places, those that only word something left out. */
export function plainFields(values: object): Fingerprint {
  return fingerprint(withoutWording(values, wordingOfNote));
}

function withoutWording(values: object, wording: ReadonlySet<string>): Part {
  const fields = Object.entries(values).filter(([field]) => !wording.has(field));
  return fields.map(([field, value]) => [field, plain(value)]);
}

/** A value without its place. */
function plain(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plain).join()}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  if ('key' in value && 'value' in value) return `${plain(value.key)}:${plain(value.value)}`;
  if ('id' in value) return String(value.id);
  if ('value' in value) return String(value.value);
  // A map with keys of its own, such as an earlier likelihood.
  return JSON.stringify(Object.entries(value).map(([key, part]) => [key, isPlace(key) ? '' : plain(part)]));
}

function isPlace(key: string): boolean {
  return key === 'start' || key === 'end';
}
