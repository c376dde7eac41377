import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeActions } from '../../../src/core/features/code-actions/code-actions';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { assertMends, changeOf, type Mending, titlesAt } from '../support/fixes';
import { atCursor, dedented } from '../support/marks';

/** The note after an action at its cursor `‸`. */
function acted(marked: string, title: string, answers: readonly string[]): string {
  const { text, offset } = atCursor(marked);
  const actions = codeActions(readNote(text), { start: offset, end: offset }, []);
  const action = actions.find((each) => each.title === title);
  assert.ok(action, `There is no “${title}”, but ${actions.map((each) => each.title).join('; ')}`);
  return applyEdits(text, changeOf(action.step, answers).edits());
}

interface Refactoring {
  readonly title: string;
  readonly answers?: readonly string[];
  readonly before: string;
  readonly after: string;
}

const cites: Readonly<Record<string, Refactoring>> = {
  'an id in brackets with its words': {
    title: 'Cite the words of “tass”…',
    answers: ['We “won”, he said: all # of it'],
    before: 'claims: {c: {text: C, sources: [mod, ta‸ss]}}\n',
    after:
      'claims: {c: {text: C, sources: [mod, {source: tass, quote: "We “won”, he said: all # of it"}]}}\n',
  },
  'an id in lines, to fill in later': {
    title: 'Cite the words of “tass”…',
    answers: [''],
    before: 'claims:\n  c:\n    sources:\n      - ‸tass # why\n      - mod\n',
    after: 'claims:\n  c:\n    sources:\n      - {source: tass, at: , quote: } # why\n      - mod\n',
  },
  'an id that stands alone': {
    title: 'Cite the words of “tass”…',
    answers: ['It is so'],
    before: "indicators:\n  i:\n    text: I\n    sources: 'tass‸'\n",
    after: 'indicators:\n  i:\n    text: I\n    sources: {source: tass, quote: It is so}\n',
  },
  'by its id alone a citation that says no more': {
    title: 'Cite “tass” by its id alone',
    before: 'claims: {c: {text: C, sources: [mod, {source: tass, quote: ‸}]}}\n',
    after: 'claims: {c: {text: C, sources: [mod, tass]}}\n',
  },
  'by its id alone, and says what is lost': {
    title: 'Cite “tass” by its id alone, without its at and quote',
    before: `
      claims:
        c:
          sources:
            - source: tas‸s
              at: p. 4
              quote: >-
                It is
                so
            - mod
          key: true
    `,
    after: `
      claims:
        c:
          sources:
            - tass
            - mod
          key: true
    `,
  },
  'by its id alone, which then stands alone': {
    title: 'Cite “tass” by its id alone, without its at',
    before: 'claims:\n  c:\n    sources:\n      source: tass\n      at: p.‸ 4\n    key: true\n',
    after: 'claims:\n  c:\n    sources:\n      tass\n    key: true\n',
  },
};

describe('a refactoring cites', () => {
  for (const [what, { title, answers = [], before, after }] of Object.entries(cites))
    it(what, () => {
      for (const lineEnd of ['\n', '\r\n']) {
        const [from = '', to] = [before, after].map((text) => dedented(text).replaceAll('\n', lineEnd));
        assert.equal(acted(from, title, answers), to);
      }
    });

  it('nothing where no source is listed, where a key of one’s own or a comment would be lost, and behind an alias', () => {
    for (const note of [
      'title: T\nclaims: {c: {text: C, by: a|nn}}\n',
      'title: T\nclaims: {c: {text: C, sources: [{source: tass, x-page: |4}]}}\n',
      'title: T\nclaims:\n  c:\n    sources:\n      - source: ta|ss\n        # here\n        at: p. 4\n',
      'title: T\nclaims: {b: {text: B, sources: [&x {source: s}]}, c: {text: C, sources: [*|x]}}\n',
      'title: T\nsources: {s: S, t: {title: T, derived-from: [|s]}}\n',
    ])
      assert.deepEqual(
        titlesAt(note).filter((title) => title.startsWith('Cite')),
        [],
        note,
      );
  });
});

const frame = (sources: string) => `
  title: T
  sources:
    tass: {title: TASS report}
    mod: {title: MOD statement}
  claims:
    c:
      text: C
      kind: fact
      sources: ${sources}
`;

