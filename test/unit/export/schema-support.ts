import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { noteSchema } from '../../../src/core/export/json-schema';
import type { RuleCode } from '../../../src/core/model/rule-codes';
import { check } from '../../../src/core/rules/engine/checker';
import { readNote } from '../../../src/core/workspace/note/live-note';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
addFormats(ajv);
// Words of the editors, and no part of JSON Schema.
ajv.addKeyword('enumDescriptions');
const validate = ajv.compile(noteSchema());

/** What the schema says of a note, as the YAML package reads it. */
export function errorsBySchema(text: string): string[] {
  const value: unknown = parse(text, { logLevel: 'error' });
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    `${instancePath} ${message} ${JSON.stringify(params)}`.trim(),
  );
}

const structural: ReadonlySet<RuleCode> = new Set([
  'invalid-value',
  'unknown-key',
  'missing-field',
  // Where a sign cuts a text, it is told in the place of the others.
  'cut-text',
]);

/** What the rules say of the structure of a note, each with the text that it stands on. */
export function structuralProblems(text: string): string[] {
  return check(readNote(text))
    .filter(({ code }) => structural.has(code))
    .map(({ code, span, message }) => `${code} “${text.slice(span.start, span.end)}” ${message}`);
}
