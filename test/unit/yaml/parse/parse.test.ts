import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFully } from '../../../../src/core/yaml/parse/parse';

describe('reading what is malformed', () => {
  const texts = {
    'a bracket that is never closed': 'claims: [a, b\n',
    'more brackets than are read': '['.repeat(2000),
    'an alias without an anchor': 'a: *b\n',
  };
  for (const [what, text] of Object.entries(texts)) {
    it(`leaves errors elsewhere as traceable as they were: ${what}`, () => {
      const before = new Error('before').stack?.split('\n').length;
      parseFully(text);
      assert.equal(new Error('after').stack?.split('\n').length, before);
    });
  }
});
