import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../../src/core/rules/engine/checker';
import { readNote } from '../../../../src/core/workspace/note/live-note';

const sides = [
  'title: T',
  'claims:',
  '  a:',
  '    text: x',
  '<<<<<<< HEAD',
  '    likelihood: likely',
  '=======',
  '    likelihood: unlikely',
  '>>>>>>> theirs (fix: the odds)',
  '    supported-by: nobody',
  '',
];

/** The lines of the diagnostics, and of what they point at beside. */
function found(text: string): string[] {
  const note = readNote(text);
  const line = (at: number) => note.text.positionAt(at).line + 1;
  return check(note).map(({ code, span, related = [] }) =>
    [code, line(span.start), ...related.map((other) => line(other.span.start))].join(' '),
  );
}

describe('a merge that is not decided', () => {
  for (const [name, end] of Object.entries({ LF: '\n', CRLF: '\r\n' })) {
    it(`is one notice, where lines end with ${name}`, () =>
      assert.deepEqual(found(sides.join(end)), ['syntax 5 7 9']));
  }

  it('is noticed as long as one marker of a side is left', () =>
    assert.deepEqual(found(sides.filter((line) => !/^[<=]/.test(line)).join('\n')), ['syntax 7']));

  it('is none where only a line of equal signs stands', () =>
    assert.ok(!found('title: T\n=======\nclaims:\n  a: x\n').includes('syntax 2 ')));

  it('is none within a text', () =>
    assert.deepEqual(found('title: T\nbrief: |\n  <<<<<<< HEAD\n  >>>>>>> theirs\n'), []));
});
