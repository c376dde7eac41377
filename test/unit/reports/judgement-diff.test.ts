import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isMoved, judgementDiff, judgementReport } from '../../../src/core/reports';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { dedented } from '../support/marks';
import { firstOf } from '../support/views';

/** What is told of two versions of a note: each item with its status and details, and its section before the first. */
function told(before: string, after: string): string[] {
  const diff = judgementDiff(read(before, 'before'), read(after, 'after'));
  return judgementReport(diff, { before: 'A', after: 'B' }).sections.flatMap(({ title, items }) => [
    `# ${title}`,
    ...items.flatMap(({ status, words, details = [] }) => [
      `${status ? `${status.word}: ` : ''}${words}`,
      ...details.map((detail) => `  ${detail}`),
    ]),
  ]);
}

function read(written: string, uri: string) {
  return readNote(dedented(written), uri);
}

/** A note with one entry, in both versions. */
function tells(section: string, before: string, after: string, expected: readonly string[]): void {
  const note = (entry: string) =>
    `title: T\nactors: {x: The Union}\n${section}:\n  e: {text: E., ${entry}}\n`;
  assert.deepEqual(told(note(before), note(after)), expected);
}

describe('A likelihood', () => {
  const moves: readonly (readonly [from: string, to: string, told: string])[] = [
    [
      'likelihood: unlikely',
      'likelihood: likely',
      'up: “E.”: likelihood unlikely (20–45 %) → likely (55–80 %).',
    ],
    ['likelihood: 70%', 'likelihood: 30%', 'down: “E.”: likelihood 70 % → 30 %.'],
    ['likelihood: likely', 'likelihood: 20-30%', 'down: “E.”: likelihood likely (55–80 %) → 20–30 %.'],
    [
      'likelihood: 40-60%',
      'likelihood: roughly even chance',
      'moved: “E.”: likelihood 40–60 % → roughly even chance (45–55 %).',
    ],
    ['tags: []', 'likelihood: likely', 'moved: “E.”: likelihood not stated → likely (55–80 %).'],
    ['likelihood: likely', 'tags: []', 'moved: “E.”: likelihood likely (55–80 %) → not stated.'],
  ];
  for (const [from, to, words] of moves)
    it(`moves from ${from} to ${to}`, () => {
      for (const section of ['claims', 'hypotheses'])
        tells(section, from, to, [
          '# Judgements that moved',
          words,
          '  Nothing says why: there is no “because”.',
        ]);
    });

  it('is told with the reason that the later version gives', () =>
    tells('claims', 'likelihood: likely, because: Old.', 'likelihood: very likely, because: The vote.', [
      '# Judgements that moved',
      'up: “E.”: likelihood likely (55–80 %) → very likely (80–95 %).',
      '  Because: The vote.',
    ]));

  it('does not move where the same band is written otherwise', () => {
    for (const [from, to] of [
      ['likely', 'probable'],
      ['likely', 'LIKELY'],
      ['likely', '55-80%'],
      ['70%', '70 percent'],
    ])
      tells('claims', `likelihood: ${from}`, `likelihood: ${to}`, []);
  });

  it('is that of the hypothesis which a claim judges', () => {
    const note = (word: string) =>
      `title: T\nhypotheses: {h: {text: H., likelihood: ${word}}}\nclaims: {c: {text: C., hypothesis: h}}\n`;
    assert.deepEqual(
      told(note('likely'), note('unlikely')).filter((line) => line.startsWith('down')).length,
      2,
    );
  });

  it('is not concluded from a hypothesis that is not at hand', () => {
    const alone = read('title: T\nclaims: {c: {text: C., hypothesis: h}}\n', 'before');
    const whole = firstOf({
      'a.notes.yaml': 'title: T\ninclude: b.notes.yaml\nclaims: {c: {text: C., hypothesis: h}}\n',
      'b.notes.yaml': 'title: B\nhypotheses: {h: {text: H., likelihood: likely}}\n',
    });
    assert.ok(!isMoved(judgementDiff(alone, whole)));
  });

  it('does not move with the yardstick, of which the note tells', () => {
    const note = (yardstick: string) =>
      `title: T\nyardstick: ${yardstick}\nclaims: {c: {text: C., likelihood: likely}}\n`;
    assert.deepEqual(told(note('icd-203'), note('phia')), [
      '# What the note says of itself',
      'moved: Yardstick: it is another.',
      '  Before: ICD 203',
      '  Now: PHIA probability yardstick',
      '  The same words mean other bands by it.',
    ]);
  });
});

