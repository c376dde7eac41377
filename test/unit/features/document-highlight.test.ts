import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentHighlights } from '../../../src/core/features/document-highlight';
import { markedFiles } from './includes';
import { marked, textAt } from './support';

describe('document highlights', () => {
  it('are where the entry is named in the note, in the order of its text', () => {
    const { note, offset } = marked(
      'brief: "[[a]] is Ann"\nactors: {a: Ann}\nclaims: {c: {text: C, by: ‸a}}\n',
    );
    assert.deepEqual(
      documentHighlights(note, offset).map(({ kind, span }) => `${kind} ${textAt(note, span)}`),
      ['reference a', 'mention Ann', 'definition a', 'reference a'],
    );
  });

  it('are none of the places in other notes', () => {
    const { note, offset } = markedFiles({
      p: 'actors: {a: Ann}\nbrief: Ann\n',
      q: 'include: [p]\nactors: {a: Bo}\nbrief: "A‸nn, Bo, [[a]]"\n',
    });
    assert.equal(documentHighlights(note, offset).length, 1);
  });
});
