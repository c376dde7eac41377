import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Placement, reorder } from '../../../src/core/edits/move-entry';
import { Refusal } from '../../../src/core/edits/refusal';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { noteOf } from '../support/whole-entries';

function ordered(text: string, ids: readonly string[], to: Placement): string {
  const note = readNote(text);
  return applyEdits(text, reorder(note, ids.map(keyOf), to));
}

/** A claim by its id, or an entry by its key. */
function keyOf(name: string): string {
  return name.includes('/') ? name : `claims/0/${name}`;
}

const onto = (name: string): Placement => ({ onto: keyOf(name) });

type Case = readonly [ids: readonly string[], to: Placement, before: string, after: string];

function checkAll(cases: Readonly<Record<string, Case>>): void {
  for (const [name, [ids, to, before, after]] of Object.entries(cases))
    it(name, () => {
      assert.equal(ordered(noteOf(before), ids, to), noteOf(after));
      const crlf = (text: string) => noteOf(text).replaceAll('\n', '\r\n');
      assert.equal(ordered(crlf(before), ids, to), crlf(after), 'with CRLF');
    });
}

function refusedWith(words: RegExp, text: string, ids: readonly string[], to: Placement): void {
  assert.throws(
    () => ordered(text, ids, to),
    (error) => error instanceof Refusal && words.test(error.message) && error.message.endsWith('.'),
  );
}

const four = `
  title: T
  claims:
    # about a
    a: {text: One} # why

    b:
      text: Two
      # the end of b

    c: Three
    d: |
      Four
  gaps:
    g: G
`;

describe('entries in another order', () => {
  checkAll({
    'from above, behind the one onto which they are put': [
      ['a'],
      onto('c'),
      four,
      `
        title: T
        claims:
          b:
            text: Two
            # the end of b

          c: Three

          # about a
          a: {text: One} # why
          d: |
            Four
        gaps:
          g: G
      `,
    ],
    'from below, before the one onto which they are put': [
      ['d'],
      onto('b'),
      four,
      `
        title: T
        claims:
          # about a
          a: {text: One} # why

          d: |
            Four
          b:
            text: Two
            # the end of b

          c: Three
        gaps:
          g: G
      `,
    ],
    'at the beginning of their section': [
      ['b', 'd'],
      'first',
      four,
      `
        title: T
        claims:
          b:
            text: Two
            # the end of b

          d: |
            Four
          # about a
          a: {text: One} # why

          c: Three
        gaps:
          g: G
      `,
    ],
    'each over the one above it': [
      ['d', 'b'],
      'up',
      'claims:\n  a: A\n  b: B\n  c: C\n  d: D\n',
      'claims:\n  b: B\n  a: A\n  d: D\n  c: C\n',
    ],
    'as far as they can go up together': [
      ['a', 'b', 'd'],
      'up',
      'claims:\n  a: A\n  b: B\n  c: C\n  d: D\n',
      'claims:\n  a: A\n  b: B\n  d: D\n  c: C\n',
    ],
    'each over the one below it': [
      ['a', 'b'],
      'down',
      'claims:\n  a: A\n  b: B\n  c: C\n  d: D\n',
      'claims:\n  c: C\n  a: A\n  b: B\n  d: D\n',
    ],
    'gathered from both sides, before the one onto which they are put': [
      ['a', 'd'],
      onto('c'),
      'claims:\n  a: A\n  b: B\n  c: C\n  d: D\n',
      'claims:\n  b: B\n  a: A\n  d: D\n  c: C\n',
    ],
    'onto one of themselves, which changes nothing': [['a', 'b'], onto('b'), four, four],
    'in braces on one line': [
      ['c'],
      onto('a'),
      'claims: {a: {text: "One, two"}, b: B, c: [C], d: D}',
      'claims: {c: [C], a: {text: "One, two"}, b: B, d: D}',
    ],
    'in braces on lines of their own, with their comments': [
      ['a'],
      onto('c'),
      `
        claims: {
          # about a
          a: A, # why
          b: {
            text: B, # so
          },
          c: C # the last
        }
      `,
      `
        claims: {
          b: {
            text: B, # so
          },
          c: C, # the last
          # about a
          a: A # why
        }
      `,
    ],
    'in braces, from the last place, which has no comma': [
      ['c'],
      'up',
      `
        claims: {
          a: A,
          b: B, # so
          c: C # the last
        }
      `,
      `
        claims: {
          a: A,
          c: C, # the last
          b: B # so
        }
      `,
    ],
    'of two with one id': [
      ['claims/1/a', 'claims/0/a'],
      'down',
      'claims:\n  a: A\n  b: B\n  a: C\n  d: D\n',
      'claims:\n  b: B\n  a: A\n  d: D\n  a: C\n',
    ],
    'of a section that is there twice, within the one they stand in': [
      ['c'],
      'first',
      'claims:\n  a: A\nclaims:\n  b: B\n  c: C\n',
      'claims:\n  a: A\nclaims:\n  c: C\n  b: B\n',
    ],
  });

  it('are refused in another section than their own', () => {
    const text = 'claims:\n  a: A\ngaps:\n  g: G\n';
    refusedWith(/another section/, text, ['a'], onto('gaps/0/g'));
    refusedWith(/of one section/, text, ['a', 'gaps/0/g'], 'up');
  });

  it('are refused where a comment would speak of another, or an anchor be named before it is set', () => {
    refusedWith(/in the text/, 'claims: {a: A, # about a\n  b: B}\n', ['b'], 'up');
    refusedWith(/in the text/, 'claims:\n  a: &x {text: One}\n  b: *x\n', ['b'], 'first');
    refusedWith(/malformed/, 'claims:\n  a: A\n  b:\n    text: "B\n', ['b'], 'up');
    refusedWith(/merge/, 'claims:\n<<<<<<< a\n  a: A\n=======\n  a: B\n>>>>>>> b\n  b: B\n', ['b'], 'up');
    refusedWith(/not in the note/, 'claims:\n  a: A\n', ['gone'], 'up');
  });
});
