import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type MatrixPart, matrixPart } from '../../../../src/core/views/matrix/matrix-part';
import { isMatrixRequest, type MatrixRequest } from '../../../../src/core/views/matrix/matrix-request';
import { contextAmong, contextOf } from '../note-context';
import { iraq, wholeMatrix } from './matrix-note';

function partOf(written: string, request: Partial<MatrixRequest> = {}): MatrixPart {
  return matrixPart(contextOf(written), { ...wholeMatrix, ...request });
}

function idsOf({ evidence }: MatrixPart): string[] {
  return evidence.columns.map(({ chip }) => chip.id);
}

describe('the matrix of a note', () => {
  it('has hypotheses in rows and what rates them in columns, with the ratings as written', () => {
    const { hypotheses, evidence } = partOf(iraq);
    assert.deepEqual(
      hypotheses.rows.map(({ chip, cells }) => [chip.id, cells.join(' ')]),
      [
        ['none', 'C C C I I I'],
        ['minor', 'C C C C C C'],
        ['major', 'C I I C C C'],
      ],
    );
    assert.equal(evidence.total, 6);
    assert.equal(evidence.columns[0]?.chip.title, 'Threats are made.');
  });
  it('has the inconsistency of PARC, as Heuer’s case has it', () =>
    assert.deepEqual(
      partOf(iraq).hypotheses.rows.map(({ inconsistency }) => inconsistency),
      ['3.00', '0.00', '2.00'],
    ));
  it('shows links as words', () =>
    assert.equal(partOf(iraq).hypotheses.rows[1]?.chip.title, 'It will act in minor ways.'));
  it('says what inconsistency is not, and names no winner', () => {
    const { explanation } = partOf(iraq);
    assert.ok(explanation.some((sentence) => sentence.includes('not a probability')));
  });

  it('is sorted by how well evidence tells hypotheses apart, as Open Synthesis measures it', () => {
    const part = partOf(iraq, { order: 'diagnosticity' });
    assert.deepEqual(idsOf(part), ['hit-back', 'weak', 'wealthy', 'proud', 'bold', 'threats']);
    assert.deepEqual(
      part.evidence.columns.map(({ diagnosticity }) => diagnosticity),
      [0.943, 0.943, 0.943, 0.943, 0.943, 0],
    );
  });
  it('is sorted by date, with what has none behind', () =>
    assert.deepEqual(idsOf(partOf(iraq, { order: 'date' })).slice(0, 3), ['wealthy', 'weak', 'threats']));

  it('says where the selected entry stands, be it in the window or not', () => {
    const window = { from: 0, count: 1 };
    const selectedIn = (selected: string) =>
      partOf(iraq, { hypotheses: window, evidence: window, selected }).selected;
    assert.deepEqual(selectedIn('hypotheses/0/major'), {
      key: 'hypotheses/0/major',
      of: 'hypotheses',
      at: 2,
    });
    assert.equal(selectedIn('indicators/0/threats')?.of, 'evidence');
    assert.equal(selectedIn('indicators/0/nothing'), undefined);
    assert.equal(partOf(iraq).selected, undefined);
  });

  it('gives windows in both directions, and how much there is', () => {
    const { hypotheses, evidence } = partOf(iraq, {
      hypotheses: { from: 1, count: 1 },
      evidence: { from: 2, count: 2 },
    });
    assert.deepEqual(
      hypotheses.rows.map(({ chip }) => chip.id),
      ['minor'],
    );
    assert.deepEqual(hypotheses.rows[0]?.cells, ['C', 'C']);
    assert.deepEqual(
      evidence.columns.map(({ chip }) => chip.id),
      ['weak', 'wealthy'],
    );
    assert.deepEqual([hypotheses.total, evidence.total], [3, 6]);
  });
  it('never has more than 300 cells', () => {
    const ids = Array.from({ length: 40 }, (_, at) => `h${at}`);
    const note = [
      'title: T',
      'hypotheses:',
      ...ids.map((id) => `  ${id}: {text: T}`),
      'indicators:',
      ...Array.from({ length: 40 }, (_, at) => `  i${at}: {text: T, consistency: {h0: C}}`),
    ];
    const part = partOf(`\n${note.map((line) => `  ${line}`).join('\n')}\n`, {
      hypotheses: { from: 0, count: 1e9 },
      evidence: { from: 0, count: 1e9 },
    });
    const cells = part.hypotheses.rows.reduce((sum, row) => sum + row.cells.length, 0);
    assert.equal(cells, 280);
    assert.deepEqual([part.hypotheses.total, part.evidence.total], [40, 40]);
  });

  it('says what evidence weighs, and why some does not count', () => {
    const part = partOf(`
      title: T
      actors: {ann: Ann}
      hypotheses: {h: {text: H}}
      claims:
        own: {text: O, consistency: {h: I}}
        theirs: {text: T, by: ann, consistency: {h: I}}
      indicators:
        strong: {text: S, credibility: 1, consistency: {h: I}}
        weak: {text: W, credibility: 5, consistency: {h: I}}
        watched: {text: W, status: watching, consistency: {h: I}}
        planned: {text: P, status: scheduled, consistency: {h: I}}
        absent: {text: A, status: not-observed, consistency: {h: I}}
        unclear: {text: U, status: perhaps, consistency: {h: I}}
    `);
    assert.deepEqual(
      part.evidence.columns.map(({ chip, weight, uncounted }) => [chip.id, weight ?? uncounted]),
      [
        ['own', '1'],
        ['theirs', 'attributed'],
        ['strong', '√2'],
        ['weak', '1/√2'],
        ['watched', 'watching'],
        ['planned', 'scheduled'],
        ['absent', 'not-observed'],
        ['unclear', 'unclear'],
      ],
    );
    assert.equal(part.hypotheses.rows[0]?.inconsistency, '3.12');
    assert.equal(part.evidence.columns[0]?.why, 'It weighs 1.');
    assert.equal(part.evidence.columns[4]?.why, 'It does not count, because it is only watched for so far.');
  });
  it('shows what could be rated when asked, behind what is: no judgement on a hypothesis, and no advice', () => {
    const note = `
      title: T
      hypotheses: {h: {text: H}}
      claims:
        fact: {text: F}
        verdict: {text: V, hypothesis: h}
        advice: {text: A, kind: recommendation}
      indicators:
        seen: {text: S}
        rated: {text: R, consistency: {h: C}}
    `;
    assert.deepEqual(idsOf(partOf(note)), ['rated']);
    const part = partOf(note, { withUnrated: true });
    assert.deepEqual(idsOf(part), ['rated', 'fact', 'seen']);
    assert.deepEqual(part.hypotheses.rows[0]?.cells, ['C', '', '']);
    assert.deepEqual([part.evidence.total, part.evidence.rated], [3, 1]);
  });
  it('marks a rating that cannot be read, and one that is not there', () => {
    const { hypotheses } = partOf(`
      title: T
      hypotheses: {h: {text: H}, g: {text: G}, f: {text: F}}
      indicators:
        i: {text: I, consistency: {h: perhaps, g: CC}}
    `);
    assert.deepEqual(
      hypotheses.rows.flatMap(({ cells }) => cells),
      ['?', 'CC', ''],
    );
  });
  it('has nothing where there are no hypotheses', () => {
    const part = partOf('title: T\nindicators:\n  i: {text: I, consistency: {gone: C}}\n', {
      withUnrated: true,
    });
    assert.deepEqual([part.hypotheses.total, part.evidence.total], [0, 0]);
  });
  it('locks evidence whose text is malformed, and counts nothing of it', () => {
    const part = partOf(`
      hypotheses: {h: {text: H}}
      indicators:
        i:
          consistency: {h: II}
          text: [
    `);
    const [column] = part.evidence.columns;
    assert.equal(column?.uncounted, 'malformed');
    assert.match(column?.locked ?? '', /malformed/);
    assert.equal(part.hypotheses.rows[0]?.inconsistency, '0.00');
  });

  it('sees hypotheses and ratings of included notes, which are read-only and counted there', () => {
    const context = contextAmong({
      'a.notes.yaml': `
        title: A
        include: b.notes.yaml
        hypotheses: {own: {text: O}}
        indicators:
          here: {text: H, consistency: {own: I, theirs: II}}
      `,
      'b.notes.yaml': `
        title: B
        hypotheses: {theirs: {text: T}}
        indicators:
          there: {text: T, consistency: {theirs: I}}
          other: {text: O}
      `,
    });
    const part = matrixPart(context, wholeMatrix);
    assert.deepEqual(
      part.hypotheses.rows.map(({ chip, cells, inconsistency }) => [
        chip.id,
        chip.elsewhere,
        cells,
        inconsistency,
      ]),
      [
        ['own', undefined, ['I', ''], '1.00'],
        ['theirs', 'b.notes.yaml', ['II', 'I'], '2.00'],
      ],
    );
    const [here, there] = part.evidence.columns;
    assert.equal(here?.locked, undefined);
    assert.equal(there?.locked, 'It stands in b.notes.yaml, and is rated there.');
    assert.equal(there?.uncounted, 'elsewhere');
  });
});

