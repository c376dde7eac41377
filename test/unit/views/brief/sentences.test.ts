import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { estimates, mixedSentences } from '../../../../src/core/language';
import { confidenceLevels } from '../../../../src/core/model/scales/confidence';
import { yardsticks } from '../../../../src/core/model/scales/yardsticks';
import {
  confidenceSentence,
  counted,
  enumerated,
  likelihoodSentence,
  likelihoodWords,
  outcomeSentence,
  type SourceBase,
  sourceBaseSentences,
} from '../../../../src/core/views/brief/sentences';

const icd = yardsticks['icd-203'];

describe('The sentence on a likelihood', () => {
  const cases: Readonly<Record<string, string>> = {
    likely: 'We judge this to be likely (55–80 %).',
    'Very  Unlikely': 'We judge this to be very unlikely (5–20 %).',
    'almost no chance': 'We judge that there is almost no chance of this (1–5 %).',
    'roughly even odds': 'We judge that there are roughly even odds of this (45–55 %).',
    'unlikely to likely': 'We judge this to be unlikely to likely (20–80 %).',
    '70%': 'We put the likelihood of this at 70 %.',
    '60-80 percent': 'We put the likelihood of this at 60–80 %.',
    '<10%': 'We put the likelihood of this at <10% (0–10 %).',
    '1 in 3': 'We put the likelihood of this at 1 in 3 (33.33 %).',
    'who knows': 'We judge this to be who knows.',
  };
  for (const [likelihood, sentence] of Object.entries(cases))
    it(`of “${likelihood}” is “${sentence}”`, () =>
      assert.equal(likelihoodSentence(likelihood, icd), sentence));

  it('says for each term of each yardstick what our own reader of English reads in it', () => {
    for (const yardstick of Object.values(yardsticks))
      for (const { names, low, high } of yardstick.terms)
        for (const name of names) {
          const sentence = likelihoodSentence(name, yardstick).replace(/ \(.*\)/, '');
          const bands = estimates(sentence, yardstick).map(({ band }) => [band.low, band.high]);
          assert.deepEqual(bands, [[low, high]], `${yardstick.id}: ${sentence}`);
        }
  });

  it('never holds a level of confidence, nor the other way round', () => {
    for (const yardstick of Object.values(yardsticks))
      for (const { names } of yardstick.terms)
        for (const level of Object.keys(confidenceLevels) as (keyof typeof confidenceLevels)[]) {
          const both = `${likelihoodSentence(names[0] ?? '', yardstick)} ${confidenceSentence(level)}`;
          assert.deepEqual(mixedSentences(both, yardstick), [], both);
        }
  });
});

describe('The words of a likelihood', () => {
  it('show the band of a term once, and that of a percentage not twice', () => {
    assert.equal(likelihoodWords('likely', icd), 'likely (55–80 %)');
    assert.equal(likelihoodWords('55-65%', icd), '55–65 %');
    assert.equal(likelihoodWords('about 70%', icd), 'about 70% (65–75 %)');
  });
});

describe('Other sentences', () => {
  it('say a level between two in full', () =>
    assert.equal(confidenceSentence('low-moderate'), 'Our confidence in this is low to moderate.'));

  it('say how a forecast turned out, and nothing where nobody knows', () => {
    assert.equal(outcomeSentence('false'), 'It did not come true.');
    assert.equal(outcomeSentence(undefined), '');
  });

  it('count and enumerate as one speaks', () => {
    assert.equal(counted(1, 'source'), '1 source');
    assert.equal(counted(0, 'source'), '0 sources');
    assert.equal(enumerated([]), '');
    assert.equal(enumerated(['a']), 'a');
    assert.equal(enumerated(['a', 'b', 'c']), 'a, b and c');
  });
});

describe('The summary of the source base', () => {
  const base: SourceBase = {
    total: 3,
    kinds: [
      { of: 'official', count: 2 },
      { of: 'from the media', count: 1 },
    ],
    grades: [{ of: 'B', count: 3 }],
    origins: 3,
    circular: 0,
    recalled: 0,
  };

  it('says how many sources there are, of which kinds and grades', () =>
    assert.deepEqual(sourceBaseSentences(base), [
      'This brief rests on 3 sources.',
      'By kind: 2 official and 1 from the media.',
      'By reliability: 3 B.',
    ]));

  it('says how old they are', () => {
    const last = (age: SourceBase['age']) => sourceBaseSentences({ ...base, ...(age && { age }) }).at(-1);
    assert.equal(
      last({ oldest: 'January 2022', newest: '16 February 2022', undated: 1 }),
      '2 are from January 2022 (the oldest) to 16 February 2022 (the newest); 1 has no date.',
    );
    assert.equal(
      last({ oldest: '2014', newest: 'May 2021', undated: 0 }),
      'They are from 2014 (the oldest) to May 2021 (the newest).',
    );
    assert.equal(last({ oldest: '2014', newest: '2014', undated: 2 }), '1 is of 2014; 2 have no date.');
  });

  it('says which only repeat others, or each other, and which no longer stand', () =>
    assert.deepEqual(sourceBaseSentences({ ...base, origins: 1, circular: 2, recalled: 1 }).slice(3), [
      '1 of them is an independent origin; the others repeat what stands elsewhere.',
      '2 sources lead back to no origin, because they only repeat each other.',
      '1 source has been retracted or superseded.',
    ]));

  it('owns up to there being none', () =>
    assert.deepEqual(sourceBaseSentences({ ...base, total: 0 }), ['No source is cited.']));
});
