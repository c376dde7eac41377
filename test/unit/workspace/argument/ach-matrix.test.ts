import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LiveNote, readNote } from '../../../../src/core/workspace/note/live-note';
import { dedented } from '../../support/marks';

/** How much speaks against the hypothesis `war`. */
function scoreIn(written: string): number {
  return readNote(dedented(written)).matrix.scoreOf('war');
}

const indicator = (fields: string): string => `indicators:\n  i: {text: I, ${fields}}\n`;

describe('the inconsistency of a hypothesis', () => {
  it('is nothing where nothing speaks against it', () => {
    assert.equal(scoreIn('title: T\n'), 0);
    for (const rating of ['CC', 'C', 'N', 'NA'])
      assert.equal(scoreIn(indicator(`consistency: {war: ${rating}}`)), 0, rating);
  });
  it('is one for what is inconsistent, two for what is very', () => {
    assert.equal(scoreIn(indicator('consistency: {war: I}')), 1);
    assert.equal(scoreIn(indicator('consistency: {war: II}')), 2);
  });
  it('weighs what is credible more, and what is not less', () => {
    const scores = [1, 2, 3, 4, 5, 6].map((grade) =>
      scoreIn(indicator(`credibility: ${grade}, consistency: {war: I}`)),
    );
    assert.deepEqual(scores, [Math.SQRT2, Math.SQRT2, 1, Math.SQRT2 / 2, Math.SQRT2 / 2, 1]);
  });
  it('is the sum of all that speaks against it', () =>
    assert.equal(
      scoreIn(`
        claims:
          a: {text: A, consistency: {war: I, peace: II}}
          b: {text: B, consistency: {war: II}}
        indicators:
          i: {text: I, consistency: {war: I}}
      `),
      4,
    ));
  it('is the same for equal evidence of other grades', () => {
    const weak = (id: string) => `  ${id}: {text: T, credibility: 4, consistency: {war: I}}\n`;
    const strong = '  s: {text: S, credibility: 2, consistency: {war: I}}\n';
    assert.equal(scoreIn(`indicators:\n${weak('a')}${weak('b')}`), scoreIn(`indicators:\n${strong}`));
  });

  it('counts no event that was not observed, and none whose status cannot be read', () => {
    for (const status of ['watching', 'not-observed', 'maybe'])
      assert.equal(scoreIn(indicator(`status: ${status}, consistency: {war: II}`)), 0, status);
    assert.equal(scoreIn(indicator('status: observed, consistency: {war: II}')), 2);
  });
  it('counts no claim of somebody else', () =>
    assert.equal(
      scoreIn(`
        actors: {ann: Ann}
        claims:
          a: {text: A, by: ann, consistency: {war: II}}
      `),
      0,
    ));
  it('counts nothing of an entry that is malformed', () =>
    assert.equal(scoreIn('indicators:\n  i:\n    consistency: {war: II}\n    text: [\n'), 0));

  it('follows edits without a trace of what was there', () => {
    const note = new LiveNote(indicator('credibility: 1, consistency: {war: II}'), '');
    const start = note.text.toString().indexOf('II');
    note.edit({ start, end: start + 2, text: 'C' });
    assert.equal(note.matrix.scoreOf('war'), 0);
    note.edit({ start, end: start + 1, text: 'I' });
    assert.equal(note.matrix.scoreOf('war'), Math.SQRT2);
  });
});
