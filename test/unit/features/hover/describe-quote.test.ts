import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  describeQuotedWords,
  type QuotedWords,
  quotedWordsAt,
} from '../../../../src/core/features/hover/describe-quote';
import { check } from '../../../../src/core/rules/engine/checker';
import { copyOf } from '../../copies/support';
import { serveCopies, workspaceWithCopies } from '../../support/check-copies';
import { atCursor } from '../../support/marks';

const html = '<h1>News</h1><p>It is said that *all* <b>troops</b> go&nbsp;home, or most of them.</p>';
const copies = { 'a.html': html, 'a.pdf': '%PDF' };

function at(marked: string, isRead = true): QuotedWords | undefined {
  const { text, offset } = atCursor(marked);
  const workspace = workspaceWithCopies();
  workspace.set('a', text);
  const note = workspace.get('a');
  assert.ok(note);
  check(note);
  if (isRead) serveCopies(workspace, copies);
  return quotedWordsAt(note, offset);
}

const claim = (quote: string, file = 'a.html'): string =>
  `sources: {s: {title: The _S_, file: ${file}}}\nclaims:\n  c: {text: C, sources: [{source: s, at: p. 4, quote: ${quote}}]}\n`;

describe('A quotation under the mouse', () => {
  it('is known by its place in the copy', () => {
    const found = at(claim('Troops‸ go home'));
    assert.equal(found?.state, 'found');
    assert.deepEqual(found?.copy, { address: 'a.html', from: 'a' });
    assert.equal(html.slice(found?.place?.start, found?.place?.end), 'troops</b> go&nbsp;home');
  });

  it('is shown with what stands around it there', () => {
    const found = at(claim('"Troops‸ go home"'));
    assert.ok(found);
    assert.equal(
      describeQuotedWords(found, copyOf('a.html', html)),
      [
        'Found in the copy of its source.',
        '> News It is said that \\*all\\* **troops go home**, or most of them\\.',
        'The \\_S\\_ · p\\. 4',
      ].join('\n\n'),
    );
  });

  it('is told to be absent, not checked, or not read yet', () => {
    assert.equal(at(claim('Troops‸ stay'))?.state, 'absent');
    assert.equal(at(claim('Troops‸ stay', 'a.pdf'))?.state, 'unchecked');
    assert.equal(at(claim('Troops‸ stay'), false)?.state, 'unread');
  });

  it('is none elsewhere, and where its source keeps no copy', () => {
    assert.equal(at(`‸${claim('Troops')}`), undefined);
    assert.equal(at('sources: {s: S}\nclaims: {c: {text: C, sources: {source: s, quote: q‸}}}\n'), undefined);
  });
});
