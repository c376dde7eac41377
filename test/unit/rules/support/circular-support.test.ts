import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Checker } from '../../../../src/core/rules/engine/checker';
import { LiveNote } from '../../../../src/core/workspace/note/live-note';
import { describeRule } from '../../support/check';

describeRule('circular-support', {
  reports: {
    'a circle of two': `
      title: T
      claims:
        a: {text: A, supported-by: ⟪b⟫}
        b: {text: B, supported-by: ⟦circular-support:a⟧}
      `,
    'a circle of three, by its items': `
      title: T
      claims:
        a:
          text: A
          supported-by:
            - i
            - ⟪"b"⟫
        b: {text: B, supported-by: [i, ⟪c⟫]}
        c: {text: C, supported-by: [⟦circular-support:a⟧, i]}
      indicators: {i: I}
      `,
    'two circles that share a claim': `
      title: T
      claims:
        a: {text: A, supported-by: [⟪b⟫, ⟪c⟫]}
        b: {text: B, supported-by: ⟦circular-support:a⟧}
        c: {text: C, supported-by: ⟦circular-support:a⟧}
      `,
    'two circles apart': `
      title: T
      claims:
        a: {text: A, supported-by: ⟪b⟫}
        b: {text: B, supported-by: ⟦circular-support:a⟧}
        c: {text: C, supported-by: ⟪d⟫}
        d: {text: D, supported-by: ⟦circular-support:c⟧}
      `,
    'a circle that a longer chain leads into': `
      title: T
      claims:
        x: {text: X, supported-by: a}
        a: {text: A, supported-by: ⟪b⟫}
        b: {text: B, supported-by: ⟦circular-support:a⟧}
      `,
    'a circle of somebody else': `
      title: T
      actors: {x: X}
      claims:
        a: {text: A, by: x, supported-by: ⟪b⟫}
        b: {text: B, supported-by: ⟦circular-support:a⟧}
      `,
    'a circle through names that objects have': `
      title: T
      claims:
        __proto__: {text: A, supported-by: ⟪constructor⟫}
        constructor: {text: B, supported-by: ⟦circular-support:__proto__⟧}
      `,
    'a circle through an alias': `
      title: T
      claims:
        a: {text: A, supported-by: &next [⟪b⟫]}
        c: {text: C, supported-by: *next}
        b: {text: B, supported-by: ⟦circular-support:a⟧}
      `,
  },
  spares: {
    'a claim that names itself, which is a self-reference': `
      title: T
      claims: {a: {text: A, supported-by: a}}
      `,
    'a diamond': `
      title: T
      claims:
        a: {text: A, supported-by: [b, c]}
        b: {text: B, supported-by: d}
        c: {text: C, supported-by: d}
        d: D
      `,
    'claims that contradict each other': `
      title: T
      claims:
        a: {text: A, contradicted-by: b, contradicts: b, if: b}
        b: {text: B, contradicted-by: a, contradicts: a, if: a}
      `,
    'a chain of claims that is longer than any stack': long(20_000),
  },
});

function long(length: number): string {
  const links = Array.from({ length }, (_, at) => `  c${at}: {text: C, supported-by: c${at + 1}}\n`);
  return `title: T\nclaims:\n${links.join('')}`;
}

describe('circular-support', () => {
  it('names the claims by their texts, by the new ones after an edit', () => {
    const text =
      'title: T\nclaims:\n  a: {text: War pays, supported-by: b}\n  b: {text: Peace costs, supported-by: a}\n';
    const note = new LiveNote(text);
    const checker = new Checker(note);
    const found = () => checker.diagnostics.find(({ code }) => code === 'circular-support');
    assert.match(
      found()?.message ?? '',
      /^“Peace costs” rests on “War pays”, which rests on it in turn\. Take/,
    );
    for (const [from, to] of [
      ['War', 'Victory'],
      ['Peace', 'Defeat'],
    ] as const) {
      const start = note.text.toString().indexOf(from);
      checker.update(note.edit({ start, end: start + from.length, text: to }));
    }
    assert.match(found()?.message ?? '', /^“Defeat costs” rests on “Victory pays”/);
    assert.equal(found()?.related?.[0]?.message, '“Victory pays” rests on “Defeat costs”.');
  });
});
