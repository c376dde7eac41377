import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentLinks } from '../../../src/core/features/document-links';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { workspaceWithCopies } from '../support/check-copies';
import { textAt } from './support';

function links(text: string): string[] {
  const note = readNote(text);
  return documentLinks(note).map((link) => `${link.kind} ${textAt(note, link.span)}`);
}

describe('document links', () => {
  const source = (url: string) => `sources:\n  s: {title: S, url: ${url}}\n`;
  it('lead from the address of a source', () =>
    assert.deepEqual(links(source('https://example.org/a?b=c#d')), ['url https://example.org/a?b=c#d']));
  it('leave quotes out', () =>
    assert.deepEqual(links(source("'https://example.org'")), ['url https://example.org']));
  it('lead to included notes', () =>
    assert.deepEqual(links('include: [../a.notes.yaml, "b c.notes.yaml"]\n'), [
      'include ../a.notes.yaml',
      'include b c.notes.yaml',
    ]));
  it('do not run commands or open files', () => {
    for (const url of [
      'command:workbench.action.quit',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'vscode://x',
    ])
      assert.deepEqual(links(source(`"${url}"`)), [], url);
  });
  it('lead to what was archived', () =>
    assert.deepEqual(links('sources:\n  s: {title: S, archived: "https://web.archive.org/1"}\n'), [
      'url https://web.archive.org/1',
    ]));
  it('lead to copies beside the note, and to none elsewhere', () => {
    const workspace = workspaceWithCopies();
    workspace.set('a', 'sources:\n  s: {title: S, file: "a b.txt"}\n  t: {title: T, file: ../x.txt}\n');
    const note = workspace.get('a');
    assert.deepEqual(
      note && documentLinks(note).map((link) => [textAt(note, link.span), 'address' in link && link.address]),
      [['a b.txt', 'a b.txt']],
    );
  });
  it('are found with CRLF and in flow style', () =>
    assert.deepEqual(links('{sources: {s: {title: S,\r\n url: "https://example.org"}}, include: [a]}'), [
      'include a',
      'url https://example.org',
    ]));
});
