import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkStandards } from '../../../../src/core/reports';
import { told } from '../../support/told-standards';
import { viewed } from '../../support/views';

describe('All standards', () => {
  it('are nine, each with something to say, whatever the note', () => {
    for (const written of ['', 'title: T', 'claims: {c: {text: [', 'title: T\nclaims: {c: , d: {}}\n']) {
      const { note, diagnostics } = viewed(written);
      const all = checkStandards(note, diagnostics);
      assert.deepEqual(
        all.map(({ number }) => number),
        [1, 2, 3, 4, 5, 6, 7, 8, 9],
      );
      for (const { shown } of all) {
        assert.ok(shown.length > 0);
        for (const { isMet, would, words } of shown) assert.equal(isMet, would === undefined, words);
      }
    }
  });

  it('conclude nothing from what is malformed, or silenced', () => {
    const note =
      'title: T\nclaims:\n  c: {text: It may rain.} # notes-ignore: vague-likelihood\n  d: {text: "D\n';
    assert.ok(told(2, note).every((line) => !line.includes('speaks against')));
  });
});
