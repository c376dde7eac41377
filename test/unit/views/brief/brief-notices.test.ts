import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { briefPart } from '../../../../src/core/views/brief/brief-part';
import { contextOf } from './support';

/** The notices of a note beside those on its fields, each with the ids to which it leads. */
function noticesOf(text: string): string[] {
  const { notices } = briefPart(contextOf(text), { from: 0, count: 0 });
  return notices
    .filter(({ field }) => field === undefined)
    .map(({ text: words, entries }) =>
      [words, entries.map(({ id }) => id).join(' ')].filter(Boolean).join(': '),
    );
}

const judged = 'key: true, likelihood: likely, confidence: low';

describe('What a brief would print badly', () => {
  it('is which of its fields are missing', () => {
    const { notices } = briefPart(contextOf('title: T\n'), { from: 0, count: 0 });
    assert.deepEqual(
      notices.map(({ field, text }) => [field, text]),
      [
        ['bottom-line', 'The bottom line is missing'],
        ['question', 'The question is missing'],
        ['date', 'It does not say up to which date it knows'],
        [undefined, 'There is no judgement'],
      ],
    );
  });

  const cases: Readonly<Record<string, readonly [note: string, ...notices: string[]]>> = {
    'is nothing in a note that says all': [
      `claims: {c: {text: C., ${judged}, supported-by: i}}\nindicators: {i: {text: I., sources: s}}\nsources: {s: {title: S, reliability: B}}\n`,
    ],
    'is that nothing is marked as key': [
      'claims: {c: {text: C., likelihood: likely, confidence: low, sources: s}}\nsources: {s: {title: S, reliability: B}}\n',
      'No judgement is marked as a key judgement: all are printed',
    ],
    'is what is judged on no evidence': [
      `claims: {a: {text: A., ${judged}}, b: {text: B., ${judged}, supported-by: a}}\n`,
      '2 key judgements have no evidence: a b',
    ],
    'is a judgement without likelihood or confidence': [
      'claims: {a: {text: A., key: true, sources: s}}\nsources: {s: {title: S, reliability: B}}\n',
      '1 key judgement has no likelihood: a',
      '1 key judgement has no confidence: a',
    ],
    'is no fact without likelihood': [
      'claims: {a: {text: A., kind: fact, key: true, confidence: low, sources: s}}\nsources: {s: {title: S, reliability: B}}\n',
    ],
    'is a judgement without a text': [
      `claims: {a: {${judged}, sources: s}}\nsources: {s: {title: S, reliability: B}}\n`,
      '1 key judgement has no text: a',
    ],
    'is evidence that nobody reports': [
      `claims: {a: {text: A., ${judged}, supported-by: [i, w, v]}, v: {text: V., by: x}}\nindicators: {i: {text: I.}, w: {text: W., status: watching}}\nactors: {x: X}\n`,
      '2 items of evidence have no source: i v',
    ],
    'is a source that no longer stands, or has no grade': [
      `claims: {a: {text: A., ${judged}, sources: [s, t]}}\nsources: {s: {title: S, reliability: B, status: retracted}, t: T, u: U}\n`,
      '1 source cited has been retracted or superseded: s',
      '1 source cited has no grade: t',
    ],
    'is what is marked more strictly': [
      `marking: TLP:GREEN\nclaims: {a: {text: A., ${judged}, sources: s, marking: TLP:RED}, b: {text: B., marking: TLP:RED}}\nsources: {s: {title: S, reliability: B}}\n`,
      '1 entry is marked more strictly than the brief: a',
    ],
    'is a sentence within another': [
      `brief: See [[a]], [[a|this]] and [[s]].\nclaims: {a: {text: A., ${judged}, sources: s}}\nsources: {s: {title: S, reliability: B}}\n`,
      '1 link has no words of its own: a whole sentence stands within another: a',
    ],
  };
  for (const [what, [note, ...notices]] of Object.entries(cases))
    it(what, () => assert.deepEqual(noticesOf(note), notices));

  it('names no more entries than somebody reads, and says how many there are', () => {
    const claims = Array.from({ length: 50 }, (_, at) => `  c${at}: {text: C., ${judged}}\n`).join('');
    const { notices } = briefPart(contextOf(`claims:\n${claims}`), { from: 0, count: 0 });
    const notice = notices.find(({ key }) => key === 'no-evidence');
    assert.equal(notice?.text, '50 key judgements have no evidence');
    assert.equal(notice?.entries.length, 20);
  });
});
