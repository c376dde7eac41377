import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entryOfKey } from '../../../../src/core/edits/entry-key';
import { impactOf } from '../../../../src/core/views/map/impact';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { dedented } from '../../support/marks';

/** What falls with an entry: each claim, what it loses, what is left, and the way there. */
function falls(key: string, text: string): string[] {
  const note = readNote(dedented(text));
  const root = entryOfKey(note, key);
  assert.ok(root, 'the entry is there');
  return impactOf(note, root).falls.map(({ claim, loss, left, path }) => {
    const way = path.map(({ id }) => id).join(' → ');
    return `${claim.id}: ${loss}${left ? ` but ${left.id}` : ''} (${way})`;
  });
}

describe('what falls with a source', () => {
  it('is what it states, and all that rests on that alone', () =>
    assert.deepEqual(
      falls(
        'sources/0/s',
        `
        sources: {s: S}
        claims:
          top: {text: Top, supported-by: stated}
          stated: {text: Stated, sources: s}
          apart: {text: Apart}
        `,
      ),
      ['top: support (s → stated → top)', 'stated: support (s → stated)'],
    ));

  it('is nothing where another source states it, but the second origin is gone', () =>
    assert.deepEqual(
      falls(
        'sources/0/s',
        `
        sources: {s: S, t: T}
        claims:
          top: {text: Top, supported-by: stated}
          stated: {text: Stated, sources: [s, t]}
        `,
      ),
      ['top: corroboration but t (s → stated → top)', 'stated: corroboration but t (s → stated)'],
    ));

  it('leaves what has three origins', () =>
    assert.deepEqual(
      falls(
        'sources/0/s',
        `
        sources: {s: S, t: T, u: U}
        claims:
          stated: {text: Stated, sources: [s, t, u]}
        `,
      ),
      [],
    ));

  it('goes along what repeats it', () =>
    assert.deepEqual(
      falls(
        'sources/0/origin',
        `
        sources:
          origin: Origin
          agency: {title: Agency, derived-from: origin}
          paper: {title: Paper, derived-from: [agency]}
        claims:
          stated: {text: Stated, sources: [paper, agency]}
        `,
      ),
      ['stated: support (origin → agency → stated)'],
    ));

  it('leaves what repeats another source as well', () =>
    assert.deepEqual(
      falls(
        'sources/0/agency',
        `
        sources:
          origin: Origin
          agency: {title: Agency, derived-from: origin}
          paper: {title: Paper, derived-from: [agency, origin]}
        claims:
          stated: {text: Stated, sources: paper}
        `,
      ),
      [],
    ));

  it('takes sources with it that only repeat each other', () =>
    assert.deepEqual(
      falls(
        'sources/0/a',
        `
        sources:
          a: {title: A, derived-from: b}
          b: {title: B, derived-from: a}
          c: C
        claims:
          one: {text: One, sources: b}
          two: {text: Two, sources: [b, c]}
        `,
      ),
      ['one: support (a → b → one)', 'two: corroboration but c (a → b → two)'],
    ));

  it('leaves a circle of sources of which it is none', () =>
    assert.deepEqual(
      falls(
        'sources/0/c',
        `
        sources:
          a: {title: A, derived-from: b}
          b: {title: B, derived-from: a}
          c: C
        claims:
          two: {text: Two, sources: [b, c]}
        `,
      ),
      ['two: corroboration but a (c → two)'],
    ));
});

