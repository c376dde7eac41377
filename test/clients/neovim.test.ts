import path from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../host/paths';
import { holds } from './outcome';
import { lacks, linesFor, opened, Workplace } from './workplace';

const script = path.join(root, 'test', 'clients', 'neovim.lua');

describe('Neovim, by the lines of the README', () => {
  it('tells, completes, explains, jumps, renames and mends', { skip: lacks('nvim') }, async (context) => {
    const place = new Workplace(context);
    const config = place.configure('init.lua', linesFor('-- Neovim 0.7'));
    holds(
      await place.run('nvim', ['--headless', '-n', '-u', config, '-c', `luafile ${script}`, opened]),
      place,
    );
  });
});