describe('What else is stated', () => {
  const moves: readonly (readonly [section: string, from: string, to: string, told: string])[] = [
    ['claims', 'outcome: false', 'outcome: true', 'moved: “E.”: outcome false → true.'],
    ['claims', 'tags: []', 'key: true', 'moved: “E.”: key judgement no → yes.'],
    ['claims', 'kind: fact', 'tags: []', 'moved: “E.”: kind fact → judgement.'],
    ['claims', 'due: 2022-01', 'due: 2022-02', 'moved: “E.”: due 2022-01 → 2022-02.'],
    [
      'claims',
      'views: {x: likely}',
      'views: {x: unlikely}',
      'moved: “E.”: likelihood as given by “The Union” likely (55–80 %) → unlikely (20–45 %).',
    ],
    ['indicators', 'status: watching', 'tags: []', 'moved: “E.”: status watching → observed.'],
    ['indicators', 'credibility: 3', 'credibility: 2', 'up: “E.”: credibility 3 → 2.'],
    ['indicators', 'credibility: 6', 'credibility: 2', 'moved: “E.”: credibility 6 → 2.'],
    ['gaps', 'tags: []', 'status: closed', 'moved: “E.”: status open → closed.'],
    ['sources', 'title: S, reliability: A', 'title: S, reliability: D', 'down: “S”: reliability A → D.'],
    ['sources', 'title: S', 'title: S, status: retracted', 'moved: “S”: status current → retracted.'],
  ];
  for (const [section, from, to, words] of moves)
    it(`moves among ${section} from ${from} to ${to}`, () => {
      const note = (entry: string) =>
        `title: T\nactors: {x: The Union}\n${section}:\n  e: {${section === 'sources' ? '' : 'text: E., '}${entry}}\n`;
      const isJudgement = section === 'claims';
      assert.deepEqual(told(note(from), note(to)), [
        isJudgement ? '# Judgements that moved' : '# Statuses and grades that moved',
        words,
      ]);
    });

  it('moves in confidence, which wants a reason', () =>
    tells('claims', 'confidence: low', 'confidence: moderate-high', [
      '# Judgements that moved',
      'up: “E.”: confidence low → moderate to high.',
      '  Nothing says why: there is no “because”.',
    ]));

  it('is told of one entry in one item, which goes up and down where its parts do', () =>
    tells('claims', 'likelihood: likely, confidence: high', 'likelihood: very likely, confidence: low', [
      '# Judgements that moved',
      'moved: “E.”: likelihood likely (55–80 %) → very likely (80–95 %); confidence high → low.',
      '  Nothing says why: there is no “because”.',
    ]));
});

describe('The answer', () => {
  it('moves where its words do, and not where it is only wrapped otherwise', () => {
    assert.deepEqual(told('title: T\nbottom-line: It rains.\n', 'title: T\nbottom-line: It pours.\n'), [
      '# What the note says of itself',
      'moved: Bottom line: it is another.',
      '  Before: It rains.',
      '  Now: It pours.',
    ]);
    assert.deepEqual(
      told('title: T\nbottom-line: It rains.\n', 'title: T\nbottom-line: >-\n  It\n  rains.\n'),
      [],
    );
    assert.deepEqual(told('title: T\n', 'title: T\nquestion: Why?\n'), [
      '# What the note says of itself',
      'moved: Question: there is one now.',
      '  Now: Why?',
    ]);
  });
});

