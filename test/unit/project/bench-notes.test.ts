import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isMap, parseDocument } from 'yaml';
import { check } from '../../../src/core/rules/engine/checker';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { noteOf } from '../../bench/notes';

/** The errors that the rules find in a text, by code. */
function errorsIn(text: string): ReadonlyMap<string, number> {
  const tally = new Map<string, number>();
  for (const { code, severity } of check(readNote(text)))
    if (severity === 'error') tally.set(code, (tally.get(code) ?? 0) + 1);
  return tally;
}

describe('the notes of the benchmarks', () => {
  it('are the same for the same seed, and others for another', () => {
    const text = (seed: number) => noteOf({ claims: 50, seed }).text;
    assert.equal(text(3), text(3));
    assert.notEqual(text(3), text(4));
  });

  for (const anchors of [false, true])
    it(`are valid YAML without errors where no problems are asked for, anchors: ${anchors}`, () => {
      const { text } = noteOf({ claims: 400, problems: 0, anchors });
      const document = parseDocument(text);
      assert.deepEqual([...document.errors, ...document.warnings], []);
      const claims = document.get('claims');
      assert.ok(isMap(claims));
      assert.equal(claims.items.length, 400);
      assert.equal(/[&*]desk/.test(text), anchors);
      assert.deepEqual([...errorsIn(text)], []);
    });

  it('have the size of what analysts write', () => {
    const { text } = noteOf({ claims: 2_000 });
    const perClaim = Buffer.byteLength(text) / 2_000;
    assert.ok(260 < perClaim && perClaim < 310, `${perClaim} bytes`);
  });

  it('have the problems that they say they have', () => {
    const { text, problems } = noteOf({ claims: 3_000, problems: 0.1 });
    assert.ok(250 < problems.length && problems.length < 350, `${problems.length} problems`);
    const found = errorsIn(text);
    for (const kind of ['unknown-reference', 'wrong-kind', 'invalid-value', 'syntax'] as const) {
      const planted = problems.filter((problem) => problem === kind).length;
      assert.ok(planted > 0);
      assert.equal(found.get(kind), planted, kind);
    }
  });

  it('tell where in a claim to type, to ask, and to add a reference', () => {
    const { text, claims, actors, claimsTop, sourcesTop } = noteOf({ claims: 300 });
    assert.equal(actors.length, 6);
    for (const at of actors) assert.match(text.slice(at - 3, at + 40), /^\n {2}[\w-]+:/);
    for (const { id, typing, reference, edge } of claims) {
      assert.match(text.slice(typing - 1, typing + 1), /^\w\.$/, id);
      assert.match(text.slice(reference), /^(c|i|src)-|^\./, id);
      if (edge) assert.match(text.slice(edge.offset - 8, edge.offset + 1), /\d[\]\n]$/, id);
    }
    assert.ok(claims.filter(({ edge }) => edge).length > 150);
    assert.match(text.slice(0, claimsTop), /\nclaims:\n$/);
    assert.match(text.slice(0, sourcesTop), /\nsources:\n$/);
  });
});
