import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renamable } from '../../../src/core/features/rename';
import { check } from '../../../src/core/rules/engine/checker';
import { dedented } from '../support/marks';
import { refusal, renamed } from './renamed';
import { marked, textAt } from './support';

const note = `actors:
  a-b: {name: Ann, role: "Is not [[c]]"}
claims:
  c:
    text: "See [[a-b]] and [[a-b|her]], a-b."
    by: ["a-b", 'a-b']
    supported-by: [c2]
  c2: {text: C2, actors: a-b, contradicts: c}
`;
const wanted = note.replaceAll(/a-b(?!\.)/g, 'ann-lee');

describe('the rename of an id', () => {
  const places: [string, string, string][] = [
    ['its definition', '  a-', 'b: {'],
    ['a reference', 'actors: a', '-b'],
    ['a reference in quotes', '["a', '-b"'],
    ['a link', '[[a-b', ']]'],
    ['a link with a label', '[[', 'a-b|'],
  ];
  for (const [name, before, after] of places)
    it(`reaches all of it from ${name}`, () => {
      assert.ok(note.includes(before + after));
      const text = note.replace(before + after, `${before}‸${after}`);
      assert.equal(renamed(text, 'ann-lee'), wanted);
      assert.equal(renamed(text.replaceAll('\n', '\r\n'), 'ann-lee'), wanted.replaceAll('\n', '\r\n'));
    });

  it('shows the id without its quotes', () => {
    const { note: read, offset } = marked(note.replace('["a-b"', '["a‸-b"'));
    const { span, placeholder } = renamable(read, offset);
    assert.equal(textAt(read, span), 'a-b');
    assert.equal(placeholder, 'a-b');
  });

  it('changes the keys of maps, and what stands behind an anchor once', () =>
    assert.equal(
      renamed(
        dedented(`
          hypotheses: {h‸: H}
          claims:
            c: {text: C, if: &x [h], consistency: {h: C}}
            d: {text: D, if: *x}
        `),
        'war',
      ),
      dedented(`
        hypotheses: {war: H}
        claims:
          c: {text: C, if: &x [war], consistency: {war: C}}
          d: {text: D, if: *x}
      `),
    ));

  it('refuses what is taken, is no id, or is defined twice', () => {
    assert.match(refusal(note.replace('  a-b', '  a‸-b'), 'c2'), /already a claim “c2” in this note/);
    assert.match(refusal(note.replace('  a-b', '  a‸-b'), 'not an id'), /“not an id” is no id/);
    assert.match(
      refusal(
        dedented(`
          actors:
            ‸a: Ann
            a: Bo
        `),
        'b',
      ),
      /defined twice/,
    );
  });

  it('keeps the way in which an id is written', () =>
    assert.equal(
      renamed(
        dedented(`
          actors:
            "\\x61‸": Ann
          claims:
            c:
              by: >-
                a
              actors:
                - 'a'
              text: >-
                So says [[
                a]] and [[a|the
                lady]].
        `),
        'b',
      ),
      dedented(`
        actors:
          "b": Ann
        claims:
          c:
            by: >-
              b
            actors:
              - 'b'
            text: >-
              So says [[
              b]] and [[b|the
              lady]].
      `),
    ));

  it('gives ids that begin with x-', () =>
    assert.equal(
      renamed(
        dedented(`
          actors:
            a‸: Ann
          claims:
            c: {text: "[[a]]", by: a, x-by: a}
        `),
        'x-ann',
      ),
      dedented(`
        actors:
          x-ann: Ann
        claims:
          c: {text: "[[x-ann]]", by: x-ann, x-by: a}
      `),
    ));

  it('refuses what YAML takes for nothing', () => {
    assert.match(
      refusal(
        dedented(`
          actors:
            ‸a: Ann
          claims:
            c: {text: C, by: a}
        `),
        'null',
      ),
      /nothing is there/,
    );
    assert.match(
      refusal(
        dedented(`
          claims:
            c: {text: C, by: ‸a}
        `),
        'Null',
      ),
      /nothing is there/,
    );
  });

  it('refuses where a map would have a key twice', () => {
    const both = dedented(`
      hypotheses: {h: H}
      claims:
        c: {text: C, consistency: {h: C, g‸: I}}
    `);
    assert.match(refusal(both, 'h'), /“h” stands beside “g”/);
    assert.match(refusal(both.replace('‸', '').replace('{h:', '{h‸:'), 'g'), /“g” stands beside “h”/);
  });

  it('reaches a key that a map has twice, from either of them', () => {
    for (const [first, second] of [
      ['w‸ar', 'war'],
      ['war', 'w‸ar'],
    ])
      assert.equal(
        renamed(
          `hypotheses: {war: W, peace: P}\nclaims:\n  c: {text: C, consistency: {${first}: I, peace: C, "${second}": C}}\n`,
          'strike',
        ),
        dedented(`
          hypotheses: {strike: W, peace: P}
          claims:
            c: {text: C, consistency: {strike: I, peace: C, "strike": C}}
        `),
      );
    assert.equal(
      renamed(
        dedented(`
          actors:
            ‸a: A
            b:
              name: B
              relations:
                a: rival # then
                a: [ally, heir] # now
        `),
        'ann',
      ),
      dedented(`
        actors:
          ann: A
          b:
            name: B
            relations:
              ann: rival # then
              ann: [ally, heir] # now
      `),
    );
  });

  it('reaches what does not count, as its field or section is given twice', () =>
    assert.equal(
      renamed(
        dedented(`
          actors: {‸a: A}
          claims:
            c: {text: "[[a]]", by: a, text: "[[a|She]]", by: [b, a]}
          claims:
            d: {text: "[[a]]", actors: [a, b, a]}
        `),
        'ann',
      ),
      dedented(`
        actors: {ann: A}
        claims:
          c: {text: "[[ann]]", by: ann, text: "[[ann|She]]", by: [b, ann]}
        claims:
          d: {text: "[[ann]]", actors: [ann, b, ann]}
      `),
    ));

  it('refuses where an alias repeats what is no reference itself', () => {
    const ids = dedented(`
      x-ids: &ids [a, d]
      claims:
        ‸a: A
        d: D
        c: {text: C, supported-by: *ids}
    `);
    assert.match(refusal(ids, 'b'), /A YAML alias stands for “a”/);
    assert.match(
      refusal(
        dedented(`
          claims:
            a: A
            c: {text: &t a, if: *‸t }
        `),
        'b',
      ),
      /Rename it there/,
    );
  });

  it('refuses where a malformed entry may be left behind', () =>
    assert.match(
      refusal(
        dedented(`
          actors:
            ‸a: Ann
          claims:
            c: {text: C, by: [a}
        `),
        'b',
      ),
      /malformed/,
    ));

  it('refuses where nothing has a name', () => {
    for (const text of ['tit‸le: T\n', 'title: T‸\n', 'claims: {c: {text: Pl‸ain}}\n', '‸'])
      assert.match(refusal(text, 'b'), /Nothing here/);
  });

  it('mends references that lead nowhere', () =>
    assert.equal(
      renamed(
        dedented(`
          actors: {ann: Ann}
          claims:
            c: {text: "[[anm]]", by: an‸m}
        `),
        'ann',
      ),
      dedented(`
        actors: {ann: Ann}
        claims:
          c: {text: "[[ann]]", by: ann}
      `),
    ));
});

describe('after a rename', () => {
  it('no diagnostic has come or gone', () => {
    const before = marked(note.replace('  a-b', '  ‸a-b')).note;
    const { note: after } = marked(`‸${wanted}`);
    assert.deepEqual(
      check(after).map(({ code }) => code),
      check(before).map(({ code }) => code),
    );
  });
});
