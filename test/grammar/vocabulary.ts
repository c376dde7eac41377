import { flag } from '../../src/core/model/fields/choice';
import type { Field, Fields } from '../../src/core/model/fields/schema';
import { noteFields } from '../../src/core/model/kinds/note';
import { schemas } from '../../src/core/model/kinds/schemas';
import { yardsticks } from '../../src/core/model/scales/yardsticks';
import { kindOfSection, sectionNames } from '../../src/core/model/sections';

const likelihoodScope = 'constant.numeric.likelihood.analyst-notes';
const referenceScope = 'entity.name.type.reference.analyst-notes';

/**
 * The fields whose values are maps, with a key of the right form. `rules` colours its values by what they
 * are, severities; the other choices bear the name of their field.
 */
const maps: Readonly<Record<string, string>> = {
  consistency: 'some-id',
  relations: 'some-id',
  rules: 'unused-entry',
  was: '2022-02-14',
};

/**
 * A grammar test that the model writes: every word of every list, every term of every yardstick and every
 * field that takes references must have its colour, so that the grammar cannot fall behind the model.
 */
export function vocabularyTest(): string {
  const sections = sectionNames.flatMap((name) => [
    `${name}:`,
    `# <${'-'.repeat(name.length)} keyword.control.section.analyst-notes`,
    '  some-id:',
    ...linesOf(schemas[kindOfSection[name]].fields, '    '),
  ]);
  const header = '# SYNTAX TEST "source.analyst-notes" "The words that the model knows"';
  return `${[header, ...linesOf(noteFields, ''), ...sections].join('\n')}\n`;
}

function linesOf(fields: Fields, indent: string): string[] {
  return Object.entries(fields).flatMap(([name, field]) => [
    ...wordsOf(field).flatMap((word) => line(indent, name, word, scopeOfChoice(name))),
    ...(takesReferences(name, field) ? line(indent, name, 'some-id', referenceScope) : []),
    ...(isLikelihood(name) ? terms().flatMap((term) => line(indent, name, term, likelihoodScope)) : []),
  ]);
}

/** A line that gives the field this value, and the assertion that the value has this scope. */
function line(indent: string, field: string, value: string, scope: string): string[] {
  const text = maps[field] ? `${indent}${field}: {${maps[field]}: ${value}}` : `${indent}${field}: ${value}`;
  const column = text.lastIndexOf(value);
  return [text, `#${' '.repeat(column - 1)}${'^'.repeat(value.length)} ${scope}`];
}

/** YAML colours true and false by itself. */
function wordsOf(field: Field<unknown>): string[] {
  return field.type.form === flag().form ? [] : Object.keys(field.type.choices ?? {});
}

function scopeOfChoice(field: string): string {
  return `constant.language.${field === 'rules' ? 'severity' : field}.analyst-notes`;
}

function takesReferences(name: string, field: Field<unknown>): boolean {
  return field.type.kinds !== undefined && !maps[name];
}

function isLikelihood(name: string): boolean {
  return name === 'likelihood' || name === 'was';
}

function terms(): string[] {
  return Object.values(yardsticks).flatMap((yardstick) => yardstick.terms.flatMap((term) => term.names));
}
