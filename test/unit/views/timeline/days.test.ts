import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayNumber, dayText, firstDay, lastDay } from '../../../../src/core/views/shared/days';
import { shortDate } from '../../../../src/core/views/timeline/short-date';

describe('the number of a day', () => {
  it('counts from 1 January 1970', () =>
    assert.deepEqual(
      ['1970-01-01', '1969-12-31', '2000-02-29', '2000-03-01', '2022-02-16'].map(dayNumber),
      [0, -1, 11016, 11017, 19039],
    ));
  it('leads back to the day, in all years that dates can name', () => {
    for (let day = firstDay; day <= lastDay; day += 97) assert.equal(dayNumber(dayText(day)), day);
    assert.deepEqual([dayText(firstDay), dayText(lastDay)], ['0000-01-01', '9999-12-31']);
  });
});

describe('a date in words', () => {
  const words = {
    '2022-02-06': '6 Feb 2022',
    '2022-02': 'Feb 2022',
    '2022': '2022',
    '2024-Q1': 'Q1 2024',
    '2024-H2~': 'about H2 2024',
    '2024-05~': 'about May 2024',
    '2022-02-10/2022-02-14': '10 Feb 2022 – 14 Feb 2022',
    '2024-05/06': 'May 2024 – Jun 2024',
    '2014/..': 'from 2014 on',
    '../2014-03': 'until Mar 2014',
    'some day': 'some day',
  };
  for (const [written, expected] of Object.entries(words))
    it(`is “${expected}” for ${written}`, () => assert.equal(shortDate(written), expected));
});
