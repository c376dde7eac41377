import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { check } from '../../../src/core/rules/engine/checker';
import { ComposedText, composed } from '../../../src/core/text/composed';
import { Note } from '../../../src/core/workspace/note/note';
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
  const all = check(Note.read(text));
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

test('the parts of a composed text lead back to where they are written, and again', () => {
  const pieces = [
    'a',
    'e\u0301',
    '\u0301',
    'é',
    '\u212b',
    '가',
    '\u1100\u1161',
    '\u11a8',
    '🚩',
    ' ',
    'क़',
    '\u0344',
    '\ufb2c',
  ];
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((all) => all.join(''));
  assertForAll(
    fc.property(texts, fc.nat(60), fc.nat(60), (written, from, length) => {
      const text = composed(written);
      const both = new ComposedText(written, text);
      assert.deepEqual(both.written({ start: 0, end: text.length }), { start: 0, end: written.length });
      const start = Math.min(from, text.length);
      const place = both.written({ start, end: Math.min(start + length, text.length) });
      assert.ok(place.start <= place.end && place.end <= written.length);
      const letter = [...text.matchAll(/[^\p{M}\u1160-\u11ff][\p{M}\u1160-\u11ff]*/gu)].find(
        ({ index }) => index >= start,
      );
      if (!letter) return;
      const span = both.written({ start: letter.index, end: letter.index + letter[0].length });
      assert.equal(composed(written.slice(span.start, span.end)), letter[0]);
    }),
    5000,
  );
});
