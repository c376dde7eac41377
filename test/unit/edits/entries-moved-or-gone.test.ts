import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entryKey } from '../../../src/core/edits/entry-key';
import type { FieldValue, Intent } from '../../../src/core/edits/intent';
import { occurrencesOf } from '../../../src/core/edits/referrers';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { checkAll, edited, noteOf, refused } from '../support/whole-entries';

const move = (entry: string, direction: 'up' | 'down'): Intent => ({ kind: 'moveEntry', entry, direction });

describe('a move of an entry', () => {
  checkAll({
    'up, with the comments directly above it': [
      move('claims/0/b', 'up'),
      `
        claims:
          # about a
          a: {text: One} # why
          # about b
          # notes-ignore: missing-due
          b:
            text: Two # so

          c: {text: Three}
      `,
      `
        claims:
          # about b
          # notes-ignore: missing-due
          b:
            text: Two # so
          # about a
          a: {text: One} # why

          c: {text: Three}
      `,
    ],
    'down, over blank lines that stay': [
      move('claims/0/a', 'down'),
      `
        claims:
          a: {text: One}

          b:
            text: Two
            # the end of b

          c: {text: Three}
      `,
      `
        claims:
          b:
            text: Two
            # the end of b

          a: {text: One}

          c: {text: Three}
      `,
    ],
    'in braces': [
      move('claims/0/b', 'up'),
      'claims: {a: {text: One}, b: Two, c: C}',
      'claims: {b: Two, a: {text: One}, c: C}',
    ],
    'of one of two with one id': [
      move('claims/1/a', 'up'),
      `
        claims:
          a: A
          b: B
          a: C
      `,
      `
        claims:
          a: A
          a: C
          b: B
      `,
    ],
    'with the blank lines that its text keeps': [
      move('claims/0/b', 'up'),
      `
        claims:
          a: A
          b: |+
            Two

          c: C
      `,
      `
        claims:
          b: |+
            Two

          a: A
          c: C
      `,
    ],
    'of the first up, and of the last down': [
      move('claims/0/a', 'up'),
      'claims: {a: A, b: B}',
      'claims: {a: A, b: B}',
    ],
  });

  it('at the end of a file without a line break', () => {
    assert.equal(edited('claims:\n  a: A\n  b: B', move('claims/0/b', 'up')), 'claims:\n  b: B\n  a: A');
    assert.equal(edited('claims:\n  a: A\n  b: B', move('claims/0/a', 'down')), 'claims:\n  b: B\n  a: A');
    assert.equal(edited('claims:\n  a: A\n  b: B', move('claims/0/b', 'down')), 'claims:\n  a: A\n  b: B');
  });

  it('is refused before the anchor that it repeats', () => {
    refused('claims:\n  a: &x {text: One}\n  b: *x\n', move('claims/0/b', 'up'));
  });
});

const take = (entry: string, references: 'keep' | 'remove' = 'remove'): Intent => ({
  kind: 'removeEntry',
  entry,
  references,
});

describe('an entry taken away with all that refers to it', () => {
  const rich = `
    title: About [[a]] and [[b]]
    bottom-line: |
      So [[a|the first]] says.

      | x | y |
      | - | - |
      | [[a\\|one]] | [[a]] |
    hypotheses:
      a:
        text: War | or [[b|not]]
      b: {text: Peace}
    claims:
      c:
        text: See [[a]], and [[a|that]].
        hypothesis: a # the one
        consistency: {a: C, b: I}
        if: [a, b]
      d: {text: D, consistency: {a: C}, if: a}
  `;
  checkAll({
    'items, keys, single references and links': [
      take('hypotheses/0/a'),
      rich,
      `
        title: About War | or not and [[b]]
        bottom-line: |
          So the first says.

          | x | y |
          | - | - |
          | one | War \\| or not |
        hypotheses:
          b: {text: Peace}
        claims:
          c:
            text: See War | or not, and that.
            # the one
            consistency: {b: I}
            if: [b]
          d: {text: D}
      `,
    ],
    'only itself, where that is asked for': [
      take('hypotheses/0/a', 'keep'),
      rich,
      rich.replace('      a:\n        text: War | or [[b|not]]\n', ''),
    ],
    'the citations of a source': [
      take('sources/0/s'),
      `
        sources:
          s: S
          t: {title: T, derived-from: s}
        claims:
          c:
            text: C
            sources:
              - t # one
              - source: s
                quote: Q
      `,
      `
        sources:
          t: {title: T}
        claims:
          c:
            text: C
            sources:
              - t # one
      `,
    ],
    'in a section in braces, of which one entry refers to another': [
      take('claims/0/b'),
      'claims: {a: {text: "A [[b]]", supported-by: [b], contradicts: b}, b: {text: B, supported-by: [b, a]}}',
      'claims: {a: {text: "A B"}}',
    ],
    'the first of two with one id': [
      take('claims/0/a'),
      `
        claims:
          a: A
          a: B
          c: {text: C, supported-by: [a]}
      `,
      `
        claims:
          a: B
          c: {text: C}
      `,
    ],
    'the second of two with one id, to which nothing leads': [
      take('claims/1/a'),
      `
        claims:
          a: A
          a: B
          c: {text: C, supported-by: [a]}
      `,
      `
        claims:
          a: A
          c: {text: C, supported-by: [a]}
      `,
    ],
  });

  it('is refused where a reference stands in a malformed entry or behind an alias', () => {
    refused(
      'claims:\n  a: A\n  b: {text: B, supported-by: &x [a]}\n  c: {text: C, supported-by: *x}\n',
      take('claims/0/a'),
    );
    refused('claims:\n  a:\n    text: "A\n  b: B\n', take('claims/0/a'));
  });

  it('is known before by what refers to it', () => {
    const note = readNote(noteOf(rich));
    const [entry] = note.symbols.definitions('a');
    assert.ok(entry);
    const fields = new Map<string | undefined, Set<string>>();
    for (const { entry: by, reference } of occurrencesOf(note, entry)) {
      const user = by && entryKey(note, by);
      fields.set(user, (fields.get(user) ?? new Set()).add(reference.field));
    }
    assert.deepEqual(
      [...fields].map(([user, names]) => [user, [...names]]),
      [
        [undefined, ['title', 'bottom-line']],
        ['claims/0/c', ['text', 'hypothesis', 'consistency', 'if']],
        ['claims/0/d', ['consistency', 'if']],
      ],
    );
  });
});

