import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { outline } from '../../../src/core/features/document-symbols';
import { formatting } from '../../../src/core/features/formatting/formatting';
import { check } from '../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { mended, titlesAt } from '../support/fixes';
import { dedented } from '../support/marks';

const today = '2024-06-01';

/** One mistake in a note, and the note without it. */
interface Slip {
  /** What the message says. */
  readonly says: RegExp;
  readonly fix: string;
  readonly before: string;
  readonly after: string;
  /** The place of the message, as line and column. */
  readonly at: string;
}

/** What a note says, whatever its lines look like. */
function idsOf(text: string): string[] {
  return readNote(text).contents.entries.map(({ kind, id }) => `${kind} ${id}`);
}

/** Everything that is reported but for malformed lines, and what may not be concluded from them. */
function reports(text: string): string[] {
  return check(readNote(text), { today }).map(({ code, message }) => `${code}: ${message}`);
}

function assertSlip({ says, fix, before, after, at }: Slip): void {
  for (const lineEnd of ['\n', '\r\n']) {
    const [from, to] = [before, after].map((text) => dedented(text).replaceAll('\n', lineEnd));
    assert.ok(from !== undefined && to !== undefined);
    const note = readNote(from);
    const found = check(note, { today }).filter(({ code }) => code === 'syntax');
    assert.equal(found.length, 1, JSON.stringify(found));
    assert.match(found[0]?.message ?? '', says);
    const { line, character } = note.text.positionAt(found[0]?.span.start ?? 0);
    assert.equal(`${line + 1}:${character + 1}`, at);
    assert.deepEqual(idsOf(from), idsOf(to), 'all entries are there');
    assert.deepEqual(outlineOf(from), outlineOf(to));
    const others = reports(to);
    assert.deepEqual(
      reports(from).filter((report) => !report.startsWith('syntax') && !others.includes(report)),
      [],
      'nothing is concluded from it',
    );
    assert.equal(mended(from, 'syntax', fix, []), to);
  }
}

function outlineOf(text: string): string[] {
  return outline(readNote(text)).flatMap(({ name, children }) => [
    name,
    ...children.map((each) => each.name),
  ]);
}

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

const indented = (from: number, to: number): RegExp =>
  new RegExp(`indented by ${from}, the others by ${to}\\. Indent it by ${to} as well\\.$`);

/** An entry with a block scalar in it, at a column; its fields stand at another. */
function entryAt(column: number, fields: number): string {
  const [outer, inner] = [' '.repeat(column), ' '.repeat(fields)];
  return `${outer}e:\n${inner}text: |\n${inner}  One: two\n\n${inner}  three\n${inner}kind: assumption\n`;
}

const entryC = '  c:\n    text: C\n    kind: assumption\n    supported-by: e\n';
const entryD = '  d: {text: D, kind: assumption, supported-by: e}\n';
const claims = 'title: T\nclaims:\n';
const lastSection = 'actors:\n  k: {name: K}\n';

/** The entry `e` at a wrong column: the note, and where the message is. */
const shifted: Readonly<Record<string, readonly [before: string, after: string, at: string, says: RegExp]>> =
  {
    'the first, with its fields': [
      `${claims}${entryAt(4, 6)}${entryC}${entryD}`,
      `${claims}${entryAt(2, 4)}${entryC}${entryD}`,
      '3:5',
      indented(4, 2),
    ],
    'the first, without its fields': [
      `${claims}${entryAt(4, 4)}${entryC}${entryD}`,
      `${claims}${entryAt(2, 4)}${entryC}${entryD}`,
      '3:5',
      indented(4, 2),
    ],
    'the first of two': [
      `${claims}${entryAt(4, 6)}${entryD}`,
      `${claims}${entryAt(2, 4)}${entryD}`,
      '3:5',
      indented(4, 2),
    ],
    'one in the middle, by three': [
      `${claims}${entryC}${entryAt(3, 5)}${entryD}`,
      `${claims}${entryC}${entryAt(2, 4)}${entryD}`,
      '7:4',
      indented(3, 2),
    ],
    'one in the middle, at the column of the fields above': [
      `${claims}${entryC}${entryAt(4, 6)}${entryD}`,
      `${claims}${entryC}${entryAt(2, 4)}${entryD}`,
      '7:5',
      indented(4, 2),
    ],
    'one below braces': [
      `${claims}${entryD}${entryAt(6, 8)}${entryC}`,
      `${claims}${entryD}${entryAt(2, 4)}${entryC}`,
      '4:7',
      indented(6, 2),
    ],
    'one by too little': [
      `${claims}${entryC}${entryAt(1, 3)}${entryD}`,
      `${claims}${entryC}${entryAt(2, 4)}${entryD}`,
      '7:2',
      indented(1, 2),
    ],
    "one by too little, with its fields at the others' column": [
      `${claims}${entryC}${entryAt(1, 2)}${entryD}`,
      `${claims}${entryC}${entryAt(2, 3)}${entryD}`,
      '7:2',
      indented(1, 2),
    ],
    'one at the margin': [
      `${claims}${entryC}e: {text: E, kind: assumption}\n${entryD}`,
      `${claims}${entryC}  e: {text: E, kind: assumption}\n${entryD}`,
      '7:1',
      indented(0, 2),
    ],
    'one in braces': [
      `${claims}${entryD}    e: {text: E, kind: assumption}\n${entryC}`,
      `${claims}${entryD}  e: {text: E, kind: assumption}\n${entryC}`,
      '4:5',
      indented(4, 2),
    ],
    'the last': [
      `${claims}${entryD}${entryC}${entryAt(3, 6)}`,
      `${claims}${entryD}${entryC}${entryAt(2, 5)}`,
      '8:4',
      indented(3, 2),
    ],
    'a field by too much': [
      `${claims}  e:\n    text: E\n     kind: assumption\n${entryC}${entryD}`,
      `${claims}  e:\n    text: E\n    kind: assumption\n${entryC}${entryD}`,
      '5:6',
      indented(5, 4),
    ],
    'a field by too little': [
      `${claims}  e:\n    text: E\n   kind: assumption\n${entryC}${entryD}`,
      `${claims}  e:\n    text: E\n    kind: assumption\n${entryC}${entryD}`,
      '5:4',
      indented(3, 4),
    ],
  };

