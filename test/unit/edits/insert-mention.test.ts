import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { insertMention, mentionOf } from '../../../src/core/edits/insert-mention';
import { Refusal } from '../../../src/core/edits/refusal';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';

/** A note after a mention was put where its cursors `‸` stand. */
function mentioned(marked: string, words = '[[ann]]'): string {
  const parts = marked.split('‸');
  const text = parts.join('');
  const offsets = parts.slice(0, -1).map((_, at) => parts.slice(0, at + 1).join('').length);
  const after = applyEdits(text, insertMention(readNote(text), offsets, words));
  if (words.startsWith('[[')) assert.equal(linksIn(after), linksIn(text) + offsets.length);
  return after;
}

function linksIn(text: string): number {
  const facts = [...readNote(text).contents.facts];
  const prose = facts.flatMap((each) => [...each.prose, ...each.entries.flatMap((entry) => entry.prose)]);
  return prose.reduce((sum, { markup }) => sum + markup.links.length, 0);
}

describe('A mention is put', () => {
  const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
    'into plain text': [
      'claims: {c: {text: So said ‸ today}}\n',
      'claims: {c: {text: "So said [[ann]] today"}}\n',
    ],
    'at the head of plain text, which then wants quotes': [
      'claims:\n  c: {text: ‸ said so} # why\n',
      'claims:\n  c: {text:  "[[ann]] said so"} # why\n',
    ],
    'at the end of a text': [
      'claims:\n  c:\n    text: So said‸\n',
      'claims:\n  c:\n    text: So said[[ann]]\n',
    ],
    'behind the space at the end of a line': [
      'claims:\n  c:\n    text: So said ‸\n    key: true\n',
      'claims:\n  c:\n    text: So said [[ann]] \n    key: true\n',
    ],
    'into quotes': [
      `claims: {c: "It's ‸ \\"here\\"", d: 'It''s ‸'}\n`,
      `claims: {c: "It's [[ann]] \\"here\\"", d: 'It''s [[ann]]'}\n`,
    ],
    'into a block, in CRLF': [
      'brief: |\r\n  One\r\n\r\n  Two ‸ three\r\ntitle: T\r\n',
      'brief: |\r\n  One\r\n\r\n  Two [[ann]] three\r\ntitle: T\r\n',
    ],
    'at two places of a text': ['bottom-line: ‸ and ‸ left\n', 'bottom-line:  "[[ann]] and [[ann]] left"\n'],
  };
  for (const [where, [before, after]] of Object.entries(cases))
    it(where, () => assert.equal(mentioned(before), after));
});

describe('A mention is refused', () => {
  const refused: Readonly<Record<string, readonly [text: string, why: RegExp]>> = {
    'where an id stands': ['claims: {c‸: C}\n', /is mentioned in a text/],
    'among references': ['claims: {c: {text: C, supported-by: [‸d]}}\n', /is mentioned in a text/],
    'between the entries': ['claims:\n  c: C\n‸\nbrief: B\n', /is mentioned in a text/],
    'behind the quotes of a text': ['brief: "B" ‸\n', /is mentioned in a text/],
    'within a link': ['brief: B and [[c‸c]] are\n', /within a link/],
    'in code': ['brief: B `co‸de` here\n', /within a link/],
    'in an address': ['brief: B https://a.ex‸ample/x here\n', /within a link/],
  };
  for (const [where, [text, why]] of Object.entries(refused))
    it(where, () =>
      assert.throws(
        () => mentioned(text),
        (error) => error instanceof Refusal && why.test(error.message),
      ),
    );
});

describe('The words of a mention', () => {
  const note = readNote(
    'claims: {c: C}\nactors:\n  ann: {name: Ann Doe}\n  bo: {name: Bo, aliases: [Ann Roe]}\n  roe: Ann Roe\n',
  );

  it('are the name of an actor', () => assert.equal(mentionOf(note, 'ann'), 'Ann Doe'));

  it('are a link where others have that name, and to what is no actor', () => {
    assert.equal(mentionOf(note, 'roe'), '[[roe]]');
    assert.equal(mentionOf(note, 'c'), '[[c]]');
    assert.equal(mentionOf(note, 'nobody'), '[[nobody]]');
  });

  it('are put as they are', () =>
    assert.equal(mentioned('brief: So said ‸ then\n', 'Ann Doe'), 'brief: So said Ann Doe then\n'));
});
