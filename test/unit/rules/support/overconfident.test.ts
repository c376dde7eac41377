import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../../src/core/rules/engine/checker';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { describeRule } from '../../support/check';

const sources =
  'sources: {a: {title: A, reliability: A}, b: {title: B, reliability: B}, c3: {title: C, reliability: C}, d4: {title: D, reliability: D}, f: F, ab: {title: AB, reliability: A, derived-from: d4}}';

function claim(confidence: string, support: string, indicators = ''): string {
  return `title: T\n${sources}\nclaims:\n  c: {text: C, confidence: ${confidence}, ${support}}\nindicators: {${indicators}}\n`;
}

const high = '⟦overconfident:high⟧';
const moderate = '⟦overconfident:moderate⟧';

describeRule('overconfident', {
  reports: {
    'high without evidence': claim(high, 'kind: fact'),
    'between moderate and high without evidence': claim('⟦overconfident:moderate-high⟧', 'kind: fact'),
    'medium without evidence': claim('⟦overconfident:medium⟧', 'kind: fact'),
    'moderate without evidence': claim(moderate, 'kind: fact'),
    'high with nothing but what one source states': claim(high, 'sources: c3').replace('c3: {', '⟪c3⟫: {'),
    'high with one solid origin': claim(
      high,
      'supported-by: [i, j]',
      'i: {text: I, sources: a, credibility: 1}, j: {text: J, sources: a, credibility: 2}',
    ).replace('{a:', '{⟪a⟫:'),
    'high with a solid and a usable origin': claim(
      high,
      'supported-by: [i, j]',
      'i: {text: I, sources: a, credibility: 2}, j: {text: J, sources: b, credibility: 3}',
    ).replace('{a:', '{⟪a⟫:'),
    'high with claims that sources state, which are never solid': claim(high, 'sources: [a, b]'),
    'moderate with an indicator that is not graded': claim(
      moderate,
      'supported-by: i',
      'i: {text: I, sources: a}',
    ),
    'moderate with sources of grade D or none': claim(moderate, 'sources: [d4, f]'),
    'moderate with a good source that repeats a bad one': claim(moderate, 'sources: ab'),
    'moderate with an indicator that is only watched': claim(
      moderate,
      'supported-by: i',
      'i: {text: I, sources: a, credibility: 1, status: watching}',
    ),
    'a quoted value over lines with CRLF':
      'title: T\r\nclaims:\r\n  c:\r\n    text: C\r\n    kind: fact\r\n    confidence: ⟦overconfident:"high"⟧\r\n',
  },
  spares: {
    'an assumption, an implication and a recommendation': `
      title: T
      claims:
        c: {text: C, kind: assumption, confidence: high}
        d: {text: D, kind: implication, confidence: high}
        e: {text: E, kind: recommendation, confidence: moderate}
      `,
    'what lies between low and moderate': claim('low-moderate', 'kind: fact'),
    'what lies between moderate and high, with usable evidence': claim('moderate-high', 'sources: [a, b]'),
    'high with two solid origins': claim(
      'high',
      'supported-by: [i, j]',
      'i: {text: I, sources: a, credibility: 1}, j: {text: J, sources: b, credibility: 2}',
    ),
    'high with one indicator of two sources': claim(
      'high',
      'supported-by: i',
      'i: {text: I, sources: [a, b], credibility: 2}',
    ),
    'moderate with a usable indicator': claim(
      'moderate',
      'supported-by: i',
      'i: {text: I, sources: c3, credibility: 3, status: not-observed}',
    ),
    'moderate with a usable source': claim('moderate', 'sources: [f, c3]'),
    'moderate through a chain': `title: T\n${sources}\nclaims: {c: {text: C, confidence: moderate, supported-by: d}, d: {text: D, supported-by: [e, c]}, e: {text: E, sources: b}}\n`,
    low: claim('low', 'kind: fact'),
    'a claim of somebody else': claim('high', 'by: x'),
    'support that is not there': claim('high', 'supported-by: nothing'),
    'support or a source that cannot be read': `title: T\n${sources}\nclaims: {c: {text: C, confidence: moderate, supported-by: a strike}, d: {text: D, confidence: moderate, sources: [f, 3]}}\n`,
    'a confidence that is none': claim('very high', 'kind: fact'),
    'a malformed leaf': `title: T\nclaims: {c: {text: C, confidence: high, supported-by: i}}\nindicators:\n  i: {text: I\n`,
    'a source whose origin is not there':
      'title: T\nsources: {s: {title: S, reliability: F, derived-from: nowhere}}\nclaims: {c: {text: C, confidence: moderate, sources: s}}\n',
  },
});

