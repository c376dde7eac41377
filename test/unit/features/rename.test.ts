import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from '../../../src/core/edits/refusal';
import { renamable, rename, renameOrAsk } from '../../../src/core/features/rename';
import { check } from '../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { dedented } from '../support/marks';
import { markedFiles, textOf } from './includes';
import { marked, textAt } from './support';

/** The note after the rename. */
function renamed(text: string, name: string): string {
  const { note, offset } = marked(text);
  return applyEdits(note.text.toString(), [...rename(note, offset, name).values()].flat());
}

function refusal(text: string, name: string): string {
  try {
    return renamed(text, name);
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    return error.message;
  }
}

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

  const files = {
    p: dedented(`
      actors:
        a: Ann
    `),
    q: dedented(`
      include: [p]
      claims: {q: {text: Q, by: a}}
    `),
    r: dedented(`
      include: [q]
      claims: {r: {text: "[[a]]", actors: [‸a]}}
    `),
    s: dedented(`
      include: [p]
      actors: {a: Another}
      claims: {s: {text: S, by: a}}
    `),
  };

  it('reaches all notes that mean the entry, from any of them, and no other', () => {
    const { workspace, note: read, offset } = markedFiles(files);
    const all = rename(read, offset, 'ann');
    assert.deepEqual(
      [...all].map(([uri, edits]) => applyEdits(textOf(workspace, uri), edits)),
      [
        dedented(`
          actors:
            ann: Ann
        `),
        dedented(`
          include: [p]
          claims: {q: {text: Q, by: ann}}
        `),
        dedented(`
          include: [q]
          claims: {r: {text: "[[ann]]", actors: [ann]}}
        `),
      ],
    );
  });

  it('refuses what another note would hide or confuse', () => {
    const { note: read, offset } = markedFiles(files);
    assert.throws(() => rename(read, offset, 'q'), /already a claim “q” in q/);
    assert.throws(() => rename(read, offset, 'r'), /already a claim “r” in r/);
  });

  it('refuses what would take the place of another in a note that hides the entry', () => {
    const { note: read, offset } = markedFiles({
      p: dedented(`
        actors:
          ‸a: Ann
      `),
      q: dedented(`
        actors:
          b: Bo
      `),
      r: dedented(`
        include: [p, q]
        actors: {a: Another}
        claims:
          c: {text: C, by: b}
      `),
    });
    assert.throws(() => rename(read, offset, 'b'), /already an actor “b” in q, which r sees as well/);
  });

  it('takes an id that another note has in whose sight it never is', () => {
    const { note: read, offset } = markedFiles({
      p: dedented(`
        actors:
          b: Bo
      `),
      q: dedented(`
        include: [p]
        actors: {a: Another, b: Own}
        claims:
          c: {text: C, by: b}
      `),
      r: dedented(`
        actors:
          ‸a: Ann
      `),
    });
    assert.equal(rename(read, offset, 'b').size, 1);
  });

  it('refuses what a note may mean that is not at hand', () => {
    const { note: read, offset } = markedFiles({
      p: dedented(`
        actors:
          ‸a: Ann
      `),
      r: dedented(`
        include: [p, absent]
        claims:
          c: {text: C, by: b}
      `),
    });
    assert.throws(() => rename(read, offset, 'b'), /“b” may be an id of a note that r includes/);
  });
});