describe('what is sensitive in a matrix', () => {
  it('is what changes the order of hypotheses if it alone is taken out', () => {
    const { sensitivity } = partOf(
      `
      title: T
      hypotheses: {a: {text: Alpha}, b: {text: Beta}}
      indicators:
        first: {text: First, credibility: 1, consistency: {a: I, b: C}}
        second: {text: Second, consistency: {a: C, b: I}}
        third: {text: Third, status: watching, consistency: {a: II, b: I}}
    `,
      { withSensitivity: true },
    );
    assert.equal(sensitivity?.total, 1);
    assert.equal(sensitivity?.items[0]?.chip.id, 'first');
    assert.deepEqual(sensitivity?.items[0]?.sentences, [
      '“Alpha” would have less against it than “Beta”; now it has more.',
    ]);
  });
  it('tells of hypotheses that would be level, or are', () => {
    const items = partOf(
      `
      title: T
      hypotheses: {a: {text: Alpha}, b: {text: Beta}}
      indicators:
        first: {text: First, consistency: {a: I, b: I}}
        second: {text: Second, consistency: {a: C, b: I}}
        third: {text: Third, consistency: {a: II, b: I}}
    `,
      { withSensitivity: true },
    ).sensitivity?.items;
    assert.deepEqual(
      items?.map(({ chip, sentences }) => [chip.id, ...sentences]),
      [
        ['second', '“Beta” would have less against it than “Alpha”; now they are level.'],
        ['third', '“Alpha” would have less against it than “Beta”; now they are level.'],
      ],
    );
  });
  it('may be nothing', () => {
    const { sensitivity } = partOf(
      'title: T\nhypotheses: {a: {text: A}, b: {text: B}}\nindicators: {i: {text: I, consistency: {a: C, b: C}}}\n',
      { withSensitivity: true },
    );
    assert.equal(sensitivity?.total, 0);
    assert.equal(
      sensitivity?.summary,
      'No single item, if it were wrong, would change the order of the hypotheses.',
    );
  });
});

