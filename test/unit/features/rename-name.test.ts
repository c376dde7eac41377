import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rename } from '../../../src/core/features/rename';
import { dedented } from '../support/marks';
import { markedFiles } from './includes';
import { refusal, renamed } from './renamed';
import { marked } from './support';

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