describe('overconfident says why nothing counts', () => {
  const top = `title: T\nactors: {x: X}\n${sources.replace('f: F', 'f: {title: F, reliability: F}, none: N')}\n`;
  const told = (confidence: string, fields: string, rest: string): string | undefined =>
    check(readNote(`${top}claims:\n  c: {text: C, confidence: ${confidence}, ${fields}}\n${rest}`)).find(
      ({ code }) => code === 'overconfident',
    )?.message;
  const high = (fields: string, rest = '') => told('high', fields, rest);
  const moderate = (fields: string, rest = '') => told('moderate', fields, rest);
  const takesTwo =
    'High confidence takes solid evidence (grade A or B, credibility 1 or 2) from two origins, and ';
  const takesOne =
    'Moderate confidence takes one usable piece of evidence (grade A to C, credibility 1 to 3), and ';

  it('where there is none', () => {
    assert.equal(
      high('kind: fact'),
      `${takesTwo}there is no evidence here. Add some, or lower the confidence to low.`,
    );
    assert.equal(
      moderate('kind: fact'),
      `${takesOne}there is no evidence here. Add some, or lower the confidence to low.`,
    );
  });

  it('where others assert it', () =>
    assert.equal(
      high('supported-by: [v, w]', '  v: {text: V, by: x, sources: a}\n  w: {text: W, by: x, sources: b}\n'),
      `${takesTwo}nothing here is solid: what others assert is never solid. Grade the evidence, add some, or lower the confidence to moderate.`,
    ));

  it('where sources state it', () =>
    assert.equal(
      high('sources: c3'),
      `${takesTwo}nothing here is solid: all of it comes from “C”; what sources state and nobody observed is never solid. Grade the evidence, add some, or lower the confidence to moderate.`,
    ));

  it('where it has one origin only', () =>
    assert.equal(
      high(
        'supported-by: [i, j]',
        'indicators: {i: {text: I, sources: a, credibility: 1}, j: {text: J, sources: b}}',
      ),
      `${takesTwo}all that is solid here comes from “A”: “J” has no credibility. Grade the evidence, add some, or lower the confidence to moderate.`,
    ));

  it('by its grades', () => {
    assert.equal(
      moderate(
        'supported-by: [i, j, k, l]',
        'indicators: {i: {text: I, sources: f}, j: {text: J, sources: none, credibility: 4}, k: {text: K, sources: [d4, f], credibility: 1}, l: L}',
      ),
      `${takesOne}nothing here is usable: “F” has grade F; “I” has no credibility; “N” has no grade; and so on for 4 more. Grade the evidence, add some, or lower the confidence to low.`,
    );
    assert.equal(
      moderate(
        'supported-by: [k, l]',
        'indicators: {k: {text: K, sources: [d4, f], credibility: 1}, l: {text: L, credibility: 1}}',
      ),
      `${takesOne}nothing here is usable: no source of “K” is better than D; “L” has no source. Grade the evidence, add some, or lower the confidence to low.`,
    );
  });

  it('by the grade of what a source repeats', () =>
    assert.equal(
      moderate('sources: ab'),
      `${takesOne}nothing here is usable: “AB” repeats “D”, which has grade D. Grade the evidence, add some, or lower the confidence to low.`,
    ));
});