const topShifted: typeof shifted = {
  'a field': [
    `title: T\n  date: 2022-02\n${claims.slice(9)}${entryC}${entryAt(2, 4)}`,
    `title: T\ndate: 2022-02\n${claims.slice(9)}${entryC}${entryAt(2, 4)}`,
    '2:3',
    /indented by 2, the others by 0\. Begin it at the margin\.$/,
  ],
  'a section': [
    `title: T\n claims:\n${entryC}${entryAt(2, 4)}`,
    `title: T\nclaims:\n${entryC}${entryAt(2, 4)}`,
    '2:2',
    /indented by 1, the others by 0\. Begin it at the margin\.$/,
  ],
  'a section behind another': [
    `${claims}${entryC}${entryAt(2, 4)} ${lastSection}`,
    `${claims}${entryC}${entryAt(2, 4)}${lastSection}`,
    '13:2',
    /indented by 1, the others by 0/,
  ],
  'the first key': [
    ` ${claims}${entryC}${entryAt(2, 4)}`,
    `${claims}${entryC}${entryAt(2, 4)}`,
    '1:2',
    /indented by 1, the others by 0/,
  ],
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

describe('what stands at another column than its siblings', () => {
  const all = { ...shifted, ...topShifted };
  for (const [name, [before, after, at, says]] of Object.entries(all))
    it(`is one mistake with a fix: ${name}`, () => {
      const to = Number(/the others by (\d)/.exec(says.source)?.[1]);
      const fix = to === 0 ? 'Begin it at the margin' : `Indent it by ${to}`;
      assertSlip({ before, after, at, says, fix });
    });
});

const oddSpaces = [...'\u00A0\u1680\u2000\u2004\u2007\u200A\u202F\u205F\u3000'];
const named = (sign: string): RegExp =>
  new RegExp(`U\\+${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`);
const plain = 'Indent this line with plain spaces';

describe('indentation by spaces that YAML does not know', () => {
  const note = `${claims}${entryC}${entryAt(2, 4)}${lastSection}`;
  for (const [name, line] of Object.entries({
    'the first entry': '  c:',
    'a field': '    kind: assumption\n    supported',
    'the first field': '    text: C',
    'a line of a text': '      three',
    'a block scalar': '    text: |',
    'the first entry of a section': '  k: {name: K}',
  })) {
    it(`is named and mended: ${name}`, () => {
      for (const sign of oddSpaces) {
        const before = note.replace(
          line,
          line.replace(/^ +/, (spaces) => sign.repeat(spaces.length)),
        );
        const at = `${note.slice(0, note.indexOf(line)).split('\n').length}:1`;
        assertSlip({ before, after: note, at, says: named(sign), fix: plain });
      }
    });
  }

  it('is read in a mixture with plain spaces', () => {
    const before = note.replace('    text: C', '  \u00A0 text: C');
    assertSlip({ before, after: note, at: '4:3', says: /a no-break space \(U\+00A0\)/, fix: plain });
  });

  it('does no harm in a line that is empty but for it', () => {
    for (const place of ['  c:\n', '    text: C\n', '      three\n', 'title: T\n', '  k: {name: K}\n']) {
      const before = note.replace(place, `${place}\u00A0\n`);
      const after = note.replace(place, `${place}\n`);
      const at = `${note.slice(0, note.indexOf(place)).split('\n').length + 1}:1`;
      assertSlip({ before, after, at, says: /seems empty/, fix: 'Remove the no-break space (U+00A0)' });
    }
  });

  it('is told of signs that cannot be seen', () => {
    for (const [sign, place] of [
      ['\u200B', 'claims:'],
      ['\uFEFF', '    text: C'],
      ['\u200B', 'actors:'],
    ] as const) {
      const before = note.replace(place, `${sign}${place}`);
      const at = `${note.slice(0, note.indexOf(place)).split('\n').length}:1`;
      const fix =
        sign === '\uFEFF'
          ? 'Remove the zero width no-break space (U+FEFF)'
          : 'Remove the zero width space (U+200B)';
      assertSlip({ before, after: note, at, says: named(sign), fix });
    }
  });

  const odd = note.replace(/^ +/gm, (spaces) => '\u3000'.repeat(spaces.length));

  it('is mended all over the note at once, and by formatting', () => {
    const fix = 'Replace all such signs in the indentation of this note';
    assert.deepEqual(idsOf(odd), idsOf(note));
    assert.equal(mended(odd, 'syntax', fix, []), note);
    assert.equal(applyEdits(odd, formatting(readNote(odd))), note);
    const untidy = odd.replace('text:\u3000C', 'text: C').replace('kind: assumption', 'kind:   assumption');
    assert.equal(applyEdits(untidy, formatting(readNote(untidy))), note);
  });

  it('is part of a text where the text is indented without it', () => {
    const verse =
      'title: T\nclaims:\n  c:\n    kind: assumption\n    text: |\n      One\n      \u00A0\u00A0two\n';
    assert.deepEqual(reports(verse), []);
    assert.deepEqual(formatting(readNote(verse)), []);
  });

  it('is the writer\u2019s own in keys of the writer\u2019s own', () => {
    assert.deepEqual(reports('title: T\nx-own:\n  \u00A0a: 1\n'), []);
  });
});
