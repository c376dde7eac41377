import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linkedRanges } from '../../../src/core/features/linked-editing';
import { marked } from './support';

/** The note with braces around what changes together. */
function linked(text: string): string {
  const { note, offset } = marked(text);
  let shown = note.text.toString();
  for (const { start, end } of linkedRanges(note, offset).reverse())
    shown = `${shown.slice(0, start)}⟨${shown.slice(start, end)}⟩${shown.slice(end)}`;
  return shown;
}

describe('linked editing', () => {
  it('takes an id with its references and links together, quoted or not', () =>
    assert.equal(
      linked('actors:\n  a-‸b: Ann\nclaims:\n  c: {text: "See [[a-b|her]], a-b", by: ["a-b", \'a-b\']}\n'),
      'actors:\n  ⟨a-b⟩: Ann\nclaims:\n  c: {text: "See [[⟨a-b⟩|her]], a-b", by: ["⟨a-b⟩", \'⟨a-b⟩\']}\n',
    ));
  it('begins at a reference, too', () =>
    assert.equal(
      linked('actors: {a: Ann}\nclaims: {c: {text: C, by: ‸a}}'),
      'actors: {⟨a⟩: Ann}\nclaims: {c: {text: C, by: ⟨a⟩}}',
    ));
  it('takes the words of blocks, and nothing where an alias or an escape stands for the id', () => {
    assert.equal(
      linked('actors:\n  ‸a: Ann\nclaims:\n  c:\n    by: >- # a\n      a\n'),
      'actors:\n  ⟨a⟩: Ann\nclaims:\n  c:\n    by: >- # a\n      ⟨a⟩\n',
    );
    for (const by of ['[&a a, *a ]', '"\\x61"'])
      assert.doesNotMatch(linked(`actors:\n  ‸a: Ann\nclaims:\n  c: {text: C, by: ${by}}\n`), /⟨/);
  });
  it('takes nothing that is defined twice, or elsewhere', () => {
    for (const text of ['actors: {‸a: Ann, a: Bo}', 'claims: {c: {text: C, by: ‸x}}'])
      assert.doesNotMatch(linked(text), /⟨/);
  });
});
