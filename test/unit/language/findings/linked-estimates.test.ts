import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linkedEstimates } from '../../../../src/core/language/findings/linked-estimates';
import { yardsticks } from '../../../../src/core/model/scales/yardsticks';

/** Each sentence that estimates one thing and links something: its phrase, the ids, and `former`. */
function read(text: string): string[] {
  return linkedEstimates(text, yardsticks['icd-203']).map(({ estimate, links, isFormer }) =>
    [
      text.slice(estimate.start, estimate.end),
      ...links.map(({ id }) => id),
      ...(isFormer ? ['(former)'] : []),
    ].join(' '),
  );
}

describe('linked estimates', () => {
  it('are those of sentences with one phrase and a link', () => {
    assert.deepEqual(read('War is likely ([[war]]). Peace is very unlikely, by [[a]] and [[b|B. Lee]].'), [
      'likely war',
      'very unlikely a b',
    ]);
    assert.deepEqual(read('## [[war]]\n\n- War is not likely.\n- Talks are unlikely ([[talks]])\n'), [
      'unlikely talks',
    ]);
  });

  it('are none where nothing is linked, or two things are estimated', () =>
    assert.deepEqual(
      read('War is likely. [[war]] is here. Likely or unlikely, [[war]] comes: so it is.'),
      [],
    ));

  it('are none in words of others, quotations and code', () =>
    assert.deepEqual(
      read('Lavrov says that war is likely ([[war]]). “War is likely” ([[war]]). `likely` is [[war]].'),
      [],
    ));

  it('may tell of what was held before', () =>
    assert.deepEqual(read('In May we held [[war]] to be likely. Earlier, [[war]] seemed unlikely.'), [
      'likely war (former)',
      'unlikely war (former)',
    ]));
});
