import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { semanticTokens } from '../../../src/core/features/semantic-tokens';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import { markedFiles } from './includes';
import { textAt } from './support';

function tokens(note: Note, from = 0, to = note.text.length): string[] {
  return semanticTokens(note, { start: from, end: to }).map(
    (each) => `${textAt(note, each)}: ${[each.type, ...each.modifiers].join(' ')}`,
  );
}

describe('semantic tokens', () => {
  it('tell what each id and each name stands for', () => {
    const note = readNote(
      'actors: {a: Ann Lee}\nclaims:\n  c:\n    text: >-\n      See [[c]] and Ann\n      Lee.\n    by: [a, ghost]\n',
    );
    assert.deepEqual(tokens(note), [
      'a: actor definition',
      'c: claim definition',
      'c: claim linked',
      'Ann: actor mention',
      'Lee: actor mention',
      'a: actor',
      'ghost: unresolved',
    ]);
  });

  it('tell what another note defines', () => {
    const { note } = markedFiles({
      p: 'actors: {a: Ann}\n',
      r: '‸include: [p]\nclaims: {c: {text: Ann, by: a}}\n',
    });
    assert.deepEqual(tokens(note), [
      'c: claim definition',
      'Ann: actor mention included',
      'a: actor included',
    ]);
  });

  it('tell what gaps, citations, views and judgements on hypotheses name', () =>
    assert.deepEqual(
      tokens(
        readNote(
          [
            'sources: {s: S}',
            'actors: {a: Ann}',
            'hypotheses: {h: {text: H, because: Ann says so.}}',
            'claims:',
            '  c:',
            '    text: C',
            '    hypothesis: h',
            '    sources: [{source: s, at: s, quote: "Ann, [[s]]"}, s]',
            '    views: {a: likely, ghost: {because: "[[g]]"}}',
            'gaps:',
            '  g: {text: Ann, affects: [c, h], collect: Ask Ann.}',
          ].join('\n'),
        ),
      ),
      [
        ...['s: source definition', 'a: actor definition', 'h: hypothesis definition', 'Ann: actor mention'],
        ...['c: claim definition', 'h: hypothesis', 's: source', 's: source'],
        ...['a: actor', 'ghost: unresolved', 'g: gap linked'],
        ...['g: gap definition', 'Ann: actor mention', 'c: claim', 'h: hypothesis', 'Ann: actor mention'],
      ],
    ));

  it('leave quotes and headers of blocks out', () =>
    assert.deepEqual(
      tokens(readNote('actors: {"a": Ann}\nclaims:\n  c: {text: C, by: \'a\'}\n  d:\n    by: >-\n      a\n')),
      ['a: actor definition', 'c: claim definition', 'a: actor', 'd: claim definition', 'a: actor'],
    ));

  it('are only of the stretch that is asked for', () => {
    const note = readNote('claims:\n  c: C\n  d: D\n  e: {text: E, by: x}\n');
    assert.deepEqual(tokens(note, note.text.toString().indexOf('  d')), [
      'd: claim definition',
      'e: claim definition',
      'x: unresolved',
    ]);
  });
});
