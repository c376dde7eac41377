import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asTerm } from '../../../src/core/fixes/term-in-words';
import { assertMends, type Mending } from '../support/fixes';

const mendings: Readonly<Record<string, Mending>> = {
  'a title that is yet to be written': {
    code: 'missing-field',
    title: 'Add the title…',
    answers: ['Harbour strike'],
    before: 'title: Title of the note\n',
    after: 'title: Harbour strike\n',
  },
  'a circle is opened where it closes': {
    code: 'circular-support',
    title: 'Take “a” out of supported-by',
    before:
      'title: T\nsources: {s: S}\nclaims:\n  a: {text: A, supported-by: b, sources: s}\n  b: {text: B, supported-by: [a], sources: s} # c\n',
    after:
      'title: T\nsources: {s: S}\nclaims:\n  a: {text: A, supported-by: b, sources: s}\n  b: {text: B, sources: s} # c\n',
  },
  'likelihoods that are too high are mended at the likeliest': {
    code: 'hypotheses-sum',
    title: 'Set the likelihood of “War” to “roughly even chance”',
    before:
      'title: T\nhypotheses:\n  w: {text: War, likelihood: very likely}\n  p: {text: Peace, likelihood: likely}\n',
    after:
      'title: T\nhypotheses:\n  w: {text: War, likelihood: roughly even chance}\n  p: {text: Peace, likelihood: likely}\n',
  },
  'likelihoods that are too low are mended at the likeliest': {
    code: 'hypotheses-sum',
    title: 'Set the likelihood of “War” to “likely”',
    before:
      'title: T\nhypotheses:\n  w: {text: War, likelihood: unlikely}\n  p: {text: Peace, likelihood: 30%}\n',
    after:
      'title: T\nhypotheses:\n  w: {text: War, likelihood: likely}\n  p: {text: Peace, likelihood: 30%}\n',
  },
  'a vague word of the bottom line gives way to a term': {
    code: 'vague-likelihood',
    title: 'Put a term in the place of “may”…',
    answers: ['are very likely to'],
    before: 'title: T\nbottom-line: >- # c\n  The troops\n  may stay.\n',
    after: 'title: T\nbottom-line: >- # c\n  The troops\n  are very likely to stay.\n',
  },
  'a bare certainty of the bottom line gives way to a term': {
    code: 'bare-certainty',
    title: 'Put a term in the place of “will”…',
    answers: ['is unlikely to'],
    before: "title: T\nbottom-line: 'Moscow will back down.'\n",
    after: "title: T\nbottom-line: 'Moscow is unlikely to back down.'\n",
  },
};

describe('What spans a note', () => {
  for (const [name, mending] of Object.entries(mendings)) it(name, () => assertMends(mending));
});

describe('a term in the place of vaguer words', () => {
  const cases: readonly (readonly [
    before: string,
    said: string,
    next: string,
    term: string,
    words?: string,
  ])[] = [
    ['Prices ', 'may', ' rise.', 'likely', 'are likely to'],
    ['Kyiv and Moscow ', 'could', ' sign.', 'very likely', 'are very likely to'],
    ['The crisis ', 'might', ' end.', 'almost certain', 'is almost certain to'],
    ['It ', 'may', ' not rain.', 'likely'],
    ['They ', 'may', ' rain.', 'remote chance'],
    ['', 'Perhaps', ' it rains.', 'likely', 'Likely'],
    ['', 'Perhaps', ' it rains.', 'unlikely'],
    ['The order was ', 'possibly', ' given.', 'highly probable', 'highly probably'],
    ['', 'It is possible that', ' it rains.', 'unlikely', 'It is unlikely that'],
    ['It is ', 'bound to', ' rain.', 'likely', 'likely to'],
    ['It ', 'will', ' rain.', 'probably not', 'will probably not'],
  ];
  for (const [before, said, next, term, words] of cases)
    it(`${before}{${said}}${next} ${term}`, () => assert.equal(asTerm(term, said, before, next), words));
});
