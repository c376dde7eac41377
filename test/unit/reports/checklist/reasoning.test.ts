import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tells, told } from '../../support/told-standards';

describe('The standard on alternatives', () => {
  it('is met by hypotheses that are held against evidence', () =>
    tells(
      4,
      `
      title: T
      hypotheses: {h: H., i: I.}
      claims: {c: {text: C., consistency: {h: C, i: I}, views: {x: unlikely}}}
      actors: {x: X}
      `,
      [
        'met: 2 hypotheses compete for the question. [h | i]',
        'met: Both hypotheses are held against evidence. [H. | I.]',
        'met: 1 judgement names who judges otherwise, or the same. [x]',
      ],
    ));

  it('is met by judgements that are each held against another reading', () =>
    tells(4, 'title: T\nclaims: {c: {text: C., contradicts: d}, d: {text: D., contradicts: c}}\n', [
      'met: 2 judgements are held against another reading. [c | d]',
    ]));

  it('is not shown by one answer', () =>
    tells(4, 'title: T\nclaims: {c: {text: C., key: true}}\n', [
      'not shown: No alternative is weighed.',
      'not shown: 1 finding speaks against it. [c]',
    ]));
});

describe('The standard on relevance', () => {
  it('wants a question, its reader, and what it means', () =>
    tells(
      5,
      `
      title: T
      question: Q?
      requirements: R.
      audience: A
      claims:
        i: {text: I., kind: implication}
        r: {text: R., kind: recommendation}
      `,
      [
        'met: The note says which question it answers. [question | requirements]',
        'met: The note says for whom it is. [audience]',
        'met: 1 claim says what it means for the reader. [implication]',
        'met: 1 claim says what to do. [recommendation]',
      ],
    ));

  it('misses each of them', () =>
    tells(5, 'title: T\n', [
      'not shown: The note does not say which question it answers.',
      'not shown: The note does not say for whom it is.',
      'not shown: Nothing says what it means for the reader.',
    ]));
});

describe('The standard on argument', () => {
  it('wants the answer first, key judgements down to evidence, and contrary information', () =>
    tells(
      6,
      `
      title: T
      bottom-line: B.
      sources: {s: S}
      claims: {c: {text: C., key: true, supported-by: e, contradicted-by: f}}
      indicators: {e: {text: E., sources: s}, f: {text: F., sources: s}}
      `,
      [
        'met: The answer stands first, in the bottom line. [bottom-line]',
        'met: The one key judgement is led down to evidence. [e]',
        'met: Contrary information is named at 1 place. [c]',
      ],
    ));

  it('takes what speaks against a hypothesis for contrary information', () => {
    const note =
      'title: T\nhypotheses: {h: H., i: I.}\nclaims: {c: {text: C., consistency: {h: II, i: C}}}\n';
    assert.ok(told(6, note).includes('met: Contrary information is named at 1 place. [h]'));
  });

  it('is broken by judgements that rest on nothing', () =>
    tells(6, 'title: T\nclaims: {c: {text: C., key: true}}\n', [
      'not shown: There is no bottom line.',
      'not shown: The one key judgement is not led down to evidence. [c]',
      'not shown: No contrary information is acknowledged.',
      'not shown: 1 finding speaks against it. [c]',
    ]));
});
