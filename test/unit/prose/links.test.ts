import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isInTable, linkAs, withoutLinks } from '../../../src/core/prose';

describe('a link that is written', () => {
  const inTable: readonly string[] = [
    '| ‸ |',
    '| A | B |\n| - | - |\n| ‸ | x |',
    '  | ‸',
    '> | ‸ | x |',
    'A | ‸\n--- | ---',
    'A | B\r\n:-: | -\r\nx | ‸ \r\n',
    'A | B\n- | -\nx | y\nz | ‸',
  ];
  const elsewhere: readonly string[] = [
    '‸',
    'A | ‸',
    'A | B\n- | -\n\nx | ‸',
    'A | B\n- | -\n‸',
    '- - -\n‸',
    'a\n‸\n---',
  ];

  for (const [texts, bar] of [
    [inTable, '\\|'],
    [elsewhere, '|'],
  ] as const)
    for (const marked of texts)
      it(`has ${bar} before its label in ${JSON.stringify(marked)}`, () => {
        const at = marked.indexOf('‸');
        const text = marked.replace('‸', '');
        assert.equal(isInTable(text, at), bar !== '|');
        assert.equal(linkAs('a', 'her', text, at), `[[a${bar}her]]`);
      });

  it('is its label to a reader, or its id', () =>
    assert.equal(withoutLinks('[[a]] [[b|her]] [[c\\|his]] [[ d ]] [[e|]]'), 'a her his d '));
});
