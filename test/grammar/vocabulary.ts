import { flag } from '../../src/core/model/fields/choice';
import type { Field, Fields } from '../../src/core/model/fields/schema';
import { noteFields } from '../../src/core/model/kinds/note';
import { schemas } from '../../src/core/model/kinds/schemas';
import { yardsticks } from '../../src/core/model/scales/yardsticks';
import { kindOfSection, sectionNames } from '../../src/core/model/sections';

const likelihoodScope = 'constant.numeric.likelihood.analyst-notes';
const referenceScope = 'entity.name.type.reference.analyst-notes';

/** The fields whose values are maps, with a key of the right form. */
const maps: Readonly<Record<string, string>> = {
  consistency: 'some-id',
  relations: 'some-id',
  rules: 'unused-entry',
  views: 'some-id',
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
    ...linesOf(schemas[kindOfSection[name]].fields, (field) => `    ${field}: `),
  ]);
  const header = '# SYNTAX TEST "source.analyst-notes" "The words that the model knows"';
  return `${[header, ...linesOf(noteFields, (field) => `${field}: `), ...sections].join('\n')}\n`;
}

/** What stands in a line before the value of a field, and what closes it behind. */
type Before = (field: string) => string;

function linesOf(fields: Fields, before: Before, behind = ''): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const [open, close] = maps[name] ? [`{${maps[name]}: `, '}'] : ['', ''];
    const lines = (words: readonly string[], scope: string): string[] =>
      words.flatMap((word) => line(before(name) + open, word, close + behind, scope));
    return [
      ...lines(wordsOf(field), scopeOfChoice(name, field)),
      ...lines(takesReferences(name, field) ? ['some-id'] : [], referenceScope),
      ...lines(isLikelihood(name) ? terms() : [], likelihoodScope),
      ...linesOfParts(field, before(name) + open, close + behind),
    ];
  });
}

/** The lines of what stands in the maps of a field, as in a citation. */
function linesOfParts({ type }: Field<unknown>, before: string, behind: string): string[] {
  const { fields, values, items } = type;
  if (items?.fields) return linesOf(items.fields, (part) => `${before}[{${part}: `, `}]${behind}`);
  const parts = fields ?? values?.fields;
  return parts ? linesOf(parts, (part) => `${before}{${part}: `, `}${behind}`) : [];
}

/** A line that gives a field this value, and the assertion that the value has this scope. */
function line(before: string, value: string, behind: string, scope: string): string[] {
  return [before + value + behind, `#${' '.repeat(before.length - 1)}${'^'.repeat(value.length)} ${scope}`];
}

/** YAML colours true and false by itself. */
function wordsOf(field: Field<unknown>): string[] {
  return field.type.form === flag().form ? [] : Object.keys(field.type.choices ?? {});
}

/** The colour bears the name of the field, but where only its words tell what they are: severities and markings. */
function scopeOfChoice(field: string, { type }: Field<unknown>): string {
  const isMarking = Object.hasOwn(type.choices ?? {}, 'TLP:RED');
  return `constant.language.${field === 'rules' ? 'severity' : isMarking ? 'marking' : field}.analyst-notes`;
}

function takesReferences(name: string, field: Field<unknown>): boolean {
  return field.type.kinds !== undefined && !maps[name];
}

function isLikelihood(name: string): boolean {
  return name === 'likelihood' || name === 'was' || name === 'views';
}

function terms(): string[] {
  return Object.values(yardsticks).flatMap((yardstick) => yardstick.terms.flatMap((term) => term.names));
}
