import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boardView } from '../../../../src/core/features/views/board-view';
import { check } from '../../../../src/core/rules/engine/checker';
import { readNote } from '../../../../src/core/workspace/note/live-note';

function viewOf(text: string) {
  const note = readNote(text);
  return boardView(note, check(note));
}

describe('boardView', () => {
  const view = viewOf(`title: T
date: 2022
sources: {s: {title: S, reliability: B}, unused: U}
actors:
  anna: {name: Anna, role: Works with Ben}
  ben: {name: Ben}
hypotheses: {h: {text: H, likelihood: 130%}}
claims:
  c:
    text: >
      Anna waits.
    likelihood: Likely
    supported-by: [i]
  d: {text: 'See [[anna]]', by: ben}
indicators:
  i: {text: It rains, sources: s, credibility: 2, consistency: {h: C}}
`);

  it('has a card for each actor, claim and indicator', () => {
    assert.deepEqual(
      [view.actors, view.claims, view.indicators].map((cards) => cards.map(({ id }) => id)),
      [['anna', 'ben'], ['c', 'd'], ['i']],
    );
    assert.equal(view.title, 'T');
    assert.equal(view.date, '2022');
  });

  it('connects what names or mentions one another, both ways', () => {
    const [anna, ben] = view.actors;
    const [c] = view.claims;
    assert.deepEqual(anna?.connected, ['ben', 'c', 'd']);
    assert.deepEqual(ben?.connected, ['anna', 'd']);
    assert.deepEqual(c?.connected, ['anna', 'i']);
    assert.deepEqual(view.indicators[0]?.connected, ['s', 'h', 'c']);
  });

  it('counts what actors assert and how often they are mentioned', () => {
    assert.deepEqual(
      view.actors.map(({ asserts, mentioned }) => [asserts, mentioned]),
      [
        [0, 2],
        [1, 1],
      ],
    );
  });

  it('reads likelihoods and grades', () => {
    const [c] = view.claims;
    assert.equal(c?.text, 'Anna waits.');
    assert.equal(c?.likelihood, 'Likely');
    assert.deepEqual(c?.band, { low: 55, high: 80 });
    assert.deepEqual(view.indicators[0]?.grade, { code: 'B2', words: 'usually reliable, probably true' });
  });

  it('puts each problem on its card, and those of other entries apart', () => {
    assert.deepEqual(
      view.claims.map(({ problems }) => problems.map(({ code }) => code)),
      [[], ['unsourced-claim']],
    );
    assert.deepEqual(
      view.otherProblems.map(({ code, line }) => [code, line]),
      [
        ['unused-entry', 3],
        ['invalid-value', 7],
      ],
    );
  });

  it('locks a malformed claim and shows its problem on it', () => {
    const [c] = viewOf('title: T\nclaims:\n  c:\n    text: "One\n    key: true\n').claims;
    assert.ok(c?.locked);
    assert.deepEqual(
      c?.problems.map(({ code }) => code),
      ['syntax'],
    );
  });

  it('survives being sent: it holds nothing but plain values', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(view)), view);
  });
});
