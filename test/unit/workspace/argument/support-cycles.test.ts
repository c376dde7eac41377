import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EntryOf } from '../../../../src/core/model/entries/entry';
import { SupportCircles } from '../../../../src/core/workspace/argument/support-cycles';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { dedented } from '../../support/marks';

/** The circles of a note by the claim that closes each: `a ← b ← c`, each supported by the next, the last by the first. */
function circlesIn(claims: string): string[] {
  const note = readNote(`claims:\n${dedented(claims).replace(/^(?=.)/gm, '  ')}`);
  const circles = new SupportCircles(note);
  return note.contents.entries.flatMap((entry) => (entry.kind === 'claim' ? closedBy(circles, entry) : []));
}

function closedBy(circles: SupportCircles, claim: EntryOf<'claim'>): string[] {
  return circles
    .closedBy(claim)
    .map((links) => `${claim.id} closes ${links.map((link) => link.claim.id).join(' ← ')}`);
}

describe('circles of support', () => {
  it('are closed by the claim from which a walk leads back', () =>
    assert.deepEqual(
      circlesIn(`
        a: {text: A, supported-by: b}
        b: {text: B, supported-by: c}
        c: {text: C, supported-by: a}
      `),
      ['c closes a ← b ← c'],
    ));
  it('are walked from the first of their claims in the text', () =>
    assert.deepEqual(
      circlesIn(`
        c: {text: C, supported-by: a}
        a: {text: A, supported-by: b}
        b: {text: B, supported-by: c}
      `),
      ['b closes c ← a ← b'],
    ));
  it('are none where support only branches and joins', () =>
    assert.deepEqual(
      circlesIn(`
        a: {text: A, supported-by: [b, c]}
        b: {text: B, supported-by: d}
        c: {text: C, supported-by: d}
        d: {text: D}
      `),
      [],
    ));
  it('do not hold what only leads to them or away from them', () =>
    assert.deepEqual(
      circlesIn(`
        in: {text: I, supported-by: a}
        a: {text: A, supported-by: [b, out]}
        b: {text: B, supported-by: a}
        out: {text: O}
      `),
      ['b closes a ← b'],
    ));
  it('are told apart where they share claims', () =>
    assert.deepEqual(
      circlesIn(`
        a: {text: A, supported-by: [b, c]}
        b: {text: B, supported-by: a}
        c: {text: C, supported-by: [a, b]}
      `),
      ['b closes a ← b', 'c closes a ← c'],
    ));
  it('are two where two have nothing in common', () =>
    assert.deepEqual(
      circlesIn(`
        a: {text: A, supported-by: b}
        b: {text: B, supported-by: a}
        c: {text: C, supported-by: d}
        d: {text: D, supported-by: c}
      `),
      ['b closes a ← b', 'd closes c ← d'],
    ));
  it('need two claims: one that names itself is none', () =>
    assert.deepEqual(circlesIn('\n  a: {text: A, supported-by: a}\n'), []));
  it('are found in chains that are longer than a stack', () => {
    const count = 20_000;
    const lines = Array.from({ length: count }, (_, at) => `  c${at}: {supported-by: c${(at + 1) % count}}`);
    const note = readNote(`claims:\n${lines.join('\n')}\n`);
    const last = note.contents.entries.at(-1);
    assert.ok(last?.kind === 'claim');
    const [circle] = new SupportCircles(note).closedBy(last);
    assert.equal(circle?.length, count);
  });
});

describe('circles of support after an edit', () => {
  const note = readNote('claims:\n  a: {supported-by: b}\n  b: {supported-by: a}\n  c: {text: C}\n');

  it('are forgotten with all that were in a circle with what changed', () => {
    const circles = new SupportCircles(note);
    for (const entry of note.contents.entries) if (entry.kind === 'claim') circles.closedBy(entry);
    assert.deepEqual([...circles.forget(['a'])], ['a', 'b']);
    assert.deepEqual([...circles.forget(['a'])], [], 'nothing is known of them any more');
    assert.deepEqual([...circles.forget(['c'])], [], 'it was in none');
  });
  it('concern all that are in a circle with a claim that moved', () => {
    const circles = new SupportCircles(note);
    for (const entry of note.contents.entries) if (entry.kind === 'claim') circles.closedBy(entry);
    assert.deepEqual([...circles.around(['b', 'c'])], ['a', 'b']);
  });
});
