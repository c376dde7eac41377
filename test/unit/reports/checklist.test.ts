import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkStandards, type StandardShown } from '../../../src/core/reports';
import { serveCopies, workspaceWithCopies } from '../support/check-copies';
import { contextOf, firstOf, viewed } from '../support/views';

/** What a note shows of a standard. */
function standard(number: number, written: string): StandardShown {
  const { note, diagnostics } = viewed(written);
  const found = checkStandards(note, diagnostics)[number - 1];
  assert.ok(found);
  return found;
}

/** What is shown and what is not, each with the ids or fields to which its places lead. */
function told(number: number, written: string): string[] {
  const { note } = viewed(written);
  return standard(number, written).shown.map(({ isMet, words, places }) => {
    const text = note.text.toString();
    const named = places.map(({ span }) => text.slice(span.start, span.end));
    return `${isMet ? 'met' : 'not shown'}: ${words}${named.length > 0 ? ` [${named.join(' | ')}]` : ''}`;
  });
}

/** Asserts what is told of a standard: each line is one side of it. */
function tells(number: number, written: string, expected: readonly string[]): void {
  assert.deepEqual(told(number, written), expected);
  const isMet = expected.every((line) => line.startsWith('met: '));
  assert.equal(standard(number, written).isMet, isMet);
}

describe('The standard on sources', () => {
  it('wants sources that are graded and described, and reports that are graded', () =>
    tells(
      1,
      `
      title: T
      sources:
        a: {title: A, publisher: P, date: 2022, kind: media, reliability: B, file: a.txt}
        b: {title: B, by: x, date: 2022, kind: media, reliability: C, derived-from: a}
      actors: {x: X}
      indicators:
        e: {text: E., sources: [a, b], credibility: 2}
      `,
      [
        'met: Both sources that are cited are graded. [B | C]',
        'met: Both sources that are cited are described by who speaks, when, and its kind. [media | media]',
        'met: The one report of an event is graded for credibility. [2]',
        'met: Kinds and grades of all sources are given, of which the Brief makes its statement on sources.',
        'met: 1 source keeps a copy as it was seen. [a.txt]',
        'met: 1 source is traced to what it repeats. [a]',
      ],
    ));

  it('leads to what lacks it', () =>
    tells(
      1,
      'title: T\nsources: {a: A, b: {title: B, reliability: F}}\nindicators: {e: {text: E., sources: [a, b]}}',
      [
        'not shown: 1 of 2 sources that are cited is not graded. [a]',
        'not shown: 2 of 2 sources that are cited are not described by who speaks, when, and its kind. [a | b]',
        'not shown: The one report of an event is not graded for credibility. [e]',
        'not shown: Nothing sums up what the sources are worth.',
      ],
    ));

  it('wants a source at all', () =>
    tells(1, 'title: T\nsources: {a: A}\nclaims: {c: C}\n', [
      'not shown: No source is cited.',
      'not shown: Nothing sums up what the sources are worth.',
    ]));

  it('takes the words of the brief, or of a reason, for a statement on sources', () => {
    for (const words of [
      'brief: We have two sources.',
      'claims: {c: {text: C., because: One report alone.}}',
    ])
      assert.ok(
        told(1, `title: T\n${words}\n`).some((line) => /^met: .*sources (?:are|is)/.test(line)),
        words,
      );
  });

  it('is broken by what rules find of sources', () => {
    const lines = told(
      1,
      'title: T\nsources: {a: {title: A, status: retracted}}\nclaims: {c: {text: C., sources: a}}\n',
    );
    assert.ok(lines.includes('not shown: 1 finding speaks against it. [a]'), lines.join('\n'));
  });

  it('knows the sources of included notes', () => {
    const note = firstOf({
      'a.notes.yaml': 'title: A\ninclude: b.notes.yaml\nclaims: {c: {text: C., sources: s}}\n',
      'b.notes.yaml': 'title: B\nsources: {s: {title: S, reliability: A}}\n',
    });
    const [sources] = checkStandards(note, []);
    assert.deepEqual(sources?.shown[0]?.places, [
      { uri: 'b.notes.yaml', span: { start: 46, end: 47 }, label: 'S' },
    ]);
  });
});

