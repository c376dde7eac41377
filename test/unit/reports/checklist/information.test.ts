import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkStandards } from '../../../../src/core/reports';
import { tells, told } from '../../support/told-standards';
import { firstOf } from '../../support/views';

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
