import path from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../host/paths';
import { holds } from './outcome';
import { lacks, linesFor, opened, Workplace } from './workplace';

const script = path.join(root, 'test', 'clients', 'ale.vim');

/** Where Debian's package puts it. */
const skip = lacks('vim', '/usr/share/vim-ale/autoload/ale.vim');

/** Before its lines a user has installed it; that a hover stays to be read is a choice of his. */
const before = `set nocompatible
packadd! ale
filetype plugin on
let g:ale_hover_to_preview = 1
let g:ale_lint_delay = 0
`;

describe('Vim with ALE, by the lines of the README', () => {
  it('tells, completes, explains, jumps, renames and mends', { skip }, async (context) => {
    const place = new Workplace(context);
    const config = place.configure('vimrc', `${before}${linesFor('" Vim 9 with ALE 3.3')}`);
    const words = ['--not-a-term', '-T', 'dumb', '-n', '-u', config, '-S', script, opened];
    // What is typed where ALE asks for a name: what it offers is deleted first.
    holds(await place.run('vim', words, '\u0015demands-rejected\r'), place);
  });
});
