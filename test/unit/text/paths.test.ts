import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAddress, relativePath } from '../../../src/core/text/paths';
import { formOf } from '../../../src/core/workspace/includes/file-forms';
import { readNote } from '../../../src/core/workspace/note/live-note';

describe('A file', () => {
  it('is named by an address, with a host or without, or by a path', () => {
    for (const address of ['file:///notes/a', 'vscode-remote://host/a', 'memfs:/notes/a', 'untitled:/a'])
      assert.ok(isAddress(address), address);
    for (const path of ['/notes/a', 'C:/notes/a', 'C:\\notes\\a', 'notes/a', './x:/a', ''])
      assert.ok(!isAddress(path), path);
  });

  it('leads to another by its folders', () => {
    assert.equal(relativePath('memfs:/a/b/c', 'memfs:/a/d'), '../d');
    assert.equal(relativePath('/a/b', '/a/c'), 'c');
  });
});

describe('A note of a file system without hosts', () => {
  it('is called by its name as it reads', () => {
    assert.equal(readNote('title: T\n', 'memfs:/notes/caf%C3%A9%20x.notes.yaml').name, 'café x.notes.yaml');
    assert.equal(readNote('title: T\n', '/notes/50%25.notes.yaml').name, '50%25.notes.yaml');
  });

  it('is the same however the letters of its name are composed', () => {
    assert.equal(formOf('memfs:/cafe%CC%81.notes.yaml'), formOf('memfs:/caf%C3%A9.notes.yaml'));
  });
});
