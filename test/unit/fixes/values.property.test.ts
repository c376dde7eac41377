import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { choicesMeant } from '../../../src/core/model/fields/choices-meant';
import { parseDate } from '../../../src/core/model/fields/dates';
import { datesMeant } from '../../../src/core/model/fields/dates-meant';
import { bandOf } from '../../../src/core/model/scales/likelihoods';
import { markings, markingWords } from '../../../src/core/model/scales/tlp';
import { yardsticks } from '../../../src/core/model/scales/yardsticks';
import { likelihoodsMeant } from '../../../src/core/rules/structure/likelihoods-meant';
import { assertForAll } from '../support/property';

function textsOf(...words: string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...words), { maxLength: 9 }).map((all) => all.join(''));
}

const dates = textsOf(
  ...['2021', '2020', '04', '4', '16', '31', '13', '02', '99', '0', 'April', 'apr', 'Sept.', 'May', 'Monday'],
  ...[
    '-',
    '/',
    '.',
    ', ',
    ' ',
    ' ',
    '–',
    '..',
    '~',
    '?',
    'T',
    '08:35',
    'Z',
    'th',
    ' to ',
    'from ',
    'Q2',
    'H1',
    '年',
  ],
);

const likelihoods = textsOf(
  ...[
    '70',
    '0.7',
    '10',
    '100',
    '1',
    '5',
    '%',
    ' percent',
    ' per cent',
    '-',
    '–',
    ' to ',
    ' in ',
    '~',
    '<',
    '>',
  ],
  ...[
    'about ',
    'under ',
    'over ',
    'likely',
    'very ',
    'unlikely',
    'highly ',
    'remote',
    'even chance',
    ' ',
    '/',
  ],
);

test('what is offered for a date is one, and leaves what is one alone', () =>
  assertForAll(
    fc.property(dates, (text) => {
      const { meant } = datesMeant(text);
      for (const date of meant) assert.ok(parseDate(date), `${text}: ${date}`);
      if (parseDate(text)) assert.deepEqual(meant, [text]);
    }),
    6000,
  ));

test('the first day of a date is not behind its last', () =>
  assertForAll(
    fc.property(dates, (text) => {
      const { from, to } = parseDate(text) ?? {};
      for (const day of [from, to]) if (day !== undefined) assert.match(day, /^\d{4}-\d\d-\d\d$/);
      if (from !== undefined && to !== undefined) assert.ok(from <= to, text);
    }),
    6000,
  ));

test('what is offered for a likelihood is one, and its band lies between 0 and 100', () =>
  assertForAll(
    fc.property(likelihoods, fc.constantFrom(...Object.values(yardsticks)), (text, yardstick) => {
      const band = bandOf(text, yardstick);
      if (band) assert.ok(0 <= band.low && band.low <= band.high && band.high <= 100, text);
      else
        for (const each of likelihoodsMeant(text, yardstick).meant) assert.ok(bandOf(each, yardstick), each);
    }),
    6000,
  ));

test('the words of a field are all offered, each once', () =>
  assertForAll(
    fc.property(fc.string(), (text) => {
      const { meant } = choicesMeant(text, markings, markingWords.meanings);
      assert.deepEqual([...meant].sort(), Object.keys(markings).sort());
    }),
    2000,
  ));
