import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Mark, markEntries, reviewNote } from '../../../src/core/edits/marking';
import { Refusal } from '../../../src/core/edits/refusal';
import { Checker } from '../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../src/core/text/edit';
import { watchOf } from '../../../src/core/views/watch/watched';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { dedented } from '../support/marks';

function marked(text: string, keys: readonly string[], mark: Mark): string {
  const note = readNote(text);
  return applyEdits(text, markEntries(note, keys, mark));
}

const seen: Mark = { kind: 'event', status: 'observed', date: '2022-02-20' };
const known: Mark = { kind: 'outcome', outcome: 'true', date: '2022-02-20' };

interface Case {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly keys?: readonly string[];
  readonly mark: Mark;
}

function check({ what, before, after, keys = ['indicators/0/i'], mark }: Case): void {
  for (const [lines, end] of [
    ['', '\n'],
    [', in lines of Windows', '\r\n'],
  ] as const)
    it(`${what}${lines}`, () => {
      const asLines = (text: string) => dedented(text).replaceAll('\n', end);
      assert.equal(marked(asLines(before), keys, mark), asLines(after));
    });
}

describe('an indicator that is marked', () => {
  check({
    what: 'as observed says so, with date and source, and keeps its comments',
    mark: { ...seen, source: { id: 's' } },
    before: `
      title: T
      sources: {s: S}
      indicators:
        i: # of the fleet
          text: Ships come.
          status: watching # since May
          until: 2022-03-01
    `,
    after: `
      title: T
      sources: {s: S}
      indicators:
        i: # of the fleet
          text: Ships come.
          status: observed # since May
          date: 2022-02-20
          until: 2022-03-01
          sources: [s]
    `,
  });
  check({
    what: 'in one line stays in it',
    mark: { ...seen, source: { id: 's' } },
    before: `
      title: T
      indicators:
        i: {text: "Ships, come", status: "scheduled", date: '2022-02-16'} # there
    `,
    after: `
      title: T
      indicators:
        i: {text: "Ships, come", status: "observed", date: '2022-02-20', sources: [s]} # there
    `,
  });
  check({
    what: 'adds its source to those that it has, and none twice',
    mark: { ...seen, source: { id: 's' } },
    keys: ['indicators/0/i', 'indicators/0/j'],
    before: `
      title: T
      indicators:
        i: {text: I, status: watching, sources: t}
        j: {text: J, status: watching, sources: [s]}
    `,
    after: `
      title: T
      indicators:
        i: {text: I, status: observed, date: 2022-02-20, sources: [t, s]}
        j: {text: J, status: observed, date: 2022-02-20, sources: [s]}
    `,
  });
  check({
    what: 'brings a new source along, once for all that are marked',
    mark: { ...seen, source: { title: 'Port authority: log' } },
    keys: ['indicators/0/i', 'indicators/0/j'],
    before: `
      title: T
      sources:
        port-authority-log: Another
      indicators:
        i: {text: I, status: watching}
        j: {text: J, status: watching}
    `,
    after: `
      title: T
      sources:
        port-authority-log: Another
        port-authority-log-2: {title: "Port authority: log"}
      indicators:
        i: {text: I, status: observed, date: 2022-02-20, sources: [port-authority-log-2]}
        j: {text: J, status: observed, date: 2022-02-20, sources: [port-authority-log-2]}
    `,
  });
  check({
    what: 'as not observed says so',
    mark: { kind: 'event', status: 'not-observed', date: '2022-03' },
    before: `
      title: T
      indicators:
        i: {text: I, status: watching, until: 2022-03}
    `,
    after: `
      title: T
      indicators:
        i: {text: I, status: not-observed, date: 2022-03, until: 2022-03}
    `,
  });
  check({
    what: 'as observed behind the end of the watch was watched for up to then',
    mark: seen,
    before: `
      title: T
      indicators:
        i: {text: I, status: watching, until: 2022-01}
    `,
    after: `
      title: T
      indicators:
        i: {text: I, status: observed, date: 2022-02-20, until: 2022-02-20}
    `,
  });
  check({
    what: 'as not observed behind the end of the watch is so from that on',
    mark: { kind: 'event', status: 'not-observed', date: '2022-02-20' },
    keys: ['indicators/0/i', 'indicators/0/j'],
    before: `
      title: T
      indicators:
        i: {text: I, status: watching, until: 2022-01}
        j: {text: J, status: scheduled, date: 2022-01}
    `,
    after: `
      title: T
      indicators:
        i: {text: I, status: not-observed, date: 2022-01, until: 2022-01}
        j: {text: J, status: not-observed, date: 2022-02-20}
    `,
  });
  check({
    what: 'is the one of two with one id',
    mark: seen,
    keys: ['indicators/1/i'],
    before: `
      title: T
      indicators:
        i: {text: I, status: watching}
        i: {text: J, status: watching}
    `,
    after: `
      title: T
      indicators:
        i: {text: I, status: watching}
        i: {text: J, status: observed, date: 2022-02-20}
    `,
  });
});