describe('what falls with an indicator', () => {
  it('is a claim that both arms of a diamond lead back to', () =>
    assert.deepEqual(
      falls(
        'indicators/0/seen',
        `
        claims:
          top: {text: Top, supported-by: [left, right]}
          left: {text: Left, supported-by: seen}
          right: {text: Right, supported-by: seen}
        indicators: {seen: Seen}
        `,
      ),
      ['top: support (seen → left → top)', 'left: support (seen → left)', 'right: support (seen → right)'],
    ));

  it('is no claim of which one arm stands on its own', () =>
    assert.deepEqual(
      falls(
        'indicators/0/seen',
        `
        claims:
          top: {text: Top, supported-by: [left, right]}
          left: {text: Left, supported-by: seen}
          right: {text: Right, supported-by: heard}
        indicators: {seen: Seen, heard: Heard}
        `,
      ),
      ['left: support (seen → left)'],
    ));

  it('is a circle of claims that had nothing else', () =>
    assert.deepEqual(
      falls(
        'indicators/0/seen',
        `
        claims:
          a: {text: A, supported-by: [b, seen]}
          b: {text: B, supported-by: a}
        indicators: {seen: Seen}
        `,
      ),
      ['a: support (seen → a)', 'b: support (seen → a → b)'],
    ));

  it('is the evidence of what else rests on an assumption only', () =>
    assert.deepEqual(
      falls(
        'indicators/0/seen',
        `
        claims:
          top: {text: Top, supported-by: [seen, assumed]}
          assumed: {text: Assumed, kind: assumption}
        indicators: {seen: Seen}
        `,
      ),
      ['top: evidence (seen → top)'],
    ));

  it('is the last source of what an event without source bears out, too', () =>
    assert.deepEqual(
      falls(
        'indicators/0/seen',
        `
        sources: {s: S}
        claims:
          top: {text: Top, supported-by: [seen, bare]}
        indicators: {seen: {text: Seen, sources: s}, bare: Bare}
        `,
      ),
      ['top: origins (seen → top)'],
    ));

  it('is nothing that it speaks against, and nothing where it is only watched', () => {
    const text = `
      claims:
        top: {text: Top, contradicted-by: seen}
        next: {text: Next, supported-by: watched}
      indicators: {seen: Seen, watched: {text: Watched, status: watching}}
      `;
    assert.deepEqual(falls('indicators/0/seen', text), []);
    assert.deepEqual(falls('indicators/0/watched', text), []);
  });
});

describe('what falls with a claim', () => {
  it('is what an assumption alone bears', () =>
    assert.deepEqual(
      falls(
        'claims/0/assumed',
        `
        claims:
          top: {text: Top, supported-by: middle}
          middle: {text: Middle, supported-by: assumed}
          assumed: {text: Assumed, kind: assumption}
        `,
      ),
      ['top: support (assumed → middle → top)', 'middle: support (assumed → middle)'],
    ));

  it('is what holds only if it is true', () =>
    assert.deepEqual(
      falls(
        'claims/0/condition',
        `
        claims:
          forecast: {text: Forecast, if: condition, supported-by: seen}
          next: {text: Next, supported-by: forecast}
          condition: Condition
        indicators: {seen: Seen}
        `,
      ),
      ['forecast: condition (condition → forecast)', 'next: support (condition → forecast → next)'],
    ));

  it('is nothing where what supports another cannot be read in full', () =>
    assert.deepEqual(
      falls(
        'claims/0/a',
        `
        claims:
          top: {text: Top, supported-by: [a, gone]}
          a: A
        `,
      ),
      [],
    ));
});

it('what falls with a hypothesis is the judgement on it', () =>
  assert.deepEqual(
    falls(
      'hypotheses/0/war',
      `
      hypotheses: {war: War}
      claims:
        judged: {text: Judged, hypothesis: war, supported-by: seen}
      indicators: {seen: {text: Seen, consistency: {war: C}}}
      `,
    ),
    ['judged: hypothesis (war → judged)'],
  ));

describe('what falls with an actor', () => {
  const text = `
    sources: {own: {title: Own, by: a}, both: {title: Both, by: [a, b]}}
    actors: {a: Ann, b: Ben}
    claims:
      said: {text: Said, by: a, sources: both}
      told: {text: Told, sources: own}
      shared: {text: Shared, sources: both}
    `;

  it('is what nobody else says', () =>
    assert.deepEqual(falls('actors/0/a', text), [
      'said: voice (a → said)',
      'told: support (a → own → told)',
    ]));

  it('is nothing where others say it, too', () => assert.deepEqual(falls('actors/0/b', text), []));
});