const mendings: Readonly<Record<string, Mending>> = {
  'one that names no source, in braces': {
    code: 'invalid-value',
    title: 'Name its source…',
    answers: ['tass'],
    before: frame('[mod, {at: p. 4}]'),
    after: frame('[mod, {source: tass, at: p. 4}]'),
  },
  'one that names no source, in lines of its own': {
    code: 'invalid-value',
    title: 'Name its source…',
    answers: ['tass'],
    before: frame('\n        - at: p. 4\n          quote: It is so\n        - mod'),
    after: frame('\n        - source: tass\n          at: p. 4\n          quote: It is so\n        - mod'),
  },
  'one that is empty': {
    code: 'invalid-value',
    title: 'Name its source…',
    answers: ['tass'],
    before: frame('[mod, {}]'),
    after: frame('[mod, {source: tass}]'),
  },
  'words that are a list': {
    code: 'invalid-value',
    title: 'Join its parts by “…”',
    before: frame('[mod, {source: tass, quote: [It is, "so, too"]}]'),
    after: frame('[mod, {source: tass, quote: "It is … so, too"}]'),
  },
  'words in brackets': {
    code: 'invalid-value',
    title: 'Take the brackets away',
    before: frame('[mod, {source: tass, quote: [It is]}]'),
    after: frame('[mod, {source: tass, quote: "It is"}]'),
  },
  'one that names two sources': {
    code: 'duplicate-key',
    title: 'Cite “mod” beside it',
    before: frame('[{source: tass, at: p. 4, source: mod}]'),
    after: frame('[{source: tass, at: p. 4}, mod]'),
  },
  'one that names two sources and stands alone, in lines of its own': {
    code: 'duplicate-key',
    title: 'Cite “mod” beside it',
    before: frame('\n        source: tass\n        source: mod\n        at: p. 4'),
    after: frame('\n        - source: tass\n          at: p. 4\n        - mod'),
  },
  'a key by the one that was meant': {
    code: 'unknown-key',
    title: 'Change to “quote”',
    before: frame('[{source: tass, quot: It is so}]'),
    after: frame('[{source: tass, quote: It is so}]'),
  },
  'a reference to nobody': {
    code: 'unknown-reference',
    title: 'Change to “tass”',
    before: frame('[{source: tas, at: p. 4}, mod]'),
    after: frame('[{source: tass, at: p. 4}, mod]'),
  },
  'a source by its title': {
    code: 'invalid-value',
    title: 'Change to “tass”',
    before: frame('[{source: TASS report, at: p. 4}, mod]'),
    after: frame('[{source: tass, at: p. 4}, mod]'),
  },
  'a source that has been withdrawn, with its citation': {
    code: 'recalled-source',
    title: 'Take “tass” out of sources',
    before: frame('[{source: tass, at: p. 4}, mod]').replace('TASS report', 'TASS report, status: retracted'),
    after: frame('[mod]').replace('TASS report', 'TASS report, status: retracted'),
    leaves: ['unused-entry'],
  },
};

describe('a fix mends a citation', () => {
  for (const [what, mending] of Object.entries(mendings)) it(what, () => assertMends(mending));
});

describe('a fix mends a view', () => {
  it('whose key is a name instead of an id', () =>
    assertMends({
      code: 'invalid-value',
      title: 'Change to “kremlin”',
      before:
        'title: T\nactors: {kremlin: The Kremlin}\nclaims:\n  c:\n    text: C\n    kind: assumption\n    views: {The Kremlin: likely}\n',
      after:
        'title: T\nactors: {kremlin: The Kremlin}\nclaims:\n  c:\n    text: C\n    kind: assumption\n    views: {kremlin: likely}\n',
    }));
  it('whose key is misspelt although its claim has it', () =>
    assertMends({
      code: 'unknown-key',
      title: 'Change to “likelihood”',
      before:
        'title: T\nactors: {kremlin: The Kremlin}\nclaims:\n  c: {text: C, kind: assumption, likelihood: likely, views: {kremlin: {likelyhood: likely}}}\n',
      after:
        'title: T\nactors: {kremlin: The Kremlin}\nclaims:\n  c: {text: C, kind: assumption, likelihood: likely, views: {kremlin: {likelihood: likely}}}\n',
    }));
});

describe('a forecast without likelihood', () => {
  it('can be the judgement on a hypothesis that has one', () => {
    const titles = titlesAt(
      'title: T\nhypotheses: {h: {text: H, likelihood: likely}}\nclaims: {|c: {text: C, kind: forecast}}\n',
    );
    assert.ok(titles.includes('Name the hypothesis that it judges…'));
  });
  it('cannot where none has', () => {
    const titles = titlesAt(
      'title: T\nhypotheses: {h: {text: H}}\nclaims: {|c: {text: C, kind: forecast}}\n',
    );
    assert.ok(!titles.includes('Name the hypothesis that it judges…'));
  });
});
