import path from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../host/paths';
import { holds } from './outcome';
import { lacks, linesFor, Workplace } from './workplace';

const script = path.join(root, 'test', 'clients', 'emacs.el');

/** Eglot is in a package of its own for this Emacs. */
const skip = lacks('emacs', '/usr/share/emacs/site-lisp/elpa-src');

describe('Emacs with eglot, by the lines of the README', () => {
  it('tells, completes, explains, jumps, renames and mends', { skip }, async (context) => {
    const place = new Workplace(context);
    const lines = linesFor(';; Emacs 28 with eglot 1.9');
    const config = place.configure('init.el', `(package-initialize)\n${lines}`);
    holds(await place.run('emacs', ['--batch', '-l', config, '-l', script]), place);
  });
});