describe('the rename of a name', () => {
  const text = `actors:
  k: {name: The Kremlin, aliases: [Moscow], role: Moscow decides}
claims:
  c: {text: "The Kremlin waits. So does the Kremlin, says Moscow."}
  d:
    text: >-
      Nobody but the
      Kremlin knows.
`;
  it('takes its mentions along, with their articles', () =>
    assert.equal(
      renamed(text.replace('name: The K', 'name: The ‸K'), 'The White House'),
      text.replaceAll('Kremlin', 'White House'),
    ));
  it('gives them an article, or takes it away', () => {
    assert.equal(
      renamed(text.replace('[Mos', '[Mos‸'), 'The Court'),
      text
        .replace('[Moscow]', '[The Court]')
        .replace('role: Moscow', 'role: The Court')
        .replace('says Moscow', 'says the Court'),
    );
    assert.match(
      renamed(text.replace('name: The K', 'name: The ‸K'), 'Putin'),
      /"Putin waits\. So does Putin, says Moscow\."/,
    );
  });
  it('begins at a mention as well', () =>
    assert.match(
      renamed(text.replace('says Mos', 'says Mos‸'), 'Petersburg'),
      /aliases: \[Petersburg\], role: Petersburg decides/,
    ));
  it('marks mentions, which the writer decides on', () => {
    const { note: read, offset } = marked(text.replace('[Mos', '[Mos‸'));
    const edits = [...rename(read, offset, 'Petersburg').values()].flat();
    assert.deepEqual(
      edits.map(({ isMention }) => isMention === true),
      [false, true, true],
    );
  });
  it('quotes where the name would be something else to YAML', () =>
    assert.equal(
      renamed(
        dedented(`
          actors: {a: {name: ‸Ann}}
          claims:
            c: Ann and Ann
        `),
        'Ann: the first',
      ),
      dedented(`
        actors: {a: {name: "Ann: the first"}}
        claims:
          c: "Ann: the first and Ann: the first"
      `),
    ));
  it('gives the article once where the old name had none', () =>
    assert.equal(
      renamed(
        dedented(`
          actors: {k: ‸Kremlin}
          brief: The Kremlin. So the
            Kremlin, and Kremlin.
        `),
        'The Court',
      ),
      dedented(`
        actors: {k: The Court}
        brief: The Court. So the
          Court, and the Court.
      `),
    ));
  it('begins at a mention in quotes with escapes', () =>
    assert.equal(
      renamed(
        dedented(`
          actors: {k: Ann Lee}
          brief: "So A\\x6e‸n\\
             \\ Lee."
        `),
        'Bo',
      ),
      dedented(`
        actors: {k: Bo}
        brief: "So Bo."
      `),
    ));
  it('keeps the comment in the header of a block, and the line break at the end', () => {
    const block = (header: string, name: string) =>
      `actors:\n  k:\n    name: ${header} # who\n      ${name}\n    kind: state\nbrief: So says the Kremlin.\n`;
    for (const header of ['>-', '|', '>+', '|2-'])
      assert.equal(
        renamed(block(header, 'The Krem‸lin'), 'The Duma'),
        block(header, 'The Duma').replace('the Kremlin', 'the Duma'),
      );
    assert.equal(
      renamed(
        dedented(`
          actors:
            k:
              name: Ann
              aliases:
                - |- # as a girl
                  An‸nie
                  Lee
          brief: x
        `),
        'Bo #1',
      ),
      dedented(`
        actors:
          k:
            name: Ann
            aliases:
              - |- # as a girl
                Bo #1
        brief: x
      `),
    );
  });
  it('writes words apart by one space', () =>
    assert.equal(
      renamed(
        dedented(`
          actors: {k: ‸Ann}
          brief: Ann
        `),
        'Bo\n Li',
      ),
      dedented(`
        actors: {k: Bo Li}
        brief: Bo Li
      `),
    ));
  it('refuses where an alias repeats it as something else', () =>
    assert.match(
      refusal(
        dedented(`
          actors:
            a: {name: &n Ann‸}
          claims:
            c: {text: C, actors: [*n]}
        `),
        'Bo',
      ),
      /A YAML alias repeats this name elsewhere/,
    ));
  it('refuses a name of another, and none', () => {
    assert.match(refusal('actors: {a: ‸Ann, b: Bo}\n', 'Bo'), /“Bo” is a name of “b”/);
    assert.match(refusal('actors: {a: ‸Ann, b: Bo}\n', ' '), /needs a letter/);
    assert.match(refusal('actors: {a: ‸Ann, b: Bo}\n', '!'), /needs a letter/);
  });
  it('refuses a name that another actor has wherever the actor is seen', () => {
    const { note: read, offset } = markedFiles({
      p: 'actors: {a: ‸Ann}\n',
      q: dedented(`
        include: [p]
        actors: {b: Bo}
        brief: So say Ann and Bo.
      `),
    });
    assert.throws(() => rename(read, offset, 'Bo'), /“Bo” is a name of “b” in q already/);
  });
});

