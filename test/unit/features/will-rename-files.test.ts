import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { includesAfterMove } from '../../../src/core/features/will-rename-files';
import { applyEdits } from '../../../src/core/text/edit';
import { relativePath } from '../../../src/core/text/paths';
import { readNote } from '../../../src/core/workspace/note/live-note';

const resolve = (from: string, to: string) => path.posix.join(path.posix.dirname(from), to);

function includesAfter(
  files: Readonly<Record<string, string>>,
  moves: Readonly<Record<string, string>>,
): Record<string, string> {
  const notes = Object.entries(files).map(([key, text]) => readNote(text, key));
  const edits = includesAfterMove(notes, {
    moved: (key) => moves[key] ?? key,
    resolve,
    relative: relativePath,
  });
  return Object.fromEntries([...edits].map(([uri, each]) => [uri, applyEdits(files[uri] ?? '', each)]));
}

describe('the move of files', () => {
  const files = {
    '/w/a.notes.yaml': 'title: A\n',
    '/w/b.notes.yaml': 'include: [a.notes.yaml, "x/c.notes.yaml"] # both\r\n',
    '/w/x/c.notes.yaml': "include:\n  - '../a.notes.yaml'\n",
  };
  it('keeps includes of what moves', () =>
    assert.deepEqual(includesAfter(files, { '/w/a.notes.yaml': '/w/x/y/d.notes.yaml' }), {
      '/w/b.notes.yaml': 'include: [x/y/d.notes.yaml, "x/c.notes.yaml"] # both\r\n',
      '/w/x/c.notes.yaml': "include:\n  - 'y/d.notes.yaml'\n",
    }));
  it('keeps one path that is no list', () =>
    assert.deepEqual(
      includesAfter(
        {
          '/w/b.notes.yaml': 'include: a.notes.yaml # one\r\n',
          '/w/c.notes.yaml': "include: 'a.notes.yaml'\n",
        },
        { '/w/a.notes.yaml': '/w/x/d.notes.yaml' },
      ),
      {
        '/w/b.notes.yaml': 'include: x/d.notes.yaml # one\r\n',
        '/w/c.notes.yaml': "include: 'x/d.notes.yaml'\n",
      },
    ));
  it('keeps the includes of what moves itself', () =>
    assert.deepEqual(includesAfter(files, { '/w/x/c.notes.yaml': '/w/c.notes.yaml' }), {
      '/w/b.notes.yaml': 'include: [a.notes.yaml, "c.notes.yaml"] # both\r\n',
      '/w/x/c.notes.yaml': "include:\n  - 'a.notes.yaml'\n",
    }));
  it('changes nothing where all move together', () => {
    const moves = Object.fromEntries(Object.keys(files).map((key) => [key, key.replace('/w/', '/v/')]));
    assert.deepEqual(includesAfter(files, moves), {});
  });
  it('quotes a name that YAML would read otherwise', () =>
    assert.deepEqual(includesAfter(files, { '/w/x/c.notes.yaml': '/w/# c: d.notes.yaml' }), {
      '/w/b.notes.yaml': 'include: [a.notes.yaml, "# c: d.notes.yaml"] # both\r\n',
      '/w/x/c.notes.yaml': "include:\n  - 'a.notes.yaml'\n",
    }));
  it('takes no colon in a name for the end of a drive or scheme', () =>
    assert.deepEqual(includesAfter(files, { '/w/a.notes.yaml': '/w/c:d.notes.yaml' }), {
      '/w/b.notes.yaml': 'include: [./c:d.notes.yaml, "x/c.notes.yaml"] # both\r\n',
      '/w/x/c.notes.yaml': "include:\n  - '../c:d.notes.yaml'\n",
    }));
  it('keeps includes where two notes change places', () =>
    assert.deepEqual(
      includesAfter(
        { '/w/b.notes.yaml': 'include: [a.notes.yaml, c.notes.yaml]\n' },
        { '/w/a.notes.yaml': '/w/c.notes.yaml', '/w/c.notes.yaml': '/w/a.notes.yaml' },
      ),
      { '/w/b.notes.yaml': 'include: [c.notes.yaml, a.notes.yaml]\n' },
    ));
  it('leaves paths that lead nowhere', () =>
    assert.deepEqual(
      includesAfter({ '/w/b.notes.yaml': 'include: [none.notes.yaml]\n' }, { '/w/a.notes.yaml': '/c' }),
      {},
    ));
});
