import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../../src/core/rules/engine/checker';
import { describeRuleWithCopies, serveCopies, workspaceWithCopies } from '../../support/check-copies';

const copies = {
  'a.txt': 'Troops go home.',
  'a.pdf': '%PDF-1.7',
  'binary.txt': Uint8Array.of(0, 1, 2),
  'latin.txt': Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
  folder: { state: 'folder' },
  'large.txt': { state: 'too-large' },
  'locked.txt': { state: 'unreadable' },
  'link.txt': { state: 'outside' },
} as const;

const source = (file: string): string => `title: T\nsources: {s: {title: S, file: ${file}}}\n`;
const quoted = 'claims: {c: {text: C, sources: {source: s, quote: Troops go}}}\n';

describeRuleWithCopies('missing-copy', {
  copies,
  reports: {
    'a file that is not there': source('⟦missing-copy:gone.txt⟧'),
    'a folder': source('⟦missing-copy:"folder"⟧'),
    'a path that leads out': source('⟦missing-copy:../a.txt⟧'),
    'a link that leads out': source('⟦missing-copy:link.txt⟧'),
    'what is too large': source('⟦missing-copy:large.txt⟧'),
    'what cannot be opened': source('⟦missing-copy:locked.txt⟧'),
    'what is no text, and is quoted': source('⟦missing-copy:binary.txt⟧') + quoted,
    'what is in no known encoding, and is quoted': source('⟦missing-copy:latin.txt⟧') + quoted,
  },
  spares: {
    'a copy that is there': source('a.txt') + quoted,
    'a copy that is no text, and is quoted': source('a.pdf') + quoted,
    'what is no text, and is not quoted': source('binary.txt'),
    'a source without a copy': 'title: T\nsources: {s: {title: S, url: https://a.b}}\n',
  },
});

describe('missing-copy', () => {
  it('says what to do', () => {
    const workspace = workspaceWithCopies();
    for (const path of ['gone.txt', '../a.txt', 'folder', 'large.txt', 'locked.txt'])
      workspace.set(path, source(path));
    const messages = (): string[] =>
      [...workspace.all].flatMap((note) =>
        check(note).flatMap(({ code, message }) => (code === 'missing-copy' ? [message] : [])),
      );
    messages();
    serveCopies(workspace, copies);
    assert.deepEqual(messages(), [
      'There is no file at “gone.txt”. Paths begin at the folder of this file, and have slashes.',
      '“../a.txt” leads out of the folder of this note and of the workspace, and is not read. Keep the copy beside the note.',
      '“folder” is a folder. Name the file in it that is the copy.',
      '“large.txt” is larger than 50 MB and is not read, so that what is quoted from it is not checked. Keep the part that is quoted.',
      '“locked.txt” cannot be read. See whether you may open it.',
    ]);
  });
});
