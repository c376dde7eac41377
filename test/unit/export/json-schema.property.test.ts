import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { notes } from '../support/notes';
import { assertForAll, trials } from '../support/property';
import { errorsBySchema, structuralProblems } from './schema-support';

/** What the schema cannot tell: whose term a likelihood is, and that a word before a value was no anchor to its writer. */
const unseen = ['is a term of', 'the first word is an anchor'];

it('the JSON Schema refuses any note just where the rules find fault with its structure', () => {
  const property = fc.property(notes(), ({ text }) => {
    // The YAML package, which the schema is asked through, takes a byte order mark for a column.
    const errors = errorsBySchema(text.replace('\uFEFF', ''));
    const problems = structuralProblems(text).filter(
      (problem) => !unseen.some((words) => problem.includes(words)),
    );
    assert.equal(errors.length > 0, problems.length > 0, [...errors, ...problems].join('\n'));
  });
  assertForAll(property, trials(1_000));
});
