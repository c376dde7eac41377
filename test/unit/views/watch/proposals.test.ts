import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextReview, sourceChoices } from '../../../../src/core/views/watch/proposals';
import { readNote } from '../../../../src/core/workspace/note/live-note';

describe('the day on which a note is to be looked at again', () => {
  const cases: readonly (readonly [when: string, head: string, day: string])[] = [
    ['as long as it held before', 'date: 2022-01-01\nvalid-until: 2022-01-31\n', '2022-03-18'],
    ['ninety days where it has not said so', 'date: 2022-01-01\n', '2022-05-17'],
    ['ninety days where it has no date', 'valid-until: 2022-01-31\n', '2022-05-17'],
    [
      'ninety days where it ended before it began',
      'date: 2022-03-01\nvalid-until: 2022-01-31\n',
      '2022-05-17',
    ],
    ['a day that there is', 'date: 2022-01-01\nvalid-until: 9999\n', '9999-12-31'],
  ];
  for (const [when, head, day] of cases)
    it(`is ${when}`, () => assert.equal(nextReview(readNote(`title: T\n${head}`), '2022-02-16'), day));
});

describe('the sources that an event may be known by', () => {
  it('are those of the note that are still good, in its order, with their grades', () =>
    assert.deepEqual(
      sourceChoices(
        readNote(
          `title: T
sources:
  b: {title: "Report by [[gov]]", reliability: B}
  old: {title: Old, status: retracted}
  a: Plain
actors:
  gov: The government
`,
        ),
      ),
      [
        { id: 'b', label: 'Report by The government', grade: 'B' },
        { id: 'a', label: 'Plain', grade: 'F' },
      ],
    ));
});