describe('What comes and goes', () => {
  const before = `
    title: T
    sources: {s: S, old: {title: Old paper, status: retracted}}
    claims:
      c: {text: C., supported-by: [a, e], sources: s}
      a: {text: A., kind: assumption}
    indicators: {e: {text: E., sources: s, date: 2022-01}}
    `;
  const after = `
    title: T
    sources: {s: S}
    hypotheses: {h: {text: H., likelihood: likely}}
    claims:
      c: {text: C., supported-by: [e, k], contradicted-by: d}
      k: {text: K., key: true, likelihood: likely, confidence: moderate-high}
      d: {text: D., by: x, sources: s}
    actors: {x: X}
    indicators: {e: {text: E., sources: s, date: 2022-01}}
    gaps: {g: G.}
    `;

  it('is named by what it is, with what is judged of it', () =>
    assert.deepEqual(told(before, after), [
      '# What came',
      'came: Hypothesis “H.” (likely (55–80 %)).',
      'came: Key judgement “K.” (likely (55–80 %), moderate to high confidence).',
      'came: Claim of others “D.”.',
      'came: Gap “G.” (open).',
      '# What went',
      'went: Source “Old paper” (retracted).',
      'went: Assumption “A.”.',
      '# What speaks for and against',
      'came: “C.” also rests on “K.”.',
      'went: “C.” rests no longer on “A.”.',
      'came: “C.” is now contradicted by “D.”.',
      'went: “C.” cites no longer “S”.',
    ]));

  it('is a rating of a hypothesis, too', () => {
    const note = (rating: string) =>
      `title: T\nhypotheses: {h: H., i: I.}\nclaims: {c: {text: C., consistency: {${rating}}}}\n`;
    assert.deepEqual(told(note('h: C, i: C'), note('h: II')), [
      '# What speaks for and against',
      'moved: “C.” on the hypothesis “H.”: C → II.',
      'moved: “C.” on the hypothesis “I.”: C → not rated.',
    ]);
  });

  it('is nothing where only an id is another', () => {
    const note = (id: string) => `
      title: T
      hypotheses: {${id}h: H., i: I.}
      claims:
        ${id}: {text: The same., likelihood: likely}
        d: {text: D., supported-by: ${id}, consistency: {${id}h: C}}
      `;
    assert.deepEqual(told(note('old'), note('new')), []);
  });

  it('tells of the id where something else moved as well', () =>
    assert.deepEqual(
      told(
        'title: T\nclaims: {a: {text: C., likelihood: likely, because: R.}}\n',
        'title: T\nclaims: {b: {text: C., likelihood: unlikely, because: R.}}\n',
      ),
      [
        '# Judgements that moved',
        'down: “C.”: likelihood likely (55–80 %) → unlikely (20–45 %).',
        '  Because: R.',
        '  Its id was a, and is b.',
      ],
    ));

  it('is another entry where the kind is another, or the text of a new id', () =>
    assert.deepEqual(
      told('title: T\nclaims: {a: A., b: B.}\n', 'title: T\nindicators: {a: A.}\nclaims: {c: C.}\n'),
      [
        '# What came',
        'came: Indicator “A.” (observed).',
        'came: Judgement “C.”.',
        '# What went',
        'went: Judgement “A.”.',
        'went: Judgement “B.”.',
      ],
    ));
});

describe('What does not move', () => {
  it('is what is only put in other words, which is listed last', () => {
    const [first, ...rest] = told(
      'title: T\nclaims: {a: {text: It rains., likelihood: likely}}\n',
      'title: T\nclaims: {a: {text: It will rain., likelihood: likely}}\n',
    );
    assert.deepEqual([first, ...rest], ['# In other words', '“It will rain”.']);
  });

  it('is said in the opening', () => {
    const note = read('title: T\nclaims: {a: A.}\n', 'a');
    const other = read('title: T\nclaims: {a: B.}\n', 'b');
    const opening = (one: typeof note, two: typeof note) =>
      judgementReport(judgementDiff(one, two), { before: 'A', after: 'B' }).opening;
    assert.equal(
      opening(note, note),
      'From A to B. Nothing moved: likelihoods, confidences, statuses and evidence are the same.',
    );
    assert.equal(
      opening(note, other),
      'From A to B. Nothing moved: likelihoods, confidences, statuses and evidence are the same. 1 text is put otherwise.',
    );
    assert.equal(opening(note, read('title: T\n', 'c')), 'From A to B. 1 entry went.');
  });

  it('is what cannot be read', () => {
    const sound = 'title: T\nclaims:\n  a: {text: A., likelihood: likely, supported-by: b}\n  b: B.\n';
    const broken = 'title: T\nclaims:\n  a: {text: A., likelihood: [, supported-by: b}\n  b: B.\n';
    assert.deepEqual(told(sound, broken), []);
    assert.deepEqual(told(sound, sound.replace('likely', 'lively')), []);
  });
});

describe('The places', () => {
  it('lead to both versions, and to none that has no address', () => {
    const text = (word: string) => `title: T\nclaims: {a: {text: A., likelihood: ${word}}}\n`;
    const places = (uri: string) => {
      const diff = judgementDiff(readNote(text('likely'), uri), readNote(text('unlikely'), 'now'));
      return judgementReport(diff, { before: 'A', after: 'B' }).sections[0]?.items[0]?.places;
    };
    const span = { start: 18, end: 19 };
    const now = { uri: 'now', span, label: 'a (now)' };
    assert.deepEqual(places('git'), [now, { uri: 'git', span, label: 'a (before)' }]);
    assert.deepEqual(places(''), [now]);
  });
});