describe('an item of a list', () => {
  const put = (field: string, item: FieldValue): Intent => ({
    kind: 'addItem',
    entry: 'claims/0/a',
    field,
    item,
  });
  const drop = (field: string, item: FieldValue): Intent => ({
    kind: 'removeItem',
    entry: 'claims/0/a',
    field,
    item,
  });
  checkAll({
    'where there is no list': [
      put('supported-by', 'b'),
      'claims: {a: A}',
      'claims: {a: {text: A, supported-by: [b]}}',
    ],
    'beside a single one': [
      put('supported-by', 'c'),
      'claims: {a: {text: A, supported-by: b}}',
      'claims: {a: {text: A, supported-by: [b, c]}}',
    ],
    'that is there already': [
      put('supported-by', 'b'),
      'claims: {a: {text: A, supported-by: b}}',
      'claims: {a: {text: A, supported-by: b}}',
    ],
    'that is cited already': [
      put('sources', 's'),
      'claims: {a: {text: A, sources: [{source: s, at: p. 4}]}}',
      'claims: {a: {text: A, sources: [{source: s, at: p. 4}]}}',
    ],
    'that says more of what is cited': [
      put('sources', { source: 's', at: 'p. 4' }),
      'claims: {a: {text: A, sources: [r, s]}}',
      'claims: {a: {text: A, sources: [r, {source: s, at: p. 4}]}}',
    ],
    'that says something else of what is cited': [
      put('sources', { source: 's', at: 'p. 5' }),
      'claims: {a: {text: A, sources: [{source: s, at: p. 4}]}}',
      'claims: {a: {text: A, sources: [{source: s, at: p. 4}, {source: s, at: p. 5}]}}',
    ],
    'in lines, as those before it': [
      put('sources', { source: 't', quote: 'So: he' }),
      `
        claims:
          a:
            text: A
            sources:
              - source: s # c
                quote: Q
            key: true
      `,
      `
        claims:
          a:
            text: A
            sources:
              - source: s # c
                quote: Q
              - source: t
                quote: "So: he"
            key: true
      `,
    ],
    'that is a tag with a comma': [
      put('tags', 'x, y'),
      `
        claims:
          a:
            text: A
            tags: [
              one, # 1
            ]
      `,
      `
        claims:
          a:
            text: A
            tags: [
              one, # 1
              "x, y",
            ]
      `,
    ],
    'taken out': [
      drop('sources', { source: 's', at: 'p. 4' }),
      'claims: {a: {text: A, sources: [s, {source: s, at: p. 4}, s]}}',
      'claims: {a: {text: A, sources: [s, s]}}',
    ],
    'taken out, of those that are alike the first': [
      drop('supported-by', 'b'),
      'claims: {a: {text: A, supported-by: [c, b, b]}}',
      'claims: {a: {text: A, supported-by: [c, b]}}',
    ],
    'taken out, the last with its field': [
      drop('supported-by', 'b'),
      `
        claims:
          a:
            text: A
            supported-by:
              - b
            key: true
      `,
      `
        claims:
          a:
            text: A
            key: true
      `,
    ],
    'taken out that is not there': [
      drop('tags', 'x'),
      'claims: {a: {text: A, tags: [y]}}',
      'claims: {a: {text: A, tags: [y]}}',
    ],
  });
});
