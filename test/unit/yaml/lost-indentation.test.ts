import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mended, titlesAt } from '../support/fixes';
import { dedented } from '../support/marks';
import { assertSlip, reports, type Slip } from './slips';

const belongsToText = /belongs to the text of “(?:c|brief|bottom-line)”, but stands too far left\. Indent it/;
const indentOne = 'Indent this line';

/** What stands behind the entry or text of which a line has lost its indentation. */
const otherEntries = `
  d: {text: D, kind: assumption, supported-by: e}
  e: {text: E, kind: assumption, sources: s}
sources:
  s: {title: S}
`;

/** Lines with a `⇤` behind the indentation that some have lost, and what is said of those; by default, of a line of a text. */
interface Lost {
  readonly lines: string;
  readonly says?: RegExp;
  readonly fix?: string;
  /** The column at which the lines stand. */
  readonly column?: number;
}

/** The fields of the entry `c`. */
const fields: Readonly<Record<string, Lost>> = {
  'a line that looks like a key': {
    lines: `
      text: |
        A line
        ⇤He said: no talks before May.
        and more
      kind: assumption
    `,
  },
  'several lines, a bullet and a colon at the end among them': {
    fix: 'Indent these 4 lines',
    lines: `
      text: >-
        A line
        ⇤He said: no talks before May.
        ⇤She said: "talks
        ⇤- one

        ⇤The list:
      kind: assumption
    `,
  },
  'the last line of a text before the next entry': {
    lines: `
      kind: assumption
      text: |
        A line
        ⇤Warning: no talks before May.
    `,
  },
  'the first line of a text': {
    lines: `
      text: |
        ⇤Он сказал: нет
        A line
      kind: assumption
    `,
  },
  'a line without a colon': {
    lines: `
      text: |
        A line
        ⇤He said no talks
        and more
      kind: assumption
    `,
  },
  'a line of a quoted text': {
    lines: `
      text: "A line
        ⇤He said: no talks
        and more"
      kind: assumption
    `,
  },
  'a line of a plain text': {
    lines: `
      text: A line
        ⇤He said no talks
        and more
      kind: assumption
    `,
  },
  "a line at the entries' column": {
    column: 2,
    lines: `
      text: |
        A line
        ⇤He said: no talks
        and more
      kind: assumption
    `,
  },
  'a line that ends in a colon, before entries': {
    lines: `
      kind: assumption
      text: |
        A line
        ⇤He said:
    `,
  },
  'a field': {
    says: /belongs to “c”, but stands too far left\. Indent it like its other fields\./,
    lines: `
      text: C
      ⇤kind: assumption
      confidence: low
    `,
  },
};

/** A note with an entry among others. */
function noteWith(lines: string): string {
  const inner = dedented(lines).replace(/^(?=.)/gm, '    ');
  return `title: T\nclaims:\n  c:\n${inner}${otherEntries.slice(1)}`;
}

/** The slip in a note whose lines that have lost their indentation are marked. */
function slipIn(
  marked: string,
  { says = belongsToText, fix = indentOne, column = 0 }: Omit<Lost, 'lines'> = {},
): Slip {
  const line = marked.slice(0, marked.indexOf('⇤')).split('\n').length;
  return {
    says,
    fix,
    before: marked.replace(/^ *⇤/gm, ' '.repeat(column)),
    after: marked.replaceAll('⇤', ''),
    at: `${line}:${column + 1}`,
  };
}

const atTheMargin: Readonly<Record<string, Slip>> = {
  ...Object.fromEntries(
    Object.entries(fields).map(([name, lost]) => [name, slipIn(noteWith(lost.lines), lost)]),
  ),
  'a line of a plain text that needs quotes, too': {
    says: belongsToText,
    fix: 'Indent this line, and put the text in quotes',
    at: '6:1',
    before: `
      title: T
      claims:
        c:
          text: A "line" that
            goes on
      He said: no talks
          kind: assumption
    `,
    after: `
      title: T
      claims:
        c:
          text: "A \\"line\\" that
            goes on
            He said: no talks"
          kind: assumption
    `,
  },
  'a line of a text of the top level': slipIn(
    `title: T\nbrief: |\n  A line\n  ⇤He said: no talks\n  The outcome: none\nclaims:${otherEntries}`,
  ),
};

describe('a line that has lost its indentation', () => {
  for (const [name, slip] of Object.entries(atTheMargin))
    it(`is read where it belongs: ${name}`, () => assertSlip(slip));

  it('is a key where YAML says so, with a fix that makes it a line of the text', () => {
    const before = 'title: T\nbrief: |\n  One\nHe said: no\nclaims:\n  c: {text: C, kind: assumption}\n';
    assert.deepEqual(
      reports(before).map((report) => report.slice(0, 11)),
      ['unknown-key'],
    );
    assert.equal(
      mended(before, 'unknown-key', 'Indent this line, which belongs to the text above', []),
      before.replace('He', '  He'),
    );
    assert.ok(!titlesAt('title: T\nfo|o: bar\n').some((title) => title.startsWith('Indent')));
  });

  it('is left alone where it is a comment', () => {
    const note = 'title: T\nclaims:\n  c:\n    text: |\n      One\n# Heading: two\n    kind: assumption\n';
    assert.deepEqual(reports(note), []);
  });
});
