import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { exportForms, exportNote } from '../../../src/core/export';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { notes } from '../support/notes';
import { assertForAll, trials } from '../support/property';
import { contextOf } from '../support/views';

it('any note is exported in every form', () => {
  const property = fc.property(notes(), ({ text }) => {
    const context = contextOf(readNote(text));
    for (const form of exportForms) exportNote(context, form);
  });
  assertForAll(property, trials(1_000));
});

it('any note that is exported as JSON says the same when it is read again', () => {
  const property = fc.property(notes(), ({ text }) => {
    const json = exportNote(contextOf(readNote(text)), 'json').text;
    assert.equal(exportNote(contextOf(readNote(json)), 'json').text, json);
  });
  assertForAll(property, trials(1_000));
});
