import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ratingsFromCsv } from '../../../../src/core/views/matrix/csv-import';
import { matrixCsv } from '../../../../src/core/views/matrix/matrix-csv';
import { ratingMeant } from '../../../../src/core/views/matrix/rating-words';
import { contextAmong, contextOf } from '../note-context';

const note = `
  title: T
  hypotheses:
    war: {text: "=War, or worse"}
    peace: {text: Peace}
  indicators:
    troops: {text: "Troops mass at [[war|the border]].", credibility: 1, consistency: {war: C, peace: II}}
    talks: {text: Talks go on., status: watching, consistency: {war: I}}
  claims:
    open: {text: Nobody rated this.}
`;
const asSeen = { order: 'file', withUnrated: false, isTurned: false } as const;

describe('a matrix as CSV', () => {
  it('has ids, titles, weights, scores and ratings, and no formula', () =>
    assert.equal(
      matrixCsv(contextOf(note), asSeen),
      [
        'Id,Hypothesis,Inconsistency,troops,talks',
        ',,Evidence,Troops mass at the border.,Talks go on.',
        ',,Weight,√2,0 (only watched)',
        `war,"\t=War, or worse",0.00,C,I`,
        'peace,Peace,2.83,II,',
        '',
      ].join('\r\n'),
    ));
  it('can be turned', () =>
    assert.deepEqual(
      matrixCsv(contextOf(note), { ...asSeen, isTurned: true })
        .split('\r\n')
        .slice(3, 5),
      ['troops,Troops mass at the border.,√2,C,II', 'talks,Talks go on.,0 (only watched),I,'],
    ));
});

/** Ids and titles that Calc would make dates, numbers and truths of. */
const lookalikes = `
  title: T
  hypotheses:
    mar-1: {text: "=1+1"}
    h-2: {text: "001"}
    h-3: {text: "1e3"}
  indicators:
    dec-2: {text: "1/2", consistency: {mar-1: C, h-2: I}}
    "false": {text: "12:30", consistency: {mar-1: N, h-3: II}}
`;

/** What becomes of a table, each change as `entry hypothesis: was → is`. */
function imported(table: string, written = note): { changes: string[]; unread: readonly string[] } {
  const { intents, unread } = ratingsFromCsv(contextOf(written), table);
  return {
    changes: intents.map(({ entry, path, was, value }) => `${entry} ${path.join('.')}: ${was} → ${value}`),
    unread,
  };
}

