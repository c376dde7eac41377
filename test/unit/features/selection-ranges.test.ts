import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { selectionRanges } from '../../../src/core/features/selection-ranges';
import { marked, textAt } from './support';

function grown(text: string): string[] {
  const { note, offset } = marked(text);
  return selectionRanges(note, offset).map((span) => textAt(note, span));
}

describe('a growing selection', () => {
  it('goes from the reference to the list, the field, the entry, the section and the note', () =>
    assert.deepEqual(grown('title: T\nclaims:\n  c:\n    text: C\n    by: [a, b‸b]\n'), [
      'bb',
      '[a, bb]',
      'by: [a, bb]',
      'c:\n    text: C\n    by: [a, bb]',
      'claims:\n  c:\n    text: C\n    by: [a, bb]',
      'title: T\nclaims:\n  c:\n    text: C\n    by: [a, bb]\n',
    ]));
  it('takes in an entry in braces, and all entries of its section', () =>
    assert.deepEqual(grown('claims: {c: {text: ‸C}, d: D}\n'), [
      'C',
      'text: C',
      'c: {text: C}',
      '{c: {text: C}, d: D}',
      'claims: {c: {text: C}, d: D}',
      'claims: {c: {text: C}, d: D}\n',
    ]));
  it('goes from the words of a citation to its pair, the citation and the list', () =>
    assert.deepEqual(grown('claims:\n  c: {sources: [s, {source: t, at: p. ‸4}]}\n').slice(0, 4), [
      'p. 4',
      'at: p. 4',
      '{source: t, at: p. 4}',
      '[s, {source: t, at: p. 4}]',
    ]));
  it('goes from a view to the views, in lines of their own', () =>
    assert.deepEqual(
      grown('claims:\n  c:\n    views:\n      a:\n        because: W‸\n      b: likely\n').slice(0, 4),
      ['W', 'because: W', 'a:\n        because: W', 'a:\n        because: W\n      b: likely'],
    ));
  it('takes in a mention first', () =>
    assert.equal(grown('actors:\n  a: Ann Lee\nclaims:\n  c: So An‸n Lee says.\n')[0], 'Ann Lee'));
});
