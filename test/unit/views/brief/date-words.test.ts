import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { beginWords, dateWords, endWords } from '../../../../src/core/views/brief/date-words';

describe('A date in words', () => {
  const cases: Readonly<Record<string, string>> = {
    '2022-02-16': '16 February 2022',
    '2022-12': 'December 2022',
    '2022': '2022',
    '2022~': 'about 2022',
    '2024-Q2': 'the second quarter of 2024',
    '2024-H1~': 'about the first half of 2024',
    '2022-02-10/2022-02-14': '10 to 14 February 2022',
    '2022-01-30/2022-02-02': '30 January 2022 to 2 February 2022',
    '2024-05/06': 'May 2024 to June 2024',
    '2014/..': 'since 2014',
    '../2014-03': 'until March 2014',
    '2022-13': '2022-13',
    'next week': 'next week',
    'a/b/c': 'a/b/c',
  };
  for (const [date, words] of Object.entries(cases))
    it(`of ${date} is “${words}”`, () => assert.equal(dateWords(date), words));
});

describe('The ends of a date in words', () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    '2022-02-16': ['16 February 2022', '16 February 2022'],
    '2022-02-10/2022-02-14': ['10 February 2022', '14 February 2022'],
    '2024-05/06': ['May 2024', 'June 2024'],
    '2014/..': ['2014', '2014'],
    '../2014-03': ['March 2014', 'March 2014'],
  };
  for (const [date, [begin, end]] of Object.entries(cases))
    it(`of ${date} are “${begin}” and “${end}”`, () => {
      assert.equal(beginWords(date), begin);
      assert.equal(endWords(date), end);
    });
});
