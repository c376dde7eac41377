import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rename } from '../../../src/core/features/rename';
import { applyEdits } from '../../../src/core/text/edit';
import { dedented } from '../support/marks';
import { markedFiles, textOf } from './includes';

describe('the rename of an id', () => {
  const files = {
    p: dedented(`
      actors:
        a: Ann
    `),
    q: dedented(`
      include: [p]
      claims: {q: {text: Q, by: a}}
    `),
    r: dedented(`
      include: [q]
      claims: {r: {text: "[[a]]", actors: [‸a]}}
    `),
    s: dedented(`
      include: [p]
      actors: {a: Another}
      claims: {s: {text: S, by: a}}
    `),
  };

  it('reaches all notes that mean the entry, from any of them, and no other', () => {
    const { workspace, note: read, offset } = markedFiles(files);
    const all = rename(read, offset, 'ann');
    assert.deepEqual(
      [...all].map(([uri, edits]) => applyEdits(textOf(workspace, uri), edits)),
      [
        dedented(`
          actors:
            ann: Ann
        `),
        dedented(`
          include: [p]
          claims: {q: {text: Q, by: ann}}
        `),
        dedented(`
          include: [q]
          claims: {r: {text: "[[ann]]", actors: [ann]}}
        `),
      ],
    );
  });

  it('refuses what another note would hide or confuse', () => {
    const { note: read, offset } = markedFiles(files);
    assert.throws(() => rename(read, offset, 'q'), /already a claim “q” in q/);
    assert.throws(() => rename(read, offset, 'r'), /already a claim “r” in r/);
  });

  it('refuses what would take the place of another in a note that hides the entry', () => {
    const { note: read, offset } = markedFiles({
      p: dedented(`
        actors:
          ‸a: Ann
      `),
      q: dedented(`
        actors:
          b: Bo
      `),
      r: dedented(`
        include: [p, q]
        actors: {a: Another}
        claims:
          c: {text: C, by: b}
      `),
    });
    assert.throws(() => rename(read, offset, 'b'), /already an actor “b” in q, which r sees as well/);
  });

  it('takes an id that another note has in whose sight it never is', () => {
    const { note: read, offset } = markedFiles({
      p: dedented(`
        actors:
          b: Bo
      `),
      q: dedented(`
        include: [p]
        actors: {a: Another, b: Own}
        claims:
          c: {text: C, by: b}
      `),
      r: dedented(`
        actors:
          ‸a: Ann
      `),
    });
    assert.equal(rename(read, offset, 'b').size, 1);
  });

  it('refuses what a note may mean that is not at hand', () => {
    const { note: read, offset } = markedFiles({
      p: dedented(`
        actors:
          ‸a: Ann
      `),
      r: dedented(`
        include: [p, absent]
        claims:
          c: {text: C, by: b}
      `),
    });
    assert.throws(() => rename(read, offset, 'b'), /“b” may be an id of a note that r includes/);
  });
});