describe('what separates two hypotheses', () => {
  const note = `
    title: T
    actors: {ann: Ann}
    hypotheses: {a: {text: Alpha}, b: {text: Beta}}
    claims:
      theirs: {text: Theirs, by: ann, consistency: {a: CC, b: II}}
    indicators:
      alike: {text: Alike, consistency: {a: CC, b: C}}
      some: {text: Some, credibility: 5, consistency: {a: C, b: I}}
      most: {text: Most, credibility: 1, consistency: {a: II, b: C}}
      moot: {text: Moot, consistency: {a: NA, b: II}}
      watched: {text: Watched, status: watching, consistency: {a: CC, b: I}}
      planned: {text: Planned, status: scheduled, consistency: {a: CC, b: II}}
  `;
  const pair = ['hypotheses/0/a', 'hypotheses/0/b'] as const;

  it('is what bears on them in different directions, the strongest first, and what would', () => {
    const { separation } = partOf(note, { pair });
    assert.deepEqual(
      separation?.items.map(({ chip, ratings }) => [chip.id, ...ratings]),
      [
        ['most', 'II', 'C'],
        ['some', 'C', 'I'],
      ],
    );
    assert.deepEqual(
      separation?.awaited.map(({ chip }) => chip.id),
      ['planned', 'watched'],
    );
    assert.equal(
      separation?.summary,
      '2 items tell these two apart, the strongest first. 2 awaited events would. 1 more would, but does not count.',
    );
  });
  it('needs two hypotheses that are there', () => {
    assert.equal(partOf(note, { pair: ['hypotheses/0/a', 'hypotheses/0/gone'] }).separation, undefined);
    assert.equal(partOf(note, { pair: ['hypotheses/0/a', 'hypotheses/0/a'] }).separation, undefined);
    assert.equal(partOf(note, { pair: ['indicators/0/most', 'hypotheses/0/a'] }).separation, undefined);
  });
});

describe('a request for the matrix', () => {
  it('is taken where it has the form of one', () => {
    assert.ok(isMatrixRequest(wholeMatrix));
    assert.ok(isMatrixRequest({ ...wholeMatrix, pair: ['a', 'b'], withSensitivity: true }));
  });
  it('is refused otherwise', () => {
    const wrong: unknown[] = [
      null,
      'matrix',
      [],
      { ...wholeMatrix, order: 'size' },
      { ...wholeMatrix, withUnrated: 1 },
      { ...wholeMatrix, hypotheses: { from: -1, count: 2 } },
      { ...wholeMatrix, evidence: { from: 0, count: 1.5 } },
      { ...wholeMatrix, evidence: null },
      { ...wholeMatrix, pair: ['a'] },
      { ...wholeMatrix, pair: [1, 2] },
      { ...wholeMatrix, withSensitivity: 'yes' },
    ];
    assert.deepEqual(wrong.filter(isMatrixRequest), []);
  });
});
