import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renamable, rename, renameOrAsk } from '../../../src/core/features/rename';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { dedented } from '../support/marks';
import { markedFiles, textOf } from './includes';
import { marked, textAt } from './support';

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
