import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { exportNote } from '../../../src/core/export';
import { importNote } from '../../../src/core/import';
import { check } from '../../../src/core/rules/engine/checker';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { root } from '../../host/paths';
import { contextOf } from '../support/views';
import { backAgain, contentOf } from './stix-support';

const folders = [join('media', 'sample'), join('test', 'fixtures', 'whole-notes'), join('test', 'fixtures')];
const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.notes.yaml'))
    .map((name) => join(folder, name)),
);

describe('A bundle of ours', () => {
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');

    it(`becomes the note that it was made of: ${file}`, () => {
      const { note, leftOut } = backAgain(text);
      assert.deepEqual(contentOf(note), contentOf(text));
      assert.deepEqual(leftOut, []);
    });

    it(`has its rules find in the note what they found before: ${file}`, () =>
      assert.deepEqual(codesIn(backAgain(text).note), codesIn(text)));

    it(`is the same when the note is exported again: ${file}`, () => {
      const bundle = (each: string) => JSON.parse(exportNote(contextOf(readNote(each)), 'stix').text);
      assert.deepEqual(bundle(backAgain(text).note), bundle(inSections(text)));
    });
  }

  it('is read with its new words where others have reworded it', () => {
    const { text } = exportNote(
      contextOf(readNote('title: T\nclaims: {a: {text: Old., key: true}}')),
      'stix',
    );
    const imported = importNote(text.replace('"content": "Old."', '"content": "New: it is."'), 'stix');
    assert.ok(imported.kind === 'note');
    assert.deepEqual(contentOf(imported.text), {
      title: 'T',
      claims: { a: { text: 'New: it is.', key: true } },
    });
  });

  it('is read as far as it goes where its extension holds what the format does not know', () => {
    const { text } = exportNote(contextOf(readNote('title: T\nclaims: {a: {text: A, key: true}}')), 'stix');
    const strange = '{"key": [1, null, {"a": [[[[[[[["deep"]]]]]]]]}], "__proto__": "x", "colour": "red"}';
    const imported = importNote(
      text.replace(/"fields": \{\s*"key": true\s*\}/, `"fields": ${strange}`),
      'stix',
    );
    assert.ok(imported.kind === 'note');
    assert.deepEqual(imported.leftOut, [
      '1 × field __proto__: the format does not know it, or not with such a value.',
      '1 × field colour: the format does not know it, or not with such a value.',
    ]);
    assert.deepEqual(contentOf(imported.text), { title: 'T', claims: { a: { text: 'A' } } });
  });
});

/** What the rules find in a note, whatever its order; comments that silence them are no part of its meaning. */
function codesIn(text: string): readonly string[] {
  const bare = text.replace(/^(.*?) *# notes-ignore.*$/gm, '$1');
  return check(readNote(bare), { today: '2026-11-23' })
    .map(({ code, message }) => `${code}: ${message}`)
    .sort();
}

/** The same note with its sections in the order of the format, in which an import writes them. */
function inSections(text: string): string {
  const content = contentOf(text) as Record<string, unknown>;
  const order = ['sources', 'actors', 'hypotheses', 'claims', 'indicators', 'gaps'];
  const { entries, fields } = Object.entries(content).reduce(
    (parts, [name, value]) => {
      (order.includes(name) ? parts.entries : parts.fields).push([name, value]);
      return parts;
    },
    { entries: [] as [string, unknown][], fields: [] as [string, unknown][] },
  );
  const sorted = entries.sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
  return JSON.stringify(Object.fromEntries([...fields, ...sorted]));
}
