import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mixedSentences } from '../../../../src/core/language/findings/mixed-sentences';
import { foreignTerms, nearestTerm } from '../../../../src/core/language/likelihood/yardstick-terms';
import { type YardstickId, yardsticks } from '../../../../src/core/model/scales/yardsticks';
import { braced, withBraces } from '../../support/marks';

describe('terms of another yardstick', () => {
  const cases: [yardstick: YardstickId, written: string, nearest?: string, replacement?: string][] = [
    ['icd-203', 'War is {highly likely}.', 'very likely', 'very likely'],
    ['icd-203', 'War is {highly unlikely}.', 'very unlikely', 'very unlikely'],
    ['icd-203', 'War is not {highly likely}.', 'very likely', 'very likely'],
    ['icd-203', 'There is a {realistic possibility} of war.', 'roughly even chance', 'roughly even chance'],
    ['icd-203', 'There is an {even chance} of war.', 'roughly even chance', 'roughly even chance'],
    ['icd-203', 'War is {highly likely} (80%).', 'very likely', 'very likely'],
    ['icd-203', 'There is a remote chance of war.'],
    ['icd-203', 'War is very likely, and almost certain by May.'],
    ['icd-203', 'War is extremely likely.'],
    ['icd-203', 'Talks will probably not resume.'],
    ['icd-203', 'He called war "highly likely".'],
    ['icd-203', 'There is a 60% chance of war.'],
    ['phia', 'War is {very likely}.', 'highly likely', 'highly likely'],
    ['phia', 'War is {very unlikely}.', 'highly unlikely', 'highly unlikely'],
    ['phia', 'War is {improbable}.', 'unlikely', 'unlikely'],
    ['phia', 'There is a {roughly even chance} of war.', 'realistic possibility', 'realistic possibility'],
    ['phia', 'War will probably come; it is almost certain.'],
    ['phia', 'The chance of war is remote.'],
    ['nato', 'War will {probably} come.', 'likely', 'likely'],
    ['nato', 'War will {almost certainly} come.', 'highly likely', 'highly likely'],
    ['nato', 'There is a {realistic possibility} of war.', 'even chance', 'even chance'],
    ['nato', 'There is an even chance of war.'],
    ['kent', 'War is {likely}.', 'probable', 'probable'],
    ['kent', 'War will {likely} come.', 'probable', 'probably'],
    ['kent', 'War is {unlikely}.', 'probably not'],
    ['kent', 'War will probably not come.'],
  ];

  for (const [yardstick, written, nearest, replacement] of cases)
    it(`${yardstick}: ${written}`, () => {
      const { text } = braced(written);
      const found = foreignTerms(text, yardsticks[yardstick]);
      assert.equal(withBraces(text, found), written);
      assert.deepEqual(
        found.map((each) => [each.nearest.names[0], each.replacement]),
        nearest === undefined ? [] : [[nearest, replacement]],
      );
      for (const { name, of } of found) {
        assert.ok(of.length > 0 && !of.includes(yardstick));
        for (const id of of) assert.ok(yardsticks[id].terms.some(({ names }) => names.includes(name)));
      }
    });

  it('are told by the middle of their bands', () => {
    assert.equal(nearestTerm(0, yardsticks.phia).names[0], 'remote chance');
    assert.equal(nearestTerm(48, yardsticks.phia).names[0], 'realistic possibility');
    assert.equal(nearestTerm(100, yardsticks.kent).names[0], 'almost certain');
  });
});

describe('sentences with a likelihood and a level of confidence', () => {
  const cases: string[] = [
    '{It is unlikely, with low confidence, that the plant runs.}',
    'We judge with high confidence that the plant is idle. It is unlikely to start.',
    'The plant was shut. {We assess with moderate confidence that a restart is likely.} It rusts.',
    '{A restart is likely (moderate confidence).}',
    'A restart is likely, and consumer confidence is low.',
    'He said "with high confidence" that a restart is likely.',
    'We have high confidence that [[a|a restart is likely]].',
  ];
  for (const written of cases)
    it(written, () => {
      const { text } = braced(written);
      const found = mixedSentences(text, yardsticks['icd-203']);
      assert.equal(withBraces(text, found), written);
      for (const { start, end, estimate, confidence } of found)
        for (const part of [estimate, confidence]) assert.ok(start <= part.start && part.end <= end);
    });
});
