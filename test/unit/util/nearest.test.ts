import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { nearest } from '../../../src/core/util/nearest';
import { assertForAll } from '../support/property';

const fields = ['text', 'kind', 'sources', 'supported-by', 'contradicted-by', 'likelihood', 'confidence'];

describe('nearest', () => {
  const cases: [name: string, word: string, known: readonly string[], found: string | undefined][] = [
    ['a letter too few', 'suported-by', fields, 'supported-by'],
    ['a letter too many', 'likelyhood', fields, 'likelihood'],
    ['a wrong letter', 'sourses', fields, 'sources'],
    ['two letters swapped, as one slip', 'knid', ['kite', 'kind'], 'kind'],
    ['three slips in a long word', 'konfidense', fields, 'confidence'],
    ['another case', 'TEXT', fields, 'text'],
    ['the word itself', 'kind', fields, 'kind'],
    ['fewer slips before more', 'sourcex', ['source', 'sources'], 'source'],
    ['the first of several as near', 'cat', ['bat', 'rat'], 'bat'],
    ['the only word that it begins', 'conf', fields, 'confidence'],
    ['the only word that it begins, in another case', 'CONF', fields, 'confidence'],
    ['none of several that it begins', 'con', fields, undefined],
    ['none for one letter', 's', ['sources'], undefined],
    ['none for an empty word', '', ['a', 'ab'], undefined],
    ['none where slips are many for so short a word', 'tags', ['text'], undefined],
    ['none where nothing is known', 'text', [], undefined],
    ['a Cyrillic word', 'кремл', ['нато', 'кремль'], 'кремль'],
    ['an Arabic word', 'اوكرانبا', ['اوكرانيا'], 'اوكرانيا'],
    ['a name of an object’s own', 'constuctor', ['constructor', '__proto__'], 'constructor'],
  ];
  for (const [name, word, known, found] of cases) {
    it(`finds ${name}`, () => assert.equal(nearest(word, known), found));
  }

  it('takes any iterable', () => {
    assert.equal(nearest('sorces', new Map([['sources', 1]]).keys()), 'sources');
  });

  const words = fc.stringMatching(/^[a-z]{3,12}$/);
  const slips: Readonly<Record<string, (word: string, at: number, letter: string) => string>> = {
    missing: (word, at) => word.slice(0, at) + word.slice(at + 1),
    added: (word, at, letter) => word.slice(0, at) + letter + word.slice(at),
    wrong: (word, at, letter) => word.slice(0, at) + letter + word.slice(at + 1),
    swapped: (word, at) =>
      word.slice(0, at) +
      word
        .slice(at, at + 2)
        .split('')
        .reverse()
        .join('') +
      word.slice(at + 2),
  };
  for (const [name, slip] of Object.entries(slips)) {
    it(`finds a word of which one letter is ${name}, anywhere`, () => {
      assertForAll(
        fc.property(words, fc.nat(), fc.stringMatching(/^[a-z]$/), (word, place, letter) => {
          const typed = slip(word, place % word.length, letter);
          fc.pre(typed.length >= 3);
          assert.equal(nearest(typed, ['12345678', word]), word);
        }),
        300,
      );
    });
  }
});
