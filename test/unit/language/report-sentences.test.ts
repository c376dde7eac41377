import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { precision, type Question, questions, recall, scoreOf } from './report-scores';
import { reportSentences } from './report-sentences';

const least = 0.95;
const all = reportSentences();
const blind = all.filter(({ set }) => set === 'blind');

describe('the reader of English', () => {
  it('is tried on enough sentences, half of which say nothing of what it looks for', () => {
    const silent = all.filter(
      (each) => each.likelihoods.length + each.hedges.length + each.certainties.length === 0,
    );
    assert.ok(all.length >= 1300, `${all.length} sentences`);
    assert.ok(blind.length >= 1400, `${blind.length} written blind`);
    assert.ok(silent.length >= all.length / 2, `${silent.length} of ${all.length} say nothing`);
  });

  for (const question of Object.keys(questions) as Question[])
    it(`answers as people did who wrote blind: ${question}`, () => {
      const score = scoreOf(question, blind);
      assert.ok(precision(score) >= least, `precision ${precision(score)}`);
      assert.ok(recall(score) >= least, `recall ${recall(score)}`);
    });
});
