import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  readDateChoice,
  weeksOf,
  writeDateChoice,
} from '../../../../src/webview/inspector/controls/date-parts';

describe('the calendar', () => {
  const same = [
    ...['2022', '2022-02', '2022-02-14', '2024-Q2', '2024-H1', '2024-05~', '0099'],
    ...['2022-02-10/2022-02-14', '2014/..', '../2014', '2022-Q1/2022-H2~'],
  ];
  for (const text of same)
    it(`writes ${text} as it has read it`, () => assert.equal(writeDateChoice(readDateChoice(text)), text));

  it('writes a short interval out', () =>
    assert.equal(writeDateChoice(readDateChoice('2024-05/06~')), '2024-05/2024-06~'));

  it('reads what is no date as nothing', () => {
    for (const text of ['', 'May', '14.2.2022', '2022-2', '../..x'])
      assert.equal(
        readDateChoice(text).from === 'open' ? undefined : readDateChoice(text).from,
        undefined,
        text,
      );
  });

  it('shows the days of a month in weeks from Monday on', () => {
    assert.deepEqual(weeksOf(2022, 2)[0], [0, 1, 2, 3, 4, 5, 6]);
    assert.deepEqual(weeksOf(2022, 2).at(-1), [28, 0, 0, 0, 0, 0, 0]);
    assert.equal(weeksOf(2024, 2).flat().filter(Boolean).length, 29);
    assert.equal(weeksOf(1900, 2).flat().filter(Boolean).length, 28);
    assert.equal(weeksOf(99, 12).flat().filter(Boolean).length, 31);
  });
});
