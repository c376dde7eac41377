import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RuleCode } from '../../../../src/core/model/rule-codes';
import type { SeveritySetting } from '../../../../src/core/model/scales/severity';
import { check } from '../../../../src/core/rules/engine/checker';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { assertMarks, describeRule, diagnosticsOf } from '../../support/check';

describeRule('unused-ignore', {
  reports: {
    'a comment at the end of a line where nothing is found': `
      title: T
      claims:
        c: {text: C, kind: assumption} ⟦unused-ignore:# notes-ignore: unsupported-claim⟧
      `,
    'a comment above a line where nothing is found': `
      title: T
      claims:
        ⟦unused-ignore:# notes-ignore: unsupported-claim (not yet)⟧
        c: {text: C, kind: assumption}
      `,
    'a comment that names another rule than the one that reports': `
      title: T
      claims:
        c: C ⟦unused-ignore:# notes-ignore: overconfident, missing-due⟧
      `,
    'a comment on the line below': `
      title: T
      claims:
        c: C
        ⟦unused-ignore:# notes-ignore: unsupported-claim⟧
      `,
    'a comment at the end of the line above': `
      title: T
      claims: ⟦unused-ignore:# notes-ignore: unsupported-claim⟧
        c: C
      `,
    'a comment two lines above': `
      title: T
      ⟦unused-ignore:# notes-ignore: unsupported-claim⟧
      claims:
        c: C
      `,
    'a comment on another line of the entry': `
      title: T
      claims:
        c:
          text: C ⟦unused-ignore:# notes-ignore: unsupported-claim⟧
      `,
    'a rule that does not exist': `
      title: T
      claims:
        c: C ⟦unused-ignore:# notes-ignore: unsuported-claim⟧
      `,
    'a comment that names no rule': `
      title: T
      claims:
        c: C ⟦unused-ignore:# notes-ignore: (why?)⟧
      `,
    'a comment in lines that end as on Windows':
      'title: T\r\nclaims:\r\n  c: {text: C, kind: assumption} ⟦unused-ignore:# notes-ignore: unsupported-claim⟧\r\n',
    'the last line without a line break': 'title: T ⟦unused-ignore:# notes-ignore: missing-field⟧',
    'a comment at the end of the note': 'title: T\n⟦unused-ignore:# notes-ignore: missing-field⟧\n',
    'the first line of the note': '⟦unused-ignore:# notes-ignore: missing-field⟧\ntitle: T\n',
    'the second of two comments of which the first is used': `
      title: T
      claims:
        c: C # notes-ignore: unsupported-claim
        d: {text: D, kind: assumption} ⟦unused-ignore:# notes-ignore: unsupported-claim⟧
      `,
  },
  spares: {
    'a comment at the end of the line': `
      title: T
      claims:
        c: C # notes-ignore: unsupported-claim
      `,
    'a comment above the line': `
      title: T
      claims:
        # notes-ignore: unsupported-claim (the desk knows)
        c:
          text: C
      `,
    'a comment of which one rule reports': `
      title: T
      claims:
        c: C # notes-ignore: overconfident, unsupported-claim
      `,
    'a comment above a section and its key': `
      title: T
      # notes-ignore: hypotheses-sum
      hypotheses:
        a: {text: A, likelihood: 10%}
        b: {text: B, likelihood: 10%}
      `,
    'two comments above one line': `
      title: T
      claims:
        # notes-ignore: unsupported-claim
        # notes-ignore: missing-confidence
        c: {text: C, key: true}
      `,
    'a rule that the note turns off': `
      title: T
      rules: {unsupported-claim: off}
      claims:
        c: C # notes-ignore: unsupported-claim
      `,
    'what a text says': `
      title: T
      brief: |
        # notes-ignore: overconfident
      claims:
        c: {text: "C # notes-ignore: overconfident", kind: assumption}
      `,
    'other comments': `
      title: T # ignore: overconfident
      # a word on notes-ignore: overconfident
      # notes-ignore
      claims: {}
      `,
    'itself, where it is silenced': `
      title: T
      claims:
        c: {text: C, kind: assumption} # notes-ignore: overconfident, unused-ignore
        # notes-ignore: overconfident, unused-ignore
        d: {text: D, kind: assumption}
      `,
    'a comment that the note turns off': `
      title: T # notes-ignore: missing-field
      rules: {unused-ignore: off}
      `,
  },
});

