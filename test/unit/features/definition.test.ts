import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { definition } from '../../../src/core/features/definition';
import { marked, textAt } from './support';

const note = `title: T
sources: {s: S}
actors:
  kremlin: {name: The Kremlin, aliases: [Moscow]}
  united-russia: {name: United Russia}
claims:
  c:
    text: "The Kremlin's aim"
    by: kremlin
    supported-by: [drills-end]
  d: {text: 'See [[c|the aim of the Kremlin]] and Moscow.', sources: [s]}
indicators:
  drills-end:
    text: >-
      United Russia ends
      the drills.
    sources: s
`;

function at(before: string, after: string): string {
  assert.ok(note.includes(before + after), `the note has ${before}${after}`);
  return note.replace(before + after, `${before}‸${after}`);
}

describe('definition', () => {
  const cases: [name: string, text: string, from: string, to: string[]][] = [
    ['of a single reference', at('by: krem', 'lin'), 'kremlin', ['kremlin']],
    ['of a reference in a list, at its end', at('[drills-end', ']'), 'drills-end', ['drills-end']],
    ['of a link', at('See [[', 'c|'), 'c', ['c']],
    ['of a mention by name, with its article', at('"The Krem', "lin's"), 'The Kremlin', ['kremlin']],
    ['of a mention by alias', at('and Mos', 'cow'), 'Moscow', ['kremlin']],
    [
      'of a mention of two words in a folded text',
      at('United ', 'Russia ends'),
      'United Russia',
      ['united-russia'],
    ],
    ['of an id is itself', at('  drills', '-end:'), 'drills-end', ['drills-end']],
    ['of the label of a link is nowhere', at('the aim of the Krem', 'lin'), '', []],
    ['of a plain word is nowhere', at('the dri', 'lls.'), '', []],
  ];
  for (const [name, text, from, to] of cases) {
    it(name, () => {
      const { note: read, offset } = marked(text);
      const jumps = definition(read, offset);
      assert.deepEqual(
        jumps.map((jump) => textAt(read, jump.selection)),
        to,
      );
      for (const jump of jumps) assert.equal(textAt(read, jump.origin), from);
    });
  }

  it('of a shared name leads to all who share it', () => {
    const { note: read, offset } = marked(
      'actors:\n  a: {name: X}\n  b: {name: X}\nclaims:\n  c: Here is ‸X\n',
    );
    assert.deepEqual(
      definition(read, offset).map(({ id }) => id),
      ['a', 'b'],
    );
  });

  it('gives the same with CRLF', () => {
    const { note: read, offset } = marked(at('United ', 'Russia ends').replaceAll('\n', '\r\n'));
    assert.deepEqual(
      definition(read, offset).map(({ id }) => id),
      ['united-russia'],
    );
  });
});