describe('the rename of a name at one of its mentions', () => {
  const text = (claims: string) =>
    `title: T\nactors:\n  kremlin: {name: The Kremlin, aliases: [Moscow]}\n  guard: {name: Kremlin Guard}\n${claims}`;

  /** What is renamed without a doubt, as the words that stand there then, and what is asked about, and why. */
  function proposed(marked: string, name: string): { after: string; asked: string[] } {
    const offset = marked.indexOf('‸');
    const note = readNote(marked.replace('‸', ''));
    const edits = [...renameOrAsk(note, offset, name).values()].flat();
    const certain = edits.filter(({ doubt }) => doubt === undefined);
    assert.deepEqual(certain, [...rename(note, offset, name).values()].flat());
    return {
      after: applyEdits(note.text.toString(), certain),
      asked: edits.flatMap((edit) =>
        edit.doubt
          ? [`${edit.doubt}: ${lineOf(applyEdits(note.text.toString(), [edit]), edit.span.start)}`]
          : [],
      ),
    };
  }

  function lineOf(of: string, offset: number): string {
    return of.slice(of.lastIndexOf('\n', offset - 1) + 1).split(/\r?\n/, 1)[0] ?? '';
  }

  it('changes the words at the cursor, the name, and what says the same', () => {
    const before = text(
      dedented(`
        claims:
          a: {text: "The Krem‸lin waits, say senior Kremlin officials."}
          b: {text: "A Kremlin aide: the Kremlin’s patience ends."}
        brief: |
          Senior Kremlin officials left
          the Kremlin. Pro-Kremlin media did not.
      `),
    );
    assert.deepEqual(proposed(before, 'The Presidency'), {
      after: text(
        dedented(`
          claims:
            a: {text: "The Presidency waits, say senior Presidency officials."}
            b: {text: "A Presidency aide: the Presidency’s patience ends."}
          brief: |
            Senior Presidency officials left
            the Presidency. Pro-Presidency media did not.
        `),
      ).replace('The Kremlin,', 'The Presidency,'),
      asked: [],
    });
  });

  it('changes the labels of links that are the name', () =>
    assert.equal(
      proposed(
        text(
          'brief: "The Krem‸lin. So [[kremlin|the Kremlin]], [[kremlin|Kremlin]] and [[ kremlin |The Kremlin]]’s men; [[kremlin|they]], [[guard|Kremlin]]."\n',
        ),
        'The Presidency',
      ).after,
      text(
        'brief: "The Presidency. So [[kremlin|the Presidency]], [[kremlin|the Presidency]] and [[ kremlin |The Presidency]]’s men; [[kremlin|they]], [[guard|Kremlin]]."\n',
      ).replace('The Kremlin,', 'The Presidency,'),
    ));

  it('begins at such a label as well', () => {
    const before = text('brief: "So [[kremlin|the Krem‸lin]], the Kremlin, and [[kremlin|they]]."\n');
    assert.equal(
      proposed(before, 'The Presidency').after,
      before
        .replace('‸', '')
        .replaceAll('Kremlin', 'Presidency')
        .replace('Presidency Guard', 'Kremlin Guard'),
    );
    const { note: read, offset } = marked(before);
    assert.equal(textAt(read, renamable(read, offset).span), 'the Kremlin');
    assert.throws(() => proposed(before.replace('‸', '').replace('|they', '|th‸ey'), 'We'), /Nothing here/);
  });

  it('asks about another case, longer names and other names', () =>
    assert.deepEqual(
      proposed(
        text(
          dedented(`
            claims:
              a: {text: "So says the Krem‸lin."}
              b: {text: in the kremlin}
              c: {text: the Kremlin Guard}
              d: {text: in Moscow alone}
              e: {text: "the Kremlin Wall falls"}
              f: {text: "so [[kremlin|KREMLIN]]"}
          `),
        ),
        'The Presidency',
      ),
      {
        after: text(
          dedented(`
            claims:
              a: {text: "So says the Presidency."}
              b: {text: in the kremlin}
              c: {text: the Kremlin Guard}
              d: {text: in Moscow alone}
              e: {text: "the Kremlin Wall falls"}
              f: {text: "so [[kremlin|KREMLIN]]"}
          `),
        ).replace('The Kremlin,', 'The Presidency,'),
        asked: [
          'otherCase:   b: {text: in the Presidency}',
          'longerName:   c: {text: the Presidency Guard}',
          'otherName:   d: {text: in the Presidency alone}',
          'longerName:   e: {text: "the Presidency Wall falls"}',
          'otherCase:   f: {text: "so [[kremlin|the Presidency]]"}',
        ],
      },
    ));

  it('asks nothing about the words at the cursor, whatever stands beside them', () =>
    assert.match(
      proposed(text('brief: He praised the Krem‸lin Wall, and the Kremlin Wall.\n'), 'The Presidency').after,
      /praised the Presidency Wall, and the Kremlin Wall/,
    ));

  it('changes an alias at a mention by it, and asks about no other name', () => {
    const before = text(
      dedented(`
        claims:
          a: {text: "The Kremlin, or Mos‸cow, or [[kremlin|Moscow]], or MOSCOW."}
      `),
    );
    assert.deepEqual(proposed(before, 'Petersburg'), {
      after: before.replace('‸', '').replaceAll('Moscow', 'Petersburg'),
      asked: ['otherCase:   a: {text: "The Kremlin, or Moscow, or [[kremlin|Moscow]], or Petersburg."}'],
    });
  });

  it('asks about nothing that what is certain writes anew', () => {
    const { after, asked } = proposed(
      text('brief: So the Krem‸lin, and the kremlin.\n'),
      'The Presidency: a house',
    );
    assert.match(after, /brief: "So the Presidency: a house, and the kremlin\."/);
    assert.deepEqual(asked, []);
  });

  it('reaches all notes, and the cursor in one that includes the actor', () => {
    const {
      workspace,
      note: read,
      offset,
    } = markedFiles({
      p: dedented(`
        actors: {kremlin: The Kremlin}
        brief: In the kremlin.
      `),
      q: dedented(`
        include: [p]
        claims: {c: {text: "So the Krem‸lin Wall, says [[kremlin|Kremlin]]."}}
      `),
    });
    const all = renameOrAsk(read, offset, 'The Presidency');
    assert.deepEqual(
      [...all].map(([uri, edits]) => [
        uri,
        applyEdits(
          textOf(workspace, uri),
          edits.filter(({ doubt }) => !doubt),
        ),
      ]),
      [
        [
          'p',
          dedented(`
            actors: {kremlin: The Presidency}
            brief: In the kremlin.
          `),
        ],
        [
          'q',
          dedented(`
            include: [p]
            claims: {c: {text: "So the Presidency Wall, says [[kremlin|the Presidency]]."}}
          `),
        ],
      ],
    );
  });
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
