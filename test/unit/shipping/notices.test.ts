import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noticeOf } from '../../shipping/notices';
import { workplace } from '../cli/workplace';

describe('the notice of a package', () => {
  const part = { name: 'part', version: '1.2.3', licence: 'MIT' };

  it('has its name, its version, its home, and all texts that its maker wants handed on', (context) => {
    const files = { LICENSE: '\uFEFFAs you\r\nlike.\n', 'NOTICE.txt': 'By me.', 'readme.md': 'A part.' };
    const folder = workplace(context, new Map(Object.entries(files)));
    assert.equal(
      noticeOf({ ...part, homepage: 'https://part.example', folder }),
      'part 1.2.3 (MIT)\nhttps://part.example\n\nAs you\nlike.\n\nBy me.\n',
    );
  });

  it('is refused where others would have to be given more than a text', (context) => {
    const folder = workplace(context, new Map([['LICENSE', 'As we like.']]));
    for (const licence of ['GPL-3.0-only', 'SEE LICENSE IN LICENSE', 'UNLICENSED'])
      assert.throws(() => noticeOf({ ...part, licence, folder }), /part 1\.2\.3 may not be shipped/);
  });

  it('is refused where there is no text', (context) => {
    const folder = workplace(context, new Map([['readme.md', 'Free.']]));
    assert.throws(() => noticeOf({ ...part, folder }), /brings no text of its licence/);
  });
});
