import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDate } from '../../../../src/core/model/fields/dates';
import { daysLeftOf, watchGroupOf, watchGroups } from '../../../../src/core/views/watch/watch-groups';
import type { Watched } from '../../../../src/core/views/watch/watched';

const today = '2022-02-16';

function until(written?: string): Watched {
  const interval = written === undefined ? undefined : parseDate(written);
  assert.ok(written === undefined || interval, `${written} is a date`);
  return { kind: 'indicator', ...(interval && { date: { interval } }) };
}

describe('the group of what is awaited', () => {
  const cases: readonly (readonly [written: string | undefined, group: string, days: number | undefined])[] =
    [
      ['2021-02-16', 'overdue', -365],
      ['2022-02-15', 'overdue', -1],
      ['2022-02-16', 'this-week', 0],
      ['2022-02-17', 'this-week', 1],
      ['2022-02-23', 'this-week', 7],
      ['2022-02-24', 'later', 8],
      ['2022-01', 'overdue', -16],
      ['2022-02', 'later', 12],
      ['2022', 'later', 318],
      ['2022-02-15~', 'this-week', 0],
      ['2022-02-10/2022-02-14', 'overdue', -2],
      ['../2022-02-20', 'this-week', 4],
      ['2022-02-10/..', 'no-date', undefined],
      [undefined, 'no-date', undefined],
      ['9999-12-31', 'later', 2_913_857],
    ];
  for (const [written, group, days] of cases)
    it(`is ${group} of ${written ?? 'no date'}`, () => {
      assert.equal(watchGroupOf(until(written), today), group);
      assert.equal(daysLeftOf(until(written), today), days);
    });
});

describe('the groups', () => {
  const row = (name: string, uri: string, written?: string) => ({ name, uri, watched: until(written) });
  const rows = [
    row('later', 'a', '2022-05-01'),
    row('none', 'a'),
    row('second of b', 'b', '2022-02-01'),
    row('third of b', 'b', '2022-02-01'),
    row('first of a', 'a', '2022-02-01'),
    row('longest', 'c', '2020'),
    row('none of a note before', '0'),
  ];

  it('have the nearest first, of one day by their notes, and of a note in its order', () =>
    assert.deepEqual(
      watchGroups(rows, today).map(({ name, rows: own }) => [name, ...own.map((each) => each.name)]),
      [
        ['overdue', 'longest', 'first of a', 'second of b', 'third of b'],
        ['later', 'later'],
        ['no-date', 'none of a note before', 'none'],
      ],
    ));

  it('are those in which something is', () => assert.deepEqual(watchGroups([], today), []));
});