describe('The standard on uncertainty', () => {
  it('wants likelihood, confidence and reason of each key judgement, gaps, and what would change it', () =>
    tells(
      2,
      `
      title: T
      claims:
        c: {text: C., key: true, likelihood: likely, confidence: low, because: R., if: e}
        d: {text: D.}
      indicators: {e: {text: E., status: watching}}
      gaps: {g: G.}
      `,
      [
        'met: The one key judgement is given a likelihood. [likely]',
        'met: The one key judgement is given a confidence. [low]',
        'met: The one key judgement is explained by a “because”. [R.]',
        'met: 1 gap is named. [g]',
        'met: 1 event is watched that would change the judgement. [watching]',
        'met: 1 judgement names the condition under which it holds. [e]',
      ],
    ));

  it('looks at all judgements of the author where none is key', () =>
    tells(
      2,
      `
      title: T
      actors: {x: X}
      sources: {s: S}
      claims:
        c: {text: C., likelihood: likely}
        d: {text: D., kind: forecast, due: 2023, confidence: low}
        e: {text: E., kind: fact, sources: s}
        f: {text: F., by: x, sources: s}
      `,
      [
        'not shown: 1 of 2 judgements is not given a likelihood. [d]',
        'not shown: 1 of 2 judgements is not given a confidence. [c]',
        'not shown: 2 of 2 judgements are not explained by a “because”. [c | d]',
        'not shown: No gap is named.',
        'not shown: No event is watched that would change the judgement.',
        'not shown: 1 finding speaks against it. [d]',
      ],
    ));

  it('takes the likelihood of the hypothesis that a claim judges', () => {
    const note =
      'title: T\nhypotheses: {h: {text: H., likelihood: likely}}\nclaims: {c: {text: C., hypothesis: h}}\n';
    assert.equal(told(2, note)[0], 'met: The one judgement is given a likelihood. [c]');
  });

  it('is broken by vague words', () => {
    const lines = told(2, 'title: T\nclaims: {c: {text: It may rain.}}\n');
    assert.equal(lines.at(-1), 'not shown: 1 finding speaks against it. [may]');
  });
});

describe('The standard on what is told apart', () => {
  it('wants information, assumptions and judgements', () =>
    tells(
      3,
      `
      title: T
      actors: {x: X}
      sources: {s: S}
      claims:
        a: {text: A., kind: assumption}
        c: {text: C.}
        f: {text: F., by: x, sources: s}
      indicators: {e: {text: E., sources: s}}
      `,
      [
        'met: 2 entries are information: events, facts, and what others say. [f | e]',
        'met: 1 assumption is named as such. [assumption]',
        'met: 1 claim is a judgement of the author. [c]',
        'met: 1 claim says whose view it is, by whom it is asserted. [x]',
      ],
    ));

  it('misses each of them', () =>
    tells(3, 'title: T\n', [
      'not shown: No information is told apart from what is concluded of it.',
      'not shown: No assumption is named.',
      'not shown: No judgement is told apart from what it rests on.',
    ]));
});

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

  it('is broken by a matrix with holes', () => {
    const note =
      'title: T\nhypotheses: {h: H., i: I., j: J.}\nclaims: {c: {text: C., consistency: {h: C, i: I}}}\n';
    assert.equal(told(9, note).at(-1), 'not shown: 1 finding speaks against it. [consistency]');
  });
});

describe('All standards', () => {
  it('are nine, each with something to say, whatever the note', () => {
    for (const written of ['', 'title: T', 'claims: {c: {text: [', 'title: T\nclaims: {c: , d: {}}\n']) {
      const { note, diagnostics } = viewed(written);
      const all = checkStandards(note, diagnostics);
      assert.deepEqual(
        all.map(({ number }) => number),
        [1, 2, 3, 4, 5, 6, 7, 8, 9],
      );
      for (const { shown } of all) {
        assert.ok(shown.length > 0);
        for (const { isMet, would, words } of shown) assert.equal(isMet, would === undefined, words);
      }
    }
  });

  it('conclude nothing from what is malformed, or silenced', () => {
    const note =
      'title: T\nclaims:\n  c: {text: It may rain.} # notes-ignore: vague-likelihood\n  d: {text: "D\n';
    assert.ok(told(2, note).every((line) => !line.includes('speaks against')));
  });
});
