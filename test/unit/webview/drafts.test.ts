import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withText } from '../../../src/webview/board/state/drafts';

describe('texts by the ids of claims', () => {
  it('take another text for a claim, and keep those of others', () =>
    assert.deepEqual(withText({ c: 'Old', d: 'Other' }, 'c', 'New'), { c: 'New', d: 'Other' }));
  it('take an empty text as one', () => assert.deepEqual(withText({}, 'c', ''), { c: '' }));
  it('lose the text of a claim', () =>
    assert.deepEqual(withText({ c: 'Old', d: 'Other' }, 'c', undefined), { d: 'Other' }));
  it('leave the texts before as they were', () => {
    const before = { c: 'Old' };
    withText(before, 'c', 'New');
    assert.deepEqual(before, { c: 'Old' });
  });
  it('hold an id that objects know otherwise', () =>
    assert.equal(withText({}, 'constructor', 'Text').constructor, 'Text'));
});
