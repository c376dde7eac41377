import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noteLayout } from '../../../../src/core/model/kinds/layout';
import { cut, resume } from '../../../../src/core/yaml/split/splitter';
import { dedented } from '../../support/marks';

/** A note with a `│` where each chunk but the first begins. */
function cutMarks(text: string, recovered: ReadonlySet<number> = new Set()): string {
  return cut(text, noteLayout, recovered)
    .cuts.map(({ start, end }) => text.slice(start, end))
    .join('│');
}

function rolesOf(text: string): string[] {
  return cut(text, noteLayout).cuts.map(({ role, section }) => (section ? `${role} of ${section}` : role));
}

/** Notes with a `│` where they are cut, by the rule that each shows. */
const rules: Readonly<Record<string, string>> = {
  'a key of the top level begins a chunk': `
    title: T
    │date: 2022
  `,
  'an entry of a section begins a chunk, and so does the key of the section': `
    claims:
    │  a: {text: A}
    │  b:
        text: B
  `,
  'comments and blank lines belong to the chunk above': `
    title: T
    # Of claims.

    │claims:
      # Of the first.
    │  a: A
      # Of the second.
    │  b: B
  `,
  'what stands before the first key is a chunk': `
    # A comment.

    │title: T
  `,
  'a key that is no section is one chunk with all that stands below it': `
    include:
      - a
      - b
    │rules:
      syntax: off
  `,
  'a section in braces is one chunk': `
    claims: {a: A,
      b: B}
    │title: T
  `,
  'a section that is a list is one chunk': `
    claims:
      - a
      - b
    │title: T
  `,
  'a section whose first key only a parser can read is one chunk': `
    claims:
      ? a
      : A
      b: B
    │title: T
  `,
  'a note in braces is one chunk': `
    {title: T,
    claims: {a: A}}
  `,
  'the first entry of a section tells the column of the others': `
    claims:
    │     a:
          text: A
    │     b: B
  `,
  'where most entries stand at another column than the first, that column counts': `
    claims:
    │   a: A
    │  b: B
    │  c: C
    │  d: D
  `,
  'an entry one column too far right begins a chunk all the same': `
    claims:
    │  a: {text: A}
    │   b: {text: B}
    │  c: {text: C}
  `,
  'a field too far left stays in its entry': `
    claims:
    │  a:
        text: A
       kind: fact
    │  b: B
  `,
  'a key half typed in a map of maps does not make entries of what stands below it': `
    claims:
    │  a:
        views:
         nato:
    │  zzz
          likelihood: likely
         kremlin: likely
        text: A
    │  b: B
  `,
  'a tab before the first field of an entry does not make entries of the keys of its maps': `
    claims:
    │  a:
    \twas: {'2021': {because: "so
           likely", confidence: low}}
        consistency:
          war: C
          peace: I
    │  b: B
  `,
  'a key of the top level a column too far right begins a chunk': `
    title: T
    │ date: 2022
    │author: A
  `,
  'lines of a text in a block stay together, even where they look like keys': `
    claims:
    │  a:
        text: |
          title: no title
          b: no entry
    │  b: B
  `,
  'a line of a text at the margin goes with the entry above, as what follows it shows': `
    claims:
    │  a:
        text: |
          One
    foo: bar
          two
    │  b: B
  `,
  'a word at the margin that is no key is a chunk, and ends nothing': `
    claims:
    │  a: {text: A}
    │word
    │  b: {text: B}
  `,
  'the beginning of a section’s key opens the section': `
    title: T
    │clai
    │  a: {text: A}
    │  b: {text: B}
  `,
  'a word that is typed above the first entry is an entry': `
    claims:
    │  wor
    │  a: {text: A}
  `,
  'a word alone in a section is one chunk with its key': `
    claims:
      wor
    │title: T
  `,
  'an entry behind a tab begins a chunk': `
    claims:
    │  a: {text: A}
    │\tb: {text: B}
  `,
  'a second document is a chunk that nobody reads': `
    title: T
    │---
    title: U
  `,
  'quotes that are open over lines keep what stands deeper than their key': `
    claims:
    │  a:
        text: "One
          b: two"
    │  c: C
  `,
  'a key in quotes begins a chunk as any other does': `
    "title": T
    │'claims':
    │  "a": A
    │  'b': B
  `,
  'a section may stand twice': `
    claims:
    │  a: A
    │title: T
    │claims:
    │  b: B
  `,
};

describe('cutting a note', () => {
  for (const [rule, marked] of Object.entries(rules))
    it(rule, () => {
      const expected = dedented(marked);
      const text = expected.replaceAll('│', '');
      assert.equal(cutMarks(text), expected);
      assert.equal(cutMarks(text.replaceAll('\n', '\r\n')), expected.replaceAll('\n', '\r\n'), 'with CRLF');
    });
});

describe('a chunk of a note', () => {
  it('has the role that its beginning gives it', () => {
    const text = '# A comment.\ntitle: T\nclaims:\n  a: A\nword\n...\nmore\n';
    assert.deepEqual(rolesOf(text), [
      'prefix',
      'field',
      'header of claims',
      'entry of claims',
      'stray',
      'rest',
    ]);
    assert.deepEqual(rolesOf('{title: T}\n'), ['whole']);
  });
  it('is told where it should begin, if it begins elsewhere', () => {
    const { cuts } = cut('claims:\n  a: {text: A}\n   b: {text: B}\n', noteLayout);
    assert.deepEqual(
      cuts.map(({ due }) => due),
      [undefined, undefined, 2],
    );
  });
  it('is cut all the same where it was found malformed as a whole', () => {
    const text = 'claims: |\n  a: {text: A\n  b: {text: B}\n';
    assert.equal(cutMarks(text), text);
    assert.equal(cutMarks(text, new Set([0])), 'claims: |\n│  a: {text: A\n│  b: {text: B}\n');
  });
});

describe('cutting again from a chunk on', () => {
  const text = 'title: T\nclaims:\n  a: A\n  b: B\ndate: 2022\n';
  const { cuts, resumable } = cut(text, noteLayout);
  const [, , a, , date] = cuts;

  it('gives the chunks that follow it', () => {
    assert.ok(resumable && a);
    const again = resume(text.slice(a.start), a.before, noteLayout, undefined);
    assert.deepEqual(
      again?.cuts.map(({ role, start }) => ({ role, start: start + a.start })),
      cuts.slice(2).map(({ role, start }) => ({ role, start })),
    );
  });
  it('tells whether what follows the edited part stays as it was', () => {
    assert.ok(a && date);
    const next = { role: date.role, text: 'date: 2022\n', before: date.before };
    const fits = (part: string): boolean | undefined => resume(part, a.before, noteLayout, next)?.fits;
    assert.equal(fits('  a: A\n  c: C\n'), true);
    assert.equal(fits('  a: A\n  c: C'), false, 'the key behind it would be on its line');
  });
  it('is not tried where only the whole note can tell', () => {
    assert.ok(a);
    assert.equal(resume('  a: A\n---\n', a.before, noteLayout, undefined), undefined);
    assert.equal(cut('claims:\n  a: A\n   b: B\n', noteLayout).resumable, false, 'judged by lines behind');
  });
});