describe('CSV as ratings', () => {
  it('is what it was once LibreOffice Calc 7.4 has opened and saved it', () => {
    const saved = [
      '"Id",,,"\tmar-1","h-2","h-3"',
      '"Hypothesis",,,"\t=1+1","\t001","\t1e3"',
      '"Inconsistency","Evidence","Weight",0,1,2',
      '"\tdec-2","\t1/2",1,"C","I",',
      '"\tfalse","\t12:30",1,"N",,"II"',
      '',
    ].join('\n');
    const table = matrixCsv(contextOf(lookalikes), { ...asSeen, isTurned: true });
    assert.equal(saved.replaceAll('"', ''), table.replaceAll(/"|\r|(?<=\d)\.00/g, ''));
    const { intents, unread, unchanged } = ratingsFromCsv(contextOf(lookalikes), saved);
    assert.deepEqual([intents, unread, unchanged], [[], [], 4]);
  });
  it('knows by its title what a spreadsheet has made a number of', () =>
    assert.deepEqual(imported(',1,1000\n1/2,CC,II\n', lookalikes), {
      changes: [
        'indicators/0/dec-2 consistency.h-2: I → CC',
        'indicators/0/dec-2 consistency.h-3: null → II',
      ],
      unread: [],
    }));

  it('changes nothing where it is what was copied', () => {
    const context = contextOf(note);
    for (const isTurned of [true, false]) {
      const table = matrixCsv(context, { order: 'date', withUnrated: true, isTurned });
      const { intents, unread, unchanged } = ratingsFromCsv(context, table);
      assert.deepEqual([intents, unread, unchanged], [[], [], 3]);
    }
  });
  it('goes by ids or titles, in any case and in words, with hypotheses in rows or in columns', () => {
    const expected = [
      'indicators/0/troops consistency.war: C → II',
      'claims/0/open consistency.war: null → CC',
    ];
    assert.deepEqual(imported(',troops,open\nwar,ii,++\n'), { changes: expected, unread: [] });
    assert.deepEqual(
      imported('\t=war, or worse\nTroops mass at the border.\tvery inconsistent\nnobody rated THIS.\tcc'),
      { changes: expected, unread: [] },
    );
  });
  it('tells what it does not understand', () => {
    const { changes, unread } = imported(',troops,talks,gone\nwar,maybe,C,I\nlost,I,I,I\npeace,II,,N\n');
    assert.deepEqual(changes, ['indicators/0/talks consistency.war: I → C']);
    assert.deepEqual(unread, [
      '“lost” is neither a hypothesis nor evidence of this note.',
      '“gone” is neither a hypothesis nor evidence of this note.',
      '“maybe” at “=War, or worse” and “Troops mass at the border.” is no rating: write II, I, N, C, CC or NA.',
    ]);
  });
  it('leaves ratings whose cells are empty, and says so', () =>
    assert.deepEqual(imported(',troops\nwar,\n'), {
      changes: [],
      unread: ['An empty cell leaves its rating as before.'],
    }));
  it('takes the first of two ratings for one cell', () => {
    const { changes, unread } = imported(',troops,troops\nwar,N,I\n');
    assert.deepEqual(changes, ['indicators/0/troops consistency.war: C → N']);
    assert.match(unread[0] ?? '', /A second rating/);
  });
  it('tells nothing apart that has one id and one text', () => {
    const twins = `
      hypotheses: {h: {text: H}}
      indicators:
        twin: {text: T, consistency: {h: C}}
        twin: {text: T, consistency: {h: I}}
        other: {text: O, consistency: {h: I}}
    `;
    assert.deepEqual(imported(',twin,other\nh,N,N', twins), {
      changes: ['indicators/0/other consistency.h: I → N'],
      unread: ['“twin” is neither a hypothesis nor evidence of this note.'],
    });
  });
  it('finds nothing in what is no table of the note', () => {
    for (const text of ['', 'Hello', 'a,b\nc,d', '\u0000', '"'])
      assert.match(imported(text).unread[0] ?? '', /^No ratings were found/, text);
  });
  it('refuses a table of which a single line is very long among many', () => {
    const { unread } = imported(`${','.repeat(9_000)}\n${'x\n'.repeat(9_000)}`);
    assert.deepEqual(unread, ['What was pasted is too large for a table of ratings.']);
  });
  it('names few of many faults', () => {
    const strangers = Array.from({ length: 50 }, (_, at) => `x${at},C`).join('\n');
    const { unread } = imported(`,troops\nwar,I\n${strangers}\n`);
    assert.equal(unread.length, 20);
    assert.equal(unread.at(-1), '31 more cells, rows or columns were left out.');
  });
  it('leaves evidence of other notes alone', () => {
    const context = contextAmong({
      'a.notes.yaml':
        'title: A\ninclude: b.notes.yaml\nhypotheses: {h: {text: H}}\nindicators: {i: {text: I, consistency: {t: C}}}\n',
      'b.notes.yaml':
        'title: B\nhypotheses: {t: {text: T}}\nindicators: {there: {text: There, consistency: {t: I}}}\n',
    });
    const { intents, unread } = ratingsFromCsv(context, ',there,i\nt,C,I\n');
    assert.deepEqual(
      intents.map(({ entry }) => entry),
      ['indicators/0/i'],
    );
    assert.deepEqual(unread, ['“There” was left as it is: It stands in b.notes.yaml, and is rated there.']);
  });
});

describe('a rating in words', () => {
  it('is read in any case', () =>
    assert.deepEqual(
      ['ii', ' CC ', 'Very  inconsistent', 'n/a', 'NOT APPLICABLE', '--', 'strongly supports', '0'].map(
        ratingMeant,
      ),
      ['II', 'CC', 'II', 'NA', 'NA', 'II', 'CC', 'N'],
    ));
  it('is not guessed', () =>
    assert.deepEqual(
      ['', 'IC', 'III', 'maybe', 'constructor', '3'].map(ratingMeant),
      Array(6).fill(undefined),
    ));
});
