import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completion } from '../../../src/core/features/completion/completion';
import { check } from '../../../src/core/rules/engine/checker';
import { readNote } from '../../../src/core/workspace/note/live-note';

const registry = `title: T
x-registry: {x-any: [thing], claims: 1}
sources:
  x-2026-thread: {title: A thread, x-handle: any}
  x-2026-reply:
    title: A reply
    derived-from: x-2026-thread
actors: {x-corp: X Corp, bo: {name: Bo, relations: {x-corp: rival, x-why: [any, {thing: 1}]}}}
hypotheses:
  x-war: {text: War, likelihood: unlikely}
  peace: {text: Peace, likelihood: likely}
claims:
  x-claim: {text: "[[x-2026-reply|They]] say so of [[x-corp]].", kind: fact, sources: [x-2026-thread, x-2026-reply]}
  c:
    text: X Corp speaks.
    supported-by: x-claim
    consistency: {x-war: I, peace: C, x-note: any}
    x-by: nobody
`;

describe('keys that begin with x-', () => {
  it('are ids in every section, and are found and checked as others', () => {
    const note = readNote(registry);
    assert.deepEqual(
      ['x-2026-thread', 'x-2026-reply', 'x-corp', 'x-war', 'x-claim'].map((id) => note.scope.find(id)?.kind),
      ['source', 'source', 'actor', 'hypothesis', 'claim'],
    );
    const wrong = check(note).filter(({ severity }) => severity === 'error' || severity === 'warning');
    assert.deepEqual(
      wrong.map(({ code }) => code),
      [],
    );
    assert.equal(note.symbols.references('x-war').length, 1);
    assert.deepEqual(
      note.contents.sections.map(({ name, entries }) => `${name} ${entries.length}`),
      ['sources 2', 'actors 2', 'hypotheses 2', 'claims 2'],
    );
  });

  it('are the user’s own at the top level and within entries, and unchecked', () => {
    const note = readNote(registry);
    assert.equal(note.scope.find('x-any'), undefined);
    assert.ok(note.contents.entries.every(({ problems }) => problems.length === 0));
    assert.ok(!check(note).some(({ code }) => code === 'unknown-reference' || code === 'invalid-value'));
  });

  it('are checked as ids: given twice, and as the key of a map', () => {
    const codes = check(
      readNote(
        'title: T\nsources: {x-a: A, x-a: B}\nhypotheses: {x-h: H, g: G}\nclaims: {c: {text: C, sources: x-b, consistency: {x-h: I, x-h: C, g: C}}}\n',
      ),
    ).map(({ code }) => code);
    for (const code of ['duplicate-id', 'duplicate-key', 'unknown-reference'] as const)
      assert.ok(codes.includes(code), code);
  });

  it('are completed in entries whose id begins so, and not in values of the user’s own', () => {
    const items = (text: string) =>
      completion(readNote(text.replace('‸', '')), text.indexOf('‸'), {
        today: '2024-06-01',
        paths: () => [],
      }).items;
    assert.ok(items('sources:\n  x-s: {title: S, kind: ‸}\n').some(({ label }) => label === 'media'));
    assert.ok(
      items('sources:\n  x-s: {title: S}\nclaims:\n  c: {text: C, sources: ‸}\n').some(
        ({ label }) => label === 'x-s',
      ),
    );
    assert.deepEqual(items('sources:\n  s: {title: S, x-kind: ‸}\n'), []);
    assert.deepEqual(items('x-sources:\n  s: {title: S, kind: ‸}\n'), []);
  });
});
