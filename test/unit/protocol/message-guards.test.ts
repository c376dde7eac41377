import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isFromBoard } from '../../../src/protocol/board-guards';
import { isFromFromText } from '../../../src/protocol/from-text-guards';

/** What every object of JavaScript has by nature, and no page can send as the name of a message. */
const inherited = Object.getOwnPropertyNames(Object.prototype);

for (const [page, isMessage, known] of [
  ['the Board', isFromBoard, { type: 'select', entry: null }],
  ['a note from a text', isFromFromText, { type: 'cancel' }],
] as const)
  describe(`the guard of messages of ${page}`, () => {
    it('takes a message that it knows', () => assert.equal(isMessage(known), true));

    it('takes none whose name is one that every object has', () => {
      for (const type of inherited) assert.equal(isMessage({ ...known, type }), false, type);
    });
  });
