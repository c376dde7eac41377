/**
 * The format as a JSON Schema, draft 7, which the language servers of YAML and JSON know best: made from the tables
 * by which notes are read. It says what one value must be like; what an id leads to, which yardstick a term is of
 * and whether a day exists, it cannot tell.
 */
import { datePattern } from '../model/fields/dates';
import type { FieldType } from '../model/fields/field-type';
import { idPattern } from '../model/fields/ids';
import type { Fields, Schema } from '../model/fields/schema';
import { noteFields, sectionDocs, titleField } from '../model/kinds/note';
import { schemas } from '../model/kinds/schemas';
import { allTerms, likelihoodPattern } from '../model/scales/likelihoods';
import { article, kindOfSection, sectionNames } from '../model/sections';

export type JsonSchema = { readonly [key: string]: JsonSchema | readonly JsonSchema[] | Json };
type Json = string | number | boolean | null | readonly Json[];

/** The schema of a whole note. */
export function noteSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Analyst note',
    description: 'An analytic note: who acts, what is claimed, on what evidence, and what to watch.',
    ...mapOf({
      ...propertiesOf(noteFields, titleField),
      ...Object.fromEntries(sectionNames.map((name) => [name, sectionSchema(name)])),
    }),
    required: [titleField],
    definitions: {
      nothing: {
        description: 'Nothing, which is the same as if the key were not there.',
        ...{ type: ['null', 'string', 'array'], pattern: '^\\s*$', maxItems: 0 },
      },
      likelihood: { type: 'string', pattern: likelihoodPattern, examples: allTerms },
      // YAML takes a year for a number, and a schema does not see whether that has four digits.
      date: { type: ['string', 'integer'], pattern: datePattern, minimum: 1000, maximum: 9999 },
      ...Object.fromEntries(Object.entries(schemas).map(([kind, schema]) => [kind, entrySchema(schema)])),
    },
  };
}

/** Keys that begin with x- are the user's own. */
function mapOf(properties: JsonSchema): JsonSchema {
  return { type: 'object', properties, patternProperties: { '^x-': true }, additionalProperties: false };
}

function sectionSchema(name: (typeof sectionNames)[number]): JsonSchema {
  return orNothing({
    description: sectionDocs[name],
    type: 'object',
    propertyNames: { pattern: idPattern },
    additionalProperties: { $ref: `#/definitions/${kindOfSection[name]}` },
  });
}

/** An entry given as a bare string is its main field. */
function entrySchema({ kind, main, fields }: Schema): JsonSchema {
  const doc = fields[main]?.doc ?? '';
  return {
    description: `An entry for ${article(kind)}: its ${main}, or a map of its fields. ${doc}`,
    anyOf: [
      { type: 'string', pattern: '\\S' },
      { ...mapOf(propertiesOf(fields, main)), required: [main] },
    ],
  };
}

function propertiesOf(fields: Fields, main?: string): JsonSchema {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { type, doc }]) => {
      const own = schemaOf(type);
      return [name, { description: doc, ...(name === main ? { ...own, pattern: '\\S' } : orNothing(own)) }];
    }),
  );
}

function orNothing({ description, ...schema }: JsonSchema): JsonSchema {
  const choices = Array.isArray(schema.anyOf) ? schema.anyOf : [schema];
  return { ...(description !== undefined && { description }), anyOf: [...choices, nothing] };
}

const nothing: JsonSchema = { $ref: '#/definitions/nothing' };

function schemaOf(type: FieldType<unknown>): JsonSchema {
  if (type.items) return listOf(type, type.items);
  if (type.byWord) return wordMap(type.byWord);
  if (type.keys && type.values) return keyedBy(type.keys, type.values);
  if (!type.fields) return scalarOf(type);
  const map = { ...mapOf(propertiesOf(type.fields)), ...(type.required && { required: type.required }) };
  const isBare = type.choices ?? type.content ?? type.kinds;
  return isBare ? anyOf(scalarOf(type), withRequired(map, type)) : map;
}

/** What must be there must not be nothing either. */
function withRequired(map: JsonSchema, { fields, required = [] }: FieldType<unknown>): JsonSchema {
  const own = required.flatMap((name) => {
    const field = fields?.[name];
    return field ? [[name, { description: field.doc, ...schemaOf(field.type) }] as const] : [];
  });
  const properties = { ...(map.properties as JsonSchema), ...Object.fromEntries(own) };
  return { ...map, properties };
}

function listOf(type: FieldType<unknown>, items: FieldType<unknown>): JsonSchema {
  const item = schemaOf(items);
  const list = { type: 'array', items: orNothing(item) };
  return type.list === 'orOne' ? anyOf(item, list) : list;
}

function anyOf(one: JsonSchema, other: JsonSchema): JsonSchema {
  const choices = [one, other].flatMap((each) => (Array.isArray(each.anyOf) ? each.anyOf : [each]));
  return { anyOf: choices };
}

function keyedBy(keys: FieldType<unknown>, values: FieldType<unknown>): JsonSchema {
  return {
    type: 'object',
    propertyNames: { pattern: `${keys.pattern ?? ''}|^x-` },
    // An id may begin with x- as well, and then its value counts only where it is one that the field takes.
    patternProperties: { '^x-': true },
    additionalProperties: orNothing(schemaOf(values)),
  };
}

function wordMap({ type, words, particular = {} }: NonNullable<FieldType<unknown>['byWord']>): JsonSchema {
  const value = orNothing(schemaOf(type));
  if (!words) {
    const known = Object.entries(particular).map(
      ([word, each]) => [word, orNothing(schemaOf(each))] as const,
    );
    const properties = Object.fromEntries(known);
    return { type: 'object', properties, patternProperties: { '^x-': true }, additionalProperties: value };
  }
  return mapOf(Object.fromEntries(words.map((word) => [word, value])));
}

function scalarOf({
  choices,
  accepted = [],
  content,
  isUnquoted,
  kinds,
  pattern,
}: FieldType<unknown>): JsonSchema {
  if (isUnquoted) return { type: 'boolean' };
  if (kinds) return { type: ['string', 'boolean'], pattern: pattern ?? idPattern };
  if (choices) return { enum: [...Object.keys(choices), ...accepted].flatMap(asRead), ...docsOf(choices) };
  if (content === 'likelihood' || content === 'date') return { $ref: `#/definitions/${content}` };
  return { type: 'string', ...(pattern !== undefined && { pattern }) };
}

/** A word as it stands in quotes, and as YAML reads it without. */
function asRead(word: string): Json[] {
  if (word === 'true' || word === 'false') return [word === 'true', word];
  return /^\d+$/.test(word) ? [Number(word), word] : [word];
}

function docsOf(choices: Readonly<Record<string, string>>): JsonSchema {
  const docs = Object.entries(choices).flatMap(([word, doc]) => asRead(word).map(() => doc));
  return { enumDescriptions: docs };
}
