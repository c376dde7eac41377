import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../src/core/rules/engine/checker';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { diagnosticsOf } from '../support/check';
import { dedented } from '../support/marks';

/** Notes in which one entry, `x`, is only begun, and others have to do with it: `x` alone has something wrong. */
const begun: Readonly<Record<string, string>> = {
  'an indicator is no poor evidence': `
    title: T
    claims:
      c: {text: C, confidence: moderate, supported-by: x}
    indicators:
      x:
    `,
  'a claim is no support that rests on nothing': `
    title: T
    claims:
      c: {text: C, supported-by: x}
      x:
        kind: fact
    `,
  'a source is not of the lowest grade': `
    title: T
    sources:
      x: {reliability: C}
      s: {title: S, derived-from: x}
    claims:
      c: {text: C, confidence: high, sources: [s, x]}
    `,
  'a claim without likelihood does not contradict': `
    title: T
    sources: {s: S}
    claims:
      c: {text: C, sources: s, contradicts: x}
      x:
        sources: s
    `,
  'an assumption is no linchpin': `
    title: T
    sources: {s: {title: S, reliability: A}}
    claims:
      c: {text: C, sources: s, supported-by: x, key: true, confidence: low, contradicted-by: d}
      d: {text: D, by: a, sources: s}
      x:
        kind: assumption
    actors: {a: Ann}
    `,
  'a hypothesis is not unrated, and their sum is open': `
    title: T
    hypotheses:
      h: {text: H, likelihood: likely}
      i: {text: I, likelihood: 90%}
      x:
    sources: {s: S}
    indicators:
      e: {text: E, sources: s, consistency: {h: C, i: I}}
    `,
  'what has the same id is not the later one': `
    title: T
    sources:
      s: S
    claims:
      x:
    indicators:
      x: {text: X, sources: s, status: watching}
    `,
};

describe('An entry without its main field', () => {
  for (const [name, note] of Object.entries(begun)) {
    it(`proves nothing about others: ${name}`, () => {
      const text = dedented(note);
      const own = /^(?:missing-field|unsourced-|missing-likelihood|unsupported-claim|no-|single-source)/;
      assert.deepEqual(
        diagnosticsOf(text).filter((each) => !(own.test(each) && each.endsWith(': x'))),
        [],
      );
      assert.ok(diagnosticsOf(text).includes('missing-field: x'), 'and is reported itself');
    });
  }

  it('is not offered for an id that nobody knows, until it has one', () => {
    const advice = (text: string): string | undefined =>
      check(readNote(`title: T\nclaims:\n  c: {text: C, sources: repor}\nsources:\n  report:${text}\n`)).find(
        ({ code }) => code === 'unknown-reference',
      )?.message;
    assert.doesNotMatch(advice('') ?? '', /Did you mean/);
    assert.match(advice(' R') ?? '', /Did you mean “report”\?/);
  });
});

describe('What is open at the end of an entry', () => {
  for (const open of ['[a, b', '{a: C', '"a b', "'a b"]) {
    it(`is reported in the entry, not in the comments behind it: ${open}`, () => {
      const text = `title: T\nclaims:\n  c:\n    text: C\n    note: ${open} # one\n\n  # two\n  # three\n  d: {text: D, kind: assumption}\n`;
      const [problem, ...others] = check(readNote(text)).filter(({ code }) => code === 'syntax');
      assert.deepEqual(others, []);
      assert.equal(problem?.span.end, text.indexOf(' # one'));
    });
  }
});