describe('notes-ignore', () => {
  const cases: Readonly<Record<string, string>> = {
    'silences one rule on its line, and no other': `
      title: T
      claims:
        ⟦missing-confidence:c⟧: {text: C, key: true, contradicted-by: d} # notes-ignore: unsupported-claim
        d: {text: D, kind: assumption}
      `,
    'silences several rules': `
      title: T
      claims:
        c: {text: C, key: true} # notes-ignore: unsupported-claim, missing-confidence,no-alternative (all known)
      `,
    'leaves the same rule alone elsewhere': `
      title: T
      claims:
        ⟦unsupported-claim:b⟧: B
        c: C # notes-ignore: unsupported-claim
        ⟦unsupported-claim:d⟧: D
      `,
    'silences what begins on the line, and goes on behind it': `
      title: T
      bottom-line: >- # notes-ignore: vague-likelihood
        War
        may come.
      `,
    'speaks of the next line where it stands alone': `
      title: T
      # notes-ignore: vague-likelihood
      bottom-line: War may come.
      `,
    'does not reach over a blank line': `
      title: T
      claims:
        ⟦unused-ignore:# notes-ignore: unsupported-claim⟧

        ⟦unsupported-claim:c⟧: C
      `,
    'speaks of the line with a value in it': `
      title: T
      claims:
        c:
          text: C
          sources: s
          confidence: moderate # notes-ignore: overconfident
      sources: {s: S}
      `,
    'silences what a note as a whole lacks': 'claims: {} # notes-ignore: missing-field\n',
    'silences what the first line is reported for, alone on it or at its end': `
      # notes-ignore: missing-field, marking-downgrade
      sources: {s: {title: S, marking: TLP:RED}}
      bottom-line: See [[s]].
      `,
    'stands behind the last line of a text in quotes, or of a plain one': `
      title: T
      bottom-line: "War
        may come." # notes-ignore: vague-likelihood
      claims:
        c:
          text: War
            may come. # notes-ignore: vague-likelihood
          sources: s
      sources: {s: S}
      `,
    'silences words in the midst of the text at whose head it stands': `
      title: T
      bottom-line: >- # notes-ignore: vague-likelihood, bare-certainty
        War is near.
        Talks may come, and
        fail they will.
      claims:
        d:
          # notes-ignore: vague-likelihood
          text: "Talks are on.
            They may fail, and
            might hold."
          sources: s
      sources: {s: S}
      `,
    'silences malformed YAML': `
      title: T
      claims:
        c: {text: C, kind: assumption}
        d: {text: D, x # notes-ignore: syntax
      `,
    'takes lines that end as on Windows':
      'title: T\r\nclaims:\r\n  # notes-ignore: unsupported-claim\r\n  c: C\r\n  d: D # notes-ignore: unsupported-claim\r\n',
  };
  for (const [name, note] of Object.entries(cases)) it(name, () => assertMarks(note));
});

describe('rules of a note', () => {
  /** What the rule reports on a claim without support, where the note sets its rules. */
  const severities = (rules: string, set: readonly (readonly [RuleCode, SeveritySetting])[] = []): string[] =>
    check(readNote(`title: T\nrules: ${rules}\nclaims: {c: C}\n`), { severities: new Map(set) }).map(
      ({ code, severity }) => `${code} ${severity}`,
    );

  it('have their defaults where it says nothing', () =>
    assert.deepEqual(severities('{}'), ['unsupported-claim warning']));

  it('are off where it says so', () => assert.deepEqual(severities('{unsupported-claim: off}'), []));

  it('are as grave as it says', () => {
    for (const severity of ['hint', 'info', 'warning', 'error'])
      assert.deepEqual(severities(`{"unsupported-claim": '${severity}'}`), [`unsupported-claim ${severity}`]);
  });

  it('are not those of others', () =>
    assert.deepEqual(severities('{overconfident: off}'), ['unsupported-claim warning']));

  it('come before what the reader has set', () => {
    const set = [['unsupported-claim', 'hint']] as const;
    assert.deepEqual(severities('{unsupported-claim: error}', set), ['unsupported-claim error']);
    assert.deepEqual(severities('{}', set), ['unsupported-claim hint']);
  });

  it('keep their defaults where the severity is none, which is reported as that', () =>
    assert.deepEqual(severities('{unsupported-claim: no}'), [
      'invalid-value error',
      'unsupported-claim warning',
    ]));

  it('of a code that is none are reported as that', () =>
    assert.deepEqual(diagnosticsOf('title: T\nrules: {unsuported-claim: off}\n'), [
      'unknown-key: unsuported-claim',
    ]));

  it('may stand behind what they are about', () =>
    assert.deepEqual(diagnosticsOf('title: T\nclaims: {c: C}\nrules:\n  unsupported-claim: off\n'), []));
});
