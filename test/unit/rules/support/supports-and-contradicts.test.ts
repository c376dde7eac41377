import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Checker } from '../../../../src/core/rules/engine/checker';
import { LiveNote } from '../../../../src/core/workspace/note/live-note';
import { describeRule } from '../../support/check';

describeRule('supports-and-contradicts', {
  reports: {
    'an indicator on both sides':
      'title: T\nclaims: {c: {text: C, supported-by: ⟪i⟫, contradicted-by: ⟦supports-and-contradicts:i⟧}}\nindicators: {i: I}\n',
    'a claim in lists, the later one whatever its field': `
      title: T
      claims:
        c:
          text: C
          contradicted-by:
            - ⟪d⟫
          supported-by: [e, ⟦supports-and-contradicts:"d"⟧]
        d: {text: D, kind: assumption}
        e: {text: E, kind: assumption}
      `,
    'two at once, with CRLF':
      'title: T\r\nclaims: {c: {text: C, supported-by: [⟪i⟫, ⟪j⟫], contradicted-by: [⟦supports-and-contradicts:j⟧, ⟦supports-and-contradicts:i⟧]}}\r\nindicators: {i: I, j: J}\r\n',
    'an entry that is not there':
      'title: T\nclaims: {c: {text: C, supported-by: ⟪x⟫, contradicted-by: ⟦supports-and-contradicts:x⟧}}\n',
  },
  spares: {
    'two entries':
      'title: T\nclaims: {c: {text: C, supported-by: i, contradicted-by: j}}\nindicators: {i: I, j: J}\n',
    'one entry for one claim and against another':
      'title: T\nclaims: {c: {text: C, supported-by: i}, d: {text: D, contradicted-by: i}}\nindicators: {i: I}\n',
    'one that supports and is excluded':
      'title: T\nclaims: {c: {text: C, supported-by: d, contradicts: d}, d: {text: D, kind: assumption}}\n',
    'one that is named twice on one side':
      'title: T\nclaims: {c: {text: C, supported-by: [i, i]}}\nindicators: {i: I}\n',
  },
});

describe('supports-and-contradicts', () => {
  it('names the entry by its text, by the new one after an edit', () => {
    const text =
      'title: T\nclaims: {c: {text: C, supported-by: i, contradicted-by: i}}\nindicators:\n  i: Drills end\n';
    const note = new LiveNote(text);
    const checker = new Checker(note);
    const message = () =>
      checker.diagnostics.find(({ code }) => code === 'supports-and-contradicts')?.message;
    assert.match(message() ?? '', /^“Drills end” is named for “C” and against it/);
    const start = text.indexOf('Drills');
    checker.update(note.edit({ start, end: start + 6, text: 'Manoeuvres' }));
    assert.match(message() ?? '', /^“Manoeuvres end” is/);
  });
});
