import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  incomingCalls,
  outgoingCalls,
  prepareCallHierarchy,
} from '../../../src/core/features/call-hierarchy';
import { markedFiles } from './includes';
import { marked, textAt } from './support';

const note = `sources:
  s: {title: S, reliability: B}
  copy: {title: Copy, derived-from: [s]}
actors: {a: Ann}
hypotheses:
  war: {text: War, likelihood: unlikely}
claims:
  top: {text: Top, likelihood: likely, supported-by: [middle, seen, middle, ghost, a], contradicted-by: [other], sources: s}
  middle: {text: Middle, supported-by: [seen], consistency: {war: C}}
  other: {text: Other, by: a, sources: s, hypothesis: war}
indicators:
  seen: {text: Seen, sources: [s], credibility: 2, consistency: {war: II}}
`;

/** One step in a line: role, entry, worth, and the words that make it. */
function walk(text: string, way: typeof outgoingCalls): string[] {
  const { note: read, offset } = marked(text);
  return prepareCallHierarchy(read, offset)
    .flatMap((item) => way(read, item))
    .map(({ item, role, rating, references }) => {
      const words = references.map(({ span }) => textAt(read, span)).join();
      return [role, rating, item.id, item.worth, `(${words})`].filter(Boolean).join(' ');
    });
}

/** Checks what an entry rests on, and what rests on it. */
function check(cursor: string, evidence: readonly string[], resting: readonly string[]): void {
  const text = note.replace(cursor.replace('‸', ''), cursor);
  assert.deepEqual(walk(text, incomingCalls), evidence);
  assert.deepEqual(walk(text, outgoingCalls), resting);
}

describe('the walk through an argument', () => {
  it('goes from a claim to what speaks for it and against it and its sources, with what these are worth', () =>
    check(
      '  t‸op:',
      [
        'reason middle (middle,middle)',
        'reason seen B2 (seen)',
        'objection other unlikely (other)',
        'source s B (s)',
      ],
      [],
    ));
  it('goes from a claim to what it supports, and to the hypotheses that it rates', () =>
    check(
      '  mid‸dle:',
      ['reason seen B2 (seen)'],
      ['reason top likely (middle,middle)', 'rating C war unlikely (war)'],
    ));
  it('goes from an objection to what it speaks against, and to the hypothesis that it judges', () =>
    check('  oth‸er:', ['source s B (s)'], ['objection top likely (other)', 'judgement war unlikely (war)']));
  it('goes from a hypothesis to its judgement and its ratings, those against it first', () =>
    check(
      '  w‸ar:',
      ['judgement other unlikely (war)', 'rating II seen B2 (war)', 'rating C middle (war)'],
      [],
    ));
  it('goes from a source to what cites it and what repeats it', () =>
    check(
      '  s‸:',
      [],
      ['source top likely (s)', 'source other unlikely (s)', 'source seen B2 (s)', 'origin copy F (s)'],
    ));
  it('begins at a reference', () =>
    check(
      'supported-by: [se‸en]',
      ['source s B (s)'],
      ['reason top likely (seen)', 'reason middle (seen)', 'rating II war unlikely (war)'],
    ));
  it('begins anywhere in the lines of a claim, also at whom it is about', () => {
    check(
      'text: Mid‸dle',
      ['reason seen B2 (seen)'],
      ['reason top likely (middle,middle)', 'rating C war unlikely (war)'],
    );
    check('by: ‸a', ['source s B (s)'], ['objection top likely (other)', 'judgement war unlikely (war)']);
  });
  it('begins at no actor', () => check('{‸a: Ann', [], []));

  it('goes over to a note that includes this one', () => {
    const { note: read, offset } = markedFiles({
      base: note.replace('  middle:', '  mid‸dle:'),
      r: 'include: [base]\nclaims:\n  r: {text: R, supported-by: middle}\n',
    });
    const steps = prepareCallHierarchy(read, offset).flatMap((item) => outgoingCalls(read, item));
    assert.deepEqual(
      steps.map(({ item }) => `${item.uri} ${item.id}`),
      ['base top', 'r r', 'base war'],
    );
  });
});
