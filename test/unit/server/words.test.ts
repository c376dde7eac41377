import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromColumn, toColumn } from '../../../src/server/client/columns';
import { withoutPlaceholders } from '../../../src/server/features/shared/snippets';

describe('columns', () => {
  const line = 'a é 😀 b';

  it('count bytes, code units or signs', () => {
    assert.deepEqual(
      (['utf-8', 'utf-16', 'utf-32'] as const).map((encoding) => toColumn(line, 7, encoding)),
      [10, 7, 6],
    );
  });

  it('lead back to where they came from', () => {
    for (const encoding of ['utf-8', 'utf-16', 'utf-32'] as const)
      for (const character of [0, 1, 2, 3, 4, 6, 7, 8])
        assert.equal(fromColumn(line, toColumn(line, character, encoding), encoding), character);
  });

  it('in the midst of a sign are before it, and behind the line beyond it', () => {
    assert.equal(fromColumn(line, 3, 'utf-8'), 2);
    assert.equal(fromColumn('é', 5, 'utf-8'), 4);
  });
});

describe('a snippet for clients that know none', () => {
  it('shows the words of its places, the first choice, and the signs that mean something in snippets', () => {
    assert.equal(withoutPlaceholders(`a: \${1:word}\n  $2b$0`), 'a: word\n  b');
    assert.equal(withoutPlaceholders(`\${1|one,two|} \\$5 {x\\}`), 'one $5 {x}');
  });
});
