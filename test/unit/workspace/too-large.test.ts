import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../src/core/rules/engine/checker';
import { Workspace } from '../../../src/core/workspace/includes/workspace';
import { LiveNote, readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import { longestNote, longestPart, mostParts } from '../../../src/core/yaml/split/limits';

const claims = 'title: T\nclaims:\n  a: {text: It rains., kind: fact}\n';

function told(note: Note): string[] {
  return check(note).map(({ code, message, span }) => `${span.start}-${span.end} ${code}: ${message}`);
}

const unread = (excess: string): string =>
  `This note has more than ${excess}, and is not read. Divide it into several notes, of which one includes the others.`;

describe('a note that is too large to be read', () => {
  it('is told of once, at its beginning', () => {
    const note = readNote(`\n  ${claims}#${'x'.repeat(longestNote)}`);
    assert.deepEqual(told(note), [`3-11 syntax: ${unread('20 million characters')}`]);
    assert.deepEqual([...note.contents.entries], []);
  });

  it('is told of in a stretch of its first line, however long that is', () => {
    assert.deepEqual(told(readNote('x'.repeat(longestNote + 1))), [
      `0-80 syntax: ${unread('20 million characters')}`,
    ]);
  });

  it('says nothing of the ids that others name in it', () => {
    const workspace = new Workspace((_, path) => path);
    workspace.set('b.notes.yaml', `${claims}#${'x'.repeat(longestNote)}`);
    workspace.set(
      'a.notes.yaml',
      `include: b.notes.yaml\n${claims.replace('kind', 'supported-by: b, kind')}`,
    );
    const note = workspace.get('a.notes.yaml');
    assert.deepEqual(note && told(note), []);
  });

  it('becomes one by a text that is put in', () => {
    const note = new LiveNote(claims);
    note.edit({ start: claims.length, end: claims.length, text: `# ${'x'.repeat(longestNote)}` });
    assert.equal(note.text.isUnread, true);
    assert.equal(note.text.length, claims.length + longestNote + 2);
  });

  it('becomes one by an entry more, and none by one less', () => {
    const full = `${claims}${'x-a:\n'.repeat(mostParts - 3)}`;
    const note = new LiveNote(full);
    assert.equal(note.text.isUnread, false);
    note.edit({ start: full.length, end: full.length, text: 'x-b:\n' });
    assert.equal(note.text.isUnread, true);
    assert.deepEqual(told(readNote(`${full}x-b:\n`)), [`0-8 syntax: ${unread('200,000 entries')}`]);
    note.edit({ start: full.length - 5, end: full.length, text: '' });
    assert.equal(note.text.isUnread, false);
    assert.equal(note.contents.entries[0]?.id, 'a');
  });
});

describe('a text with more findings than fit on a stack', () => {
  it('is told of in all of them', () => {
    const count = 150_000;
    const note = readNote(`${claims}brief: "${'[[b]] '.repeat(count)}"\n`);
    assert.equal(check(note).filter(({ code }) => code === 'unknown-reference').length, count);
  });
});

describe('an entry that is too large to be read', () => {
  it('is told of, and keeps its id', () => {
    const long = `  b: {text: "${'x'.repeat(longestPart)}"}\n`;
    const found = told(readNote(`${claims}${long}  c: {text: Snow, supported-by: b}\n`));
    assert.equal(found.filter((each) => each.includes(' syntax: This has more than 5 million')).length, 1);
    assert.deepEqual(
      found.filter((each) => each.includes('unknown-reference')),
      [],
    );
  });

  it('does not keep others from being read', () => {
    const note = readNote(`summary: "${'x'.repeat(longestPart)}"\n${claims}`);
    assert.equal(note.contents.entries[0]?.id, 'a');
  });
});
