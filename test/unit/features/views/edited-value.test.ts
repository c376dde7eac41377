import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boardView, currentValue, type Intent, readNote, shownValue } from '../../../../src/core';

const note = readNote(`title: T
actors:
  a: Ann
claims:
  a:
    text: >
      One.
    likelihood: likely
  b: {text: Two, confidence: high}
  b: {text: Second, confidence: low}
  broken: {text: "Three
  short: Four
`);

function intent(id: string, field: string): Intent {
  return { kind: 'setField', section: 'claims', id, field, value: null };
}

describe('The value that the Board changes', () => {
  const view = boardView(note, []);

  for (const id of ['a', 'b', 'broken', 'short', 'gone'])
    for (const field of ['text', 'likelihood', 'confidence', 'kind'])
      it(`is that of the card, as for ${field} of ${id}`, () => {
        assert.equal(currentValue(note, intent(id, field)), shownValue(view, intent(id, field)));
      });

  it('is the claim’s where an actor has the same id, and the first where two claims have', () => {
    assert.equal(currentValue(note, intent('a', 'text')), 'One.');
    assert.equal(currentValue(note, intent('b', 'confidence')), 'high');
  });
});
