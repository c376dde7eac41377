import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { exportNote } from '../../../../src/core/export';
import type { Note } from '../../../../src/core/workspace/note/note';
import { root } from '../../../host/paths';
import { contextOf } from '../../support/views';

/** An object of a bundle as its readers get it. */
export interface Read {
  readonly type: string;
  readonly id: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into what is JSON
  readonly [property: string]: any;
}

/** The day of an export of a note without a date. */
export const exportDay = '2026-11-23';

export function bundleOf(note: Note): { readonly text: string; readonly objects: readonly Read[] } {
  const { text } = exportNote(contextOf(note, { day: exportDay }), 'stix');
  return { text, objects: JSON.parse(text).objects };
}

/** The schemas of OASIS: with the defaults of the validator ten of them compile. */
const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true });
addFormats(ajv);
const folder = join(root, 'test', 'fixtures', 'schemas', 'stix-2.1');
const ids = new Map(
  ['common', 'sdos', 'sros'].flatMap((part) =>
    readdirSync(join(folder, part)).map((name) => {
      const schema = JSON.parse(readFileSync(join(folder, part, name), 'utf8'));
      ajv.addSchema(schema);
      return [name.replace('.json', ''), schema.$id as string] as const;
    }),
  ),
);

/** What the schema of its type says of each object; their bundle’s schema refuses all that hold a note. */
export function schemaErrors(objects: readonly Read[]): string[] {
  return objects.flatMap((object) => {
    const validate = ajv.getSchema(ids.get(object.type) ?? '');
    if (!validate) return [`${object.id}: there is no schema for ${object.type}`];
    validate(object);
    const errors = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
    return errors.length > 0 ? [`${object.id}: ${errors.join('; ')}`] : [];
  });
}

/** What no schema sees: ids that are not unique, references that lead nowhere, times out of order, what is empty. */
export function otherErrors(objects: readonly Read[]): string[] {
  const known = new Set(objects.map(({ id }) => id));
  const twice = objects.length === known.size ? [] : ['An id is given twice.'];
  return [...twice, ...objects.flatMap((object) => errorsOf(object, known))];
}

function errorsOf(object: Read, known: ReadonlySet<string>): string[] {
  const refs = Object.entries(object).flatMap(([name, value]) =>
    /_refs?$/.test(name) ? [value].flat() : [],
  ) as string[];
  return [
    ...(object.id.startsWith(`${object.type}--`) ? [] : [`${object.id} is no id of its type`]),
    ...refs.filter((ref) => !known.has(ref)).map((ref) => `${object.id}: ${ref} is not there`),
    ...(object.modified === undefined || object.created <= object.modified ? [] : [`${object.id}: times`]),
    ...[object.created, object.modified, object.published]
      .filter((time) => time !== undefined && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(time))
      .map((time) => `${object.id}: ${time}`),
    ...emptyIn(object).map((path) => `${object.id}: ${path} is empty`),
  ];
}

function emptyIn(value: unknown, path = ''): string[] {
  if (value === null) return [path];
  if (typeof value !== 'object') return [];
  const parts = Object.entries(value);
  // An entry may say nothing at all; it is a map of no fields then.
  if (parts.length === 0) return Array.isArray(value) ? [path] : [];
  return parts.flatMap(([name, part]) => emptyIn(part, `${path}/${name}`));
}
