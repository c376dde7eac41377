import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkStandards } from '../../../../src/core/reports';
import { serveCopies, workspaceWithCopies } from '../../support/check-copies';
import { tells, told } from '../../support/told-standards';
import { contextOf } from '../../support/views';

describe('The standard on change', () => {
  it('wants what was judged before, why it changed, and when it was weighed', () =>
    tells(
      7,
      'title: T\nclaims: {c: {text: C., as-of: 2022-02, was: {2022-01: {likelihood: likely, because: R.}}}}\n',
      [
        'met: 1 entry keeps what was judged before. [2022-01]',
        'met: The one judgement that was changed is explained. [2022-01]',
        'met: The one judgement is dated by as-of. [2022-02]',
      ],
    ));

  it('misses the reason', () =>
    tells(7, 'title: T\nhypotheses: {h: {text: H., was: {2022-01: likely}}}\n', [
      'met: 1 entry keeps what was judged before. [2022-01]',
      'not shown: The one judgement that was changed is not explained. [h]',
    ]));
});

describe('The standard on accuracy', () => {
  it('wants forecasts that can be settled', () =>
    tells(
      8,
      `
      title: T
      claims:
        a: {text: A., kind: forecast, likelihood: likely, due: 2022-01, outcome: true}
        b: {text: B., kind: forecast, likelihood: likely, due: 2022-03}
        c: {text: C., kind: forecast, likelihood: likely, if: a}
      `,
      [
        'met: All 3 forecasts are bound to a date or a condition. [2022-01 | 2022-03 | c]',
        'met: 1 forecast was held against what happened. [true]',
        'met: 1 forecast is yet to be settled. [2022-03]',
        'not shown: No quotation is found in a kept copy.',
        'met: No error is found in the note.',
      ],
    ));

  it('is broken by a forecast without a date, one that is overdue, and by errors', () =>
    tells(
      8,
      `
      title: T
      claims:
        a: {text: A., kind: forecast, likelihood: likely}
        b: {text: B., kind: forecast, likelihood: likely, due: 2022-01, supported-by: nobody}
      `,
      [
        'not shown: 1 of 2 forecasts is not bound to a date or a condition. [a]',
        'met: 1 forecast is yet to be settled. [2022-01]',
        'not shown: No quotation is found in a kept copy.',
        'not shown: 1 error is found in the note. [nobody]',
        'not shown: 2 findings speak against it. [a | 2022-01]',
      ],
    ));

  it('says of quotations that they are found, and never that they are true', () => {
    const workspace = workspaceWithCopies();
    const source = '{title: S, file: s.txt}';
    const citation = '{source: s, quote: so it is}';
    workspace.set('a', `title: T\nsources: {s: ${source}}\nclaims: {c: {text: C., sources: ${citation}}}\n`);
    const note = workspace.get('a');
    assert.ok(note);
    checkStandards(note, []);
    serveCopies(workspace, { 's.txt': 'He said: so it is.' });
    const accuracy = checkStandards(note, contextOf(note).diagnostics)[7];
    assert.deepEqual(
      accuracy?.shown
        .filter(({ words }) => words.includes('quotation'))
        .map(({ isMet, words }) => ({ isMet, words })),
      [{ isMet: true, words: '1 quotation is found in the copies that sources keep.' }],
    );
  });
});

describe('The standard on visuals', () => {
  it('is met by what the Matrix, the Timeline or the Map can show', () =>
    tells(
      9,
      `
      title: T
      sources: {s: S}
      hypotheses: {h: H., i: I.}
      claims: {c: {text: C., key: true, supported-by: [x, y, z]}}
      indicators:
        x: {text: X., date: 2022-01, sources: s, consistency: {h: C, i: I}}
        y: {text: Y., date: 2022-01, sources: s, consistency: {h: C, i: I}}
        z: {text: Z., date: 2022-01, sources: s, consistency: {h: C, i: I}}
      brief: |
        | a | b |
        | --- | --- |
        | 1 | 2 |
      `,
      [
        'met: The Matrix shows how 3 items bear on the hypotheses. [h | h | h]',
        'met: The Timeline shows 3 dated events. [2022-01 | 2022-01 | 2022-01]',
        'met: The Map shows what 1 key judgement rests on. [c]',
        'met: The brief has a table. [brief]',
      ],
    ));

  it('is not shown by words alone', () =>
    tells(9, 'title: T\nbrief: One --- two.\n', [
      'not shown: The note has nothing that is clearer as a picture.',
    ]));

  it('is not shown by a line of very many dashes, which is read in the time of its length', () =>
    tells(9, `title: T\nbrief: One | ${'-'.repeat(50_000)} two.\n`, [
      'not shown: The note has nothing that is clearer as a picture.',
    ]));

  it('is broken by a matrix with holes', () => {
    const note =
      'title: T\nhypotheses: {h: H., i: I., j: J.}\nclaims: {c: {text: C., consistency: {h: C, i: I}}}\n';
    assert.equal(told(9, note).at(-1), 'not shown: 1 finding speaks against it. [consistency]');
  });
});
