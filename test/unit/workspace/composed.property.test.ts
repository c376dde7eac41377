import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { check } from '../../../src/core/rules/engine/checker';
import { composed } from '../../../src/core/text/composed';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { assertForAll } from '../support/property';

const note = `title: Überblick über Łódź
actors:
  übung: {name: Die Übung, aliases: [Ü, 평양, ạ̊b]}
  über: {name: The Über État, part-of: übung, relations: {übung: nah}}
sources: {š: {title: Šš, by: über}, é-2: {title: Šš, derived-from: š}}
hypotheses: {krieg-ö: {text: Ö, likelihood: likely}, Å: {text: A, likelihood: unlikely}}
claims:
  é: {text: "Die Übung war Über État und Ü. 평양! [[ñ|Ü]] ạ̊b", by: über, supported-by: [é, ñ], sources: [š, é-2]}
  ñ: {text: ñ ñ, kind: fact, sources: [š], contradicts: ñandú, consistency: {krieg-ö: I, Å: C, krieg-ö: I}}
  ñ: {text: again, kind: assumption}
indicators:
  가각: {text: "The Über État met the Übung.", sources: [š, ž], actors: [übung]}
`.normalize('NFC');

const letters = [...note];

/** The note with each letter in one form or the other. */
const notes = fc
  .array(fc.boolean(), { minLength: letters.length, maxLength: letters.length })
  .map((flips) => letters.map((letter, at) => letter.normalize(flips[at] ? 'NFD' : 'NFC')).join(''));

/** What is reported, in the order of the text, by what it covers. */
function reported(text: string): string[] {
  const all = check(readNote(text));
  return all.map(({ code, span }) => `${code} ${composed(text.slice(span.start, span.end))}`);
}

test('how letters are composed changes nothing of what is reported, but for a place', () => {
  const expected = reported(note);
  assert.ok(expected.length > 7, expected.join('\n'));
  assertForAll(
    fc.property(notes, (text) => assert.deepEqual(reported(text), expected)),
    1500,
  );
});
