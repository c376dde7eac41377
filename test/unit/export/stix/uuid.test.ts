import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { sha1 } from '../../../../src/core/export/stix/sha1';
import { uuidOf } from '../../../../src/core/export/stix/uuid';

describe('A UUID made of a name', () => {
  it('is the one of the standard', () =>
    assert.equal(
      // RFC 9562, appendix A.4: the namespace of domain names.
      uuidOf('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com'),
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    ));

  it('takes any name', () =>
    assert.match(uuidOf('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'é🕊\ud800'), /^[0-9a-f-]{36}$/));
});

describe('SHA-1', () => {
  it('is that of Node, for every length around a block', () => {
    for (let length = 0; length < 200; length++) {
      const bytes = Array.from({ length }, (_, at) => (at * 7 + length) % 256);
      const hex = sha1(bytes).map((byte) => byte.toString(16).padStart(2, '0'));
      assert.equal(hex.join(''), createHash('sha1').update(Buffer.from(bytes)).digest('hex'));
    }
  });
});