describe('a forecast that is marked', () => {
  const keys = ['claims/0/f'];
  check({
    what: 'says how it turned out, keeps its likelihood, and in was from when it held',
    ...{ mark: known, keys },
    before: `
      title: T
      date: 2022-01-01
      claims:
        f:
          text: It falls.
          kind: forecast
          likelihood: unlikely # by the yardstick
          due: 2022-05-01
    `,
    after: `
      title: T
      date: 2022-01-01
      claims:
        f:
          text: It falls.
          kind: forecast
          likelihood: unlikely # by the yardstick
          as-of: 2022-02-20
          was: {2022-01-01: unlikely}
          due: 2022-05-01
          outcome: true
    `,
  });
  check({
    what: 'keeps it under the day on which it was weighed last, beside those before',
    ...{ mark: { ...known, outcome: 'false' }, keys },
    before: `
      title: T
      date: 2022-02-01
      claims:
        f: {text: F, kind: forecast, likelihood: 60%, as-of: 2022-01-15, was: {2022-01-01: 20%}, due: 2022-05}
    `,
    after: `
      title: T
      date: 2022-02-01
      claims:
        f: {text: F, kind: forecast, likelihood: 60%, as-of: 2022-02-20, was: {2022-01-01: 20%, 2022-01-15: 60%}, due: 2022-05, outcome: false}
    `,
  });
  check({
    what: 'keeps nothing that is kept already',
    ...{ mark: { ...known, outcome: 'void' }, keys },
    before: `
      title: T
      claims:
        f: {text: F, kind: forecast, likelihood: 60%, as-of: 2022-01-15, was: {2022-01-15: {likelihood: 60%, because: So.}}}
    `,
    after: `
      title: T
      claims:
        f: {text: F, kind: forecast, likelihood: 60%, as-of: 2022-02-20, was: {2022-01-15: {likelihood: 60%, because: So.}}, outcome: void}
    `,
  });
  check({
    what: 'keeps nothing of which nobody knows when it held, or that it never said',
    ...{ mark: known, keys: ['claims/0/f', 'claims/0/g'] },
    before: `
      title: T
      claims:
        f: {text: F, kind: forecast, likelihood: 60%}
        g: {text: G, kind: forecast, as-of: 2022-01-15}
    `,
    after: `
      title: T
      claims:
        f: {text: F, kind: forecast, likelihood: 60%, as-of: 2022-02-20, outcome: true}
        g: {text: G, kind: forecast, as-of: 2022-02-20, outcome: true}
    `,
  });
  check({
    what: 'keeps the likelihood of the hypothesis that it judges, which may change later',
    ...{ mark: known, keys },
    before: `
      title: T
      date: 2022-01-01
      hypotheses:
        h: {text: H, likelihood: likely}
      claims:
        f: {text: F, kind: forecast, hypothesis: h}
    `,
    after: `
      title: T
      date: 2022-01-01
      hypotheses:
        h: {text: H, likelihood: likely}
      claims:
        f: {text: F, kind: forecast, hypothesis: h, as-of: 2022-02-20, was: {2022-01-01: likely}, outcome: true}
    `,
  });

  it('is counted up to the day on which its outcome was known', () => {
    const before = `title: T\ndate: 2022-02-10\nclaims:\n  f: {text: F, kind: forecast, likelihood: 60%, as-of: 2022-02-18, was: {2022-02-10: 20%}, due: 2022-12-31}\n`;
    const after = marked(before, keys, known);
    assert.deepEqual(watchOf(readNote(after)).settled[0]?.parts, [
      { percent: 20, share: 0.8 },
      { percent: 60, share: 0.2 },
    ]);
  });
});

describe('what is marked', () => {
  it('is awaited no more, and malformed nowhere', () => {
    const before = dedented(`
      title: T
      date: 2022-02-20
      sources: {s: {title: S, reliability: A}}
      indicators:
        i: {text: I, status: watching, until: 2022-02-01}
        j: {text: J, status: scheduled, date: 2022-02-01}
      claims:
        f: {text: F, kind: forecast, likelihood: likely, due: 2022-02-01, supported-by: i}
    `);
    const first = marked(before, ['indicators/0/i', 'indicators/0/j'], { ...seen, source: { id: 's' } });
    const after = readNote(marked(first, ['claims/0/f'], known));
    assert.deepEqual(watchOf(after).watched, []);
    const { diagnostics } = new Checker(after, { today: '2022-03-01' });
    const grave = diagnostics.filter(({ severity }) => severity !== 'hint' && severity !== 'info');
    assert.deepEqual(
      grave.map(({ code }) => code),
      [],
    );
  });

  const refused: readonly (readonly [what: string, text: string, key: string, mark: Mark])[] = [
    ['is gone', 'title: T\n', 'indicators/0/i', seen],
    ['is no indicator', 'title: T\nclaims: {c: C}\n', 'claims/0/c', seen],
    ['is no claim', 'title: T\nindicators: {i: I}\n', 'indicators/0/i', known],
    ['is malformed', 'title: T\nindicators:\n  i: {text: I, "\n', 'indicators/0/i', seen],
    [
      'stands in a merge',
      'title: T\n<<<<<<< a\nlang: en\n=======\nlang: de\n>>>>>>> b\n',
      'claims/0/c',
      seen,
    ],
  ];
  for (const [what, text, key, mark] of refused)
    it(`is refused where it ${what}`, () => {
      assert.throws(() => markEntries(readNote(text), [key], mark), Refusal);
    });

  it('is refused as a whole where one of several is', () =>
    assert.throws(
      () =>
        markEntries(readNote('title: T\nindicators: {i: I}\n'), ['indicators/0/i', 'indicators/0/j'], seen),
      Refusal,
    ));
});

describe('a note that was looked at again', () => {
  it('holds up to another day', () => {
    const text = 'title: T\r\nvalid-until: 2022-01-01 # by the desk\r\n';
    assert.equal(
      applyEdits(text, reviewNote(readNote(text), '2022-06-01')),
      text.replace('2022-01-01', '2022-06-01'),
    );
  });

  it('says so where it has not before', () => {
    const text = 'title: T\ndate: 2022-01-01\nclaims: {}\n';
    assert.equal(
      applyEdits(text, reviewNote(readNote(text), '2022-06')),
      'title: T\ndate: 2022-01-01\nvalid-until: 2022-06\nclaims: {}\n',
    );
  });
});
