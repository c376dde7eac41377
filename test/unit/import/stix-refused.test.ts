import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importNote } from '../../../src/core/import';

describe('What is no bundle', () => {
  for (const [text, reason] of [
    ['{"type": "bundle", "objects": [', /^This is no JSON/],
    ['', /^This is no JSON/],
    ['[]', /^This is JSON, but no STIX bundle/],
    ['{"type": "report"}', /^This is JSON, but no STIX bundle/],
    [
      '{"type": "bundle", "spec_version": "2.0", "objects": []}',
      /^This bundle is of STIX 2\.0, and only 2\.1 is read\./,
    ],
  ] as const)
    it(`is refused in a sentence: ${text}`, () => {
      const answer = importNote(text, 'stix');
      assert.ok(answer.kind === 'refused');
      assert.match(answer.reason, reason);
    });

  it('is refused where it is too long', () => {
    const answer = importNote(' '.repeat(100_000_001), 'stix');
    assert.ok(answer.kind === 'refused' && /100 million/.test(answer.reason));
  });
});

describe('What is made to hold up a reader', () => {
  const deep = 200_000;
  for (const [what, objects] of [
    ['lists in lists', `[${'['.repeat(deep)}${']'.repeat(deep)}]`],
    [
      'maps in maps',
      `[{"type":"note","id":"note--1","content":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}}]`,
    ],
  ] as const)
    it(`is read as far as it goes: ${what}`, () =>
      assert.equal(importNote(`{"type":"bundle","objects":${objects}}`, 'stix').kind, 'note'));
});
