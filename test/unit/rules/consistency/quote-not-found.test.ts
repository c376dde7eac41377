import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../../src/core/rules/engine/checker';
import { describeRuleWithCopies, foundWithCopies, workspaceWithCopies } from '../../support/check-copies';

const copies = {
  'a.txt': 'The Southern District ends its exercises.\nTroops go home.',
  'a.html': '<p>Troops <b>go</b> home&nbsp;soon</p>',
  'a.pdf': '%PDF-1.7',
  'binary.txt': Uint8Array.of(0, 1, 2),
};

const claim = (citation: string, file = 'a.txt'): string =>
  `title: T\nsources: {s: {title: S, file: ${file}}}\nclaims:\n  c: {text: C, sources: ${citation}}\n`;

describeRuleWithCopies('quote-not-found', {
  copies,
  reports: {
    'words that the copy does not have': claim('{source: s, quote: ⟦quote-not-found:"Troops stay"⟧}'),
    'one of two': claim(
      '[{source: s, quote: Troops go home}, {source: s, at: p. 1, quote: ⟦quote-not-found:Troops come home⟧}]',
    ),
    'those of an indicator': `
      title: T
      sources:
        s: {title: S, file: a.html}
      indicators:
        i:
          text: I
          sources:
            - source: s
              quote: ⟦quote-not-found:>-
                Troops go
                away⟧
      `,
  },
  spares: {
    'words that it has': claim('{source: s, quote: "troops go home"}'),
    'words in a page': claim('{source: s, quote: "Troops go home soon"}', 'a.html'),
    'what is left out': claim('{source: s, quote: The Southern District … go home}'),
    'a source without a copy':
      'title: T\nsources: {s: S}\nclaims: {c: {text: C, sources: {source: s, quote: q}}}\n',
    'a copy that is not there': claim('{source: s, quote: "Troops stay"}', 'gone.txt'),
    'a copy that is no text': claim('{source: s, quote: "Troops stay"}', 'a.pdf'),
    'a copy that cannot be read as text': claim('{source: s, quote: "Troops stay"}', 'binary.txt'),
    'a citation without words': claim('{source: s, at: p. 2}'),
    'an id that is no source’s': 'title: T\nclaims: {c: {text: C, sources: {source: c, quote: q}}}\n',
  },
});

describe('quote-not-found', () => {
  it('looks in the copies of sources in included notes', () => {
    const notes = {
      a: 'title: A\ninclude: b\nclaims: {c: {text: C, sources: {source: s, quote: not there}}}\n',
      b: 'title: B\nsources: {s: {title: S, file: a.txt}}\n',
    };
    assert.deepEqual(foundWithCopies('quote-not-found', notes, copies), ['a: not there']);
  });

  it('says nothing before a copy was read', () => {
    const workspace = workspaceWithCopies();
    workspace.set('a', claim('{source: s, quote: "Troops stay"}'));
    const note = workspace.get('a');
    assert.ok(note);
    assert.deepEqual(
      check(note).filter(({ code }) => code === 'quote-not-found' || code === 'missing-copy'),
      [],
    );
    assert.deepEqual(workspace.nextCopy(), { address: 'a.txt', from: 'a' });
    assert.equal(workspace.nextCopy(), undefined);
  });
});
