import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type BoardRequest,
  boardPart,
  type Column,
  type Row,
} from '../../../../src/core/views/board/board-part';
import { cardHeight, headingHeight } from '../../../../src/core/views/board/stack';
import { viewed } from '../../support/views';

const context = viewed(`
  title: T
  sources:
    tass: {title: State agency, reliability: C}
  hypotheses:
    war: {text: There is war, likelihood: unlikely}
  claims:
    first: {text: "The [[nato|alliance]] waits", key: true, likelihood: likely, supported-by: [tanks], contradicted-by: [planes]}
    second: {text: Second, likelihood: very likely, kind: forecast}
    third: {text: Third, supported-by: second}
  indicators:
    planes: {text: Planes land, date: 2022-01-01, consistency: {war: II}}
    tanks: {text: Tanks move, date: 2022-02-01, sources: tass, credibility: 2, consistency: {war: C}}
  actors:
    nato: {name: NATO}
`);

function column(kind: Column['key'], rest: Partial<BoardRequest> = {}, own: object = {}): Column {
  const columns = [{ kind, top: 0, height: 1000, ...own }];
  const [found] = boardPart(context, { filter: '', columns, ...rest }).columns;
  assert.ok(found);
  return found;
}

function told(row: Row): string {
  if ('heading' in row) return `${row.heading} (${row.count})`;
  const bearing = { for: '+', against: '−', other: '·' };
  return `${row.bearing ? bearing[row.bearing] : ''}${row.card.id}`;
}

const rowsOf = (of: Column): string => of.rows.map(told).join(' ');

describe('the Board', () => {
  it('has cards with links as words, and the facts of each kind', () => {
    const [row] = column('claim').rows;
    assert.ok(row && 'card' in row);
    const { card } = row;
    assert.equal(card.text, 'The alliance waits');
    assert.deepEqual(
      [card.isKey, card.sort, card.band, card.evidence],
      [true, 'judgement', { low: 55, high: 80 }, { reasons: 1, objections: 1, sources: 0 }],
    );
    const [, tanks] = column('indicator').rows;
    assert.ok(tanks && 'card' in tanks);
    assert.deepEqual([tanks.card.grade, tanks.card.date, tanks.card.sort], ['C2', '2022-02-01', 'observed']);
  });

  it('counts as lenses do, and says where evidence is still to be found', () => {
    const claims = column('claim').rows.map((row) => 'card' in row && row.card.evidence);
    assert.deepEqual(claims.slice(1), ['none', { reasons: 1, objections: 0, sources: 0 }]);
    const [nato] = column('actor').rows;
    assert.ok(nato && 'card' in nato);
    assert.deepEqual(nato.card.uses, { here: 1, elsewhere: 0 });
  });

  it('puts what is connected with the selected entry first, with how it bears on it', () => {
    const selected = 'claims/0/first';
    const evidence = column('indicator', { selected });
    assert.equal(rowsOf(evidence), '−planes +tanks');
    assert.equal(evidence.connected, 2);
    assert.equal(rowsOf(column('hypothesis', { selected })), 'war');
    assert.equal(rowsOf(column('actor', { selected })), '·nato');
    assert.equal(rowsOf(column('claim', { selected, onlyConnected: true })), 'first second third');
    assert.equal(rowsOf(column('source', { selected, onlyConnected: true })), '');
    assert.equal(rowsOf(column('indicator', { selected: 'hypotheses/0/war' })), '−planes +tanks');
    assert.equal(rowsOf(column('claim', { selected: 'claims/0/third' })), 'first +second third');
  });

  it('counts what a filter leaves', () => {
    const found = column('claim', { filter: 'is:key' });
    assert.deepEqual([found.total, found.matching, found.shown, rowsOf(found)], [3, 1, 1, 'first']);
  });

  it('sorts and groups', () => {
    assert.equal(rowsOf(column('claim', {}, { sort: 'likelihood' })), 'second first third');
    assert.equal(rowsOf(column('indicator', {}, { sort: 'date' })), 'tanks planes');
    const grouped = column('claim', {}, { group: 'kind' });
    assert.equal(rowsOf(grouped), 'judgement (2) first third forecast (1) second');
    assert.equal(grouped.height, 3 * cardHeight + 2 * headingHeight);
  });

  it('says nothing of an entry that is selected no more', () => {
    assert.equal(
      'selected' in boardPart(context, { filter: '', columns: [], selected: 'claims/0/gone' }),
      false,
    );
    assert.equal(rowsOf(column('indicator', { selected: 'claims/0/gone' })), 'planes tanks');
  });

  it('gives the rows of a stretch with their places, however long the column is', () => {
    const many = Array.from({ length: 5000 }, (_, at) => `  c${at}: Claim ${at}`).join('\n');
    const long = viewed(`title: T\nclaims:\n${many}\n`);
    const columns = [{ kind: 'claim', top: 100_000, height: 600 } as const];
    const [found] = boardPart(long, { filter: '', columns }).columns;
    assert.ok(found);
    assert.equal(found.height, 5000 * cardHeight);
    assert.deepEqual(found.rows.map(told), [
      'c999',
      'c1000',
      'c1001',
      'c1002',
      'c1003',
      'c1004',
      'c1005',
      'c1006',
    ]);
    assert.deepEqual(
      found.rows.slice(0, 2).map((row) => [row.top, 'position' in row && row.position]),
      [
        [99_900, 1000],
        [100_000, 1001],
      ],
    );
    const [huge] = boardPart(long, { filter: '', columns: [{ kind: 'claim', top: 0, height: 1e9 }] }).columns;
    assert.ok(huge && huge.rows.length <= 121);
  });

  it('marks what is awaited soon, and what is overdue', () => {
    const awaited = viewed(`
      title: T
      indicators:
        soon: {text: A, status: watching, until: 2022-03-01}
        late: {text: B, status: watching, until: 2022-02}
        over: {text: C, status: watching, until: 2022-02-01}
        far: {text: D, status: scheduled, date: 2022-05-01}
        seen: {text: E, date: 2022-02-23}
    `);
    const columns = [{ kind: 'indicator', top: 0, height: 900 } as const];
    const [found] = boardPart(awaited, { filter: '', columns }).columns;
    assert.deepEqual(
      found?.rows.map((row) => 'card' in row && `${row.card.id} ${row.card.due ?? ''}`),
      ['soon near', 'late near', 'over past', 'far ', 'seen '],
    );
  });

  it('tells two claims with one id apart', () => {
    const twice = viewed('title: T\nclaims:\n  a: One\n  a: Two\n');
    const [found] = boardPart(twice, {
      filter: '',
      columns: [{ kind: 'claim', top: 0, height: 900 }],
    }).columns;
    assert.deepEqual(
      found?.rows.map(({ key }) => key),
      ['claims/0/a', 'claims/1/a'],
    );
  });
});
