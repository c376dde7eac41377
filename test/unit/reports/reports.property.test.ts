import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  checklistReport,
  isMoved,
  type JudgementDiff,
  judgementDiff,
  judgementReport,
  type Report,
  reportHtml,
  reportMarkdown,
  reportText,
} from '../../../src/core/reports';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { notes } from '../support/notes';
import { assertForAll, trials } from '../support/property';
import { contextOf } from '../support/views';

type Compared = JudgementDiff['reworded'][number];

/** An entry by its ids, the earlier one first: seen from the other side, they stand the other way about. */
function ids({ kind, before, after }: Compared, isMirrored: boolean): string {
  const both = [before?.id ?? '', after?.id ?? ''];
  return [kind, ...(isMirrored ? both.reverse() : both)].join(' ');
}

const opposite = { up: 'down', down: 'up' } as const;

/** What is told of a change, or of the same change seen from its end. */
function seen(diff: JudgementDiff, isMirrored: boolean): Readonly<Record<string, readonly string[]>> {
  const turned = <T>(one: T, other: T) => (isMirrored ? [other, one] : [one, other]);
  const [came, went] = turned(diff.came, diff.went);
  const lines = {
    head: diff.head.map(({ field, from, to }) => [field, ...turned(from, to)]),
    moves: diff.moves.map(({ entry, field, about, from, to, direction }) => [
      ...[ids(entry, isMirrored), field, about && ids(about, isMirrored), ...turned(from, to)],
      direction && (isMirrored ? opposite[direction] : direction),
    ]),
    came: came?.map(({ entry, sort, facts }) => [ids(entry, isMirrored), sort, facts]),
    went: went?.map(({ entry, sort, facts }) => [ids(entry, isMirrored), sort, facts]),
    evidence: diff.evidence.map(({ entry, field, ...items }) => [
      ...[ids(entry, isMirrored), field],
      turned(items.came, items.went).map((side) => side.map((each) => ids(each, isMirrored)).sort()),
    ]),
    reworded: diff.reworded.map((entry) => [ids(entry, isMirrored)]),
  };
  return Object.fromEntries(
    Object.entries(lines).map(([key, all]) => [key, (all ?? []).map((each) => JSON.stringify(each)).sort()]),
  );
}

describe('What changed in judgement', () => {
  it('is nothing from a note to itself', () => {
    const property = fc.property(notes(), ({ text }) => {
      const diff = judgementDiff(readNote(text, 'a'), readNote(text, 'b'));
      assert.ok(!isMoved(diff));
      assert.deepEqual(diff.reworded, []);
    });
    assertForAll(property, trials(100));
  });

  it('is the other way about from the later note to the earlier', () => {
    const property = fc.property(notes(), notes(), (one, other) => {
      const [before, after] = [readNote(one.text, 'a'), readNote(other.text, 'b')];
      assert.deepEqual(seen(judgementDiff(after, before), true), seen(judgementDiff(before, after), false));
    });
    assertForAll(property, trials(100));
  });
});

/** What a page is made of, whatever stands in it. */
function tagsOf(html: string): readonly string[] {
  return [...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag = '']) => tag);
}

/** How often a sign stands in a text that is not its own name. */
function bare(markdown: string, sign: RegExp): readonly string[] {
  return markdown.replace(/&#8203;/g, '').match(sign) ?? [];
}

function assertShown(report: Report): void {
  reportText(report, { where: ({ uri }) => uri });
  const markdown = reportMarkdown(report, ({ uri }) => uri);
  assert.deepEqual(bare(markdown, /(?<!\\)(?:[<[\]`]|\]\()/g), []);
  assert.doesNotMatch(markdown.replaceAll('&#8203;', '\u200b'), /@\w|#\d/);
  const { html, places } = reportHtml(report, { places: 'Places' });
  const known = ['h1', 'h2', 'p', 'section', 'ul', 'li', 'div', 'span', 'a'];
  assert.deepEqual(
    tagsOf(html).filter((tag) => !known.includes(tag)),
    [],
  );
  assert.equal(html.match(/data-place/g)?.length ?? 0, places.length);
}

describe('A report on any note', () => {
  it('throws nothing, and has no markup of the note', () => {
    const property = fc.property(notes(), notes(), (one, other) => {
      const note = readNote(one.text, 'a');
      assertShown(checklistReport(note, contextOf(note).diagnostics));
      const diff = judgementDiff(note, readNote(other.text, 'b'));
      assertShown(judgementReport(diff, { before: '<a>', after: '[b](c) @d' }));
    });
    assertForAll(property, trials(100));
  });
});
