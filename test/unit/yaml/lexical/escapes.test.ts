import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { numberedCharacter } from '../../../../src/core/yaml/lexical/escapes';

describe('an escape with a number', () => {
  it('stands for the character of that number', () => {
    assert.equal(numberedCharacter('41'), 'A');
    assert.equal(numberedCharacter('00e9'), 'é');
    assert.equal(numberedCharacter('0001F600'), '😀');
  });
  it('stands for none where there is no such character', () => {
    for (const digits of ['', '4g', '00110000', '-1']) assert.equal(numberedCharacter(digits), undefined);
  });
});
