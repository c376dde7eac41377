import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertMends, type Mending, mended } from '../support/fixes';

const mendings: Readonly<Record<string, Mending>> = {
  'here, behind the line': {
    code: 'unused-entry',
    title: 'Silence unused-entry here…',
    answers: ['for next week'],
    before: 'title: T\nsources:\n  s: {title: S}\n  r: R\nbrief: "[[r]]"\n',
    after:
      'title: T\nsources:\n  s: {title: S}  # notes-ignore: unused-entry (for next week)\n  r: R\nbrief: "[[r]]"\n',
  },
  'here, without a reason': {
    code: 'unused-entry',
    title: 'Silence unused-entry here…',
    answers: [' '],
    before: 'title: T\nsources: {s: S}',
    after: 'title: T\nsources: {s: S}  # notes-ignore: unused-entry',
  },
  'here, above a line that has a comment': {
    code: 'unsupported-claim',
    title: 'Silence unsupported-claim here…',
    answers: ['the (only) one'],
    before: 'title: T\nclaims:\n  c: {text: C} # why?\n',
    after:
      'title: T\nclaims:\n  # notes-ignore: unsupported-claim (the only one)\n  c: {text: C} # why?\n'.replace(
        'the only one',
        'the  only  one',
      ),
  },
  'here, beside another rule': {
    code: 'unsupported-claim',
    title: 'Silence unsupported-claim here…',
    answers: ['again'],
    before:
      'title: T\nclaims:\n  c: {text: C, key: true, confidence: low}  # notes-ignore: no-alternative (so be it)\n',
    after:
      'title: T\nclaims:\n  c: {text: C, key: true, confidence: low}  # notes-ignore: no-alternative, unsupported-claim (so be it)\n',
  },
  'here, at the head of a text over several lines': {
    code: 'vague-likelihood',
    title: 'Silence vague-likelihood here…',
    answers: ['it is open'],
    before: 'title: T\nbottom-line: >-\n  They may\n  sign.\n',
    after: 'title: T\nbottom-line: >-  # notes-ignore: vague-likelihood (it is open)\n  They may\n  sign.\n',
  },
  'here, above a quoted text over several lines': {
    code: 'vague-likelihood',
    title: 'Silence vague-likelihood here…',
    answers: ['it is open'],
    before: 'title: T\nbottom-line: "They may\n  sign."\n',
    after: 'title: T\n# notes-ignore: vague-likelihood (it is open)\nbottom-line: "They may\n  sign."\n',
  },
  'here, above a quoted text, for words further down in it': {
    code: 'bare-certainty',
    title: 'Silence bare-certainty here…',
    answers: ['it is agreed'],
    before: "title: T\nclaims:\n  c:\n    text: 'They\n      will sign.'\n    sources: s\n",
    after:
      "title: T\nclaims:\n  c:\n    # notes-ignore: bare-certainty (it is agreed)\n    text: 'They\n      will sign.'\n    sources: s\n",
  },
  'here, at the head of a text, for a phrase further down in it': {
    code: 'likelihood-mismatch',
    title: 'Silence likelihood-mismatch here…',
    answers: ['it was'],
    before:
      'title: T\nbrief: |\n  # Now\n\n  War is likely: [[h]].\nhypotheses:\n  h: {text: H, likelihood: unlikely}\n',
    after:
      'title: T\nbrief: |  # notes-ignore: likelihood-mismatch (it was)\n  # Now\n\n  War is likely: [[h]].\nhypotheses:\n  h: {text: H, likelihood: unlikely}\n',
  },
  'here, above a comment on the first line': {
    code: 'missing-field',
    title: 'Silence missing-field here…',
    answers: ['a list'],
    before: '# All that are known.\nactors: {a: {name: A, part-of: b}, b: {name: B, part-of: a}}\n',
    after:
      '# notes-ignore: missing-field (a list)\n# All that are known.\nactors: {a: {name: A, part-of: b}, b: {name: B, part-of: a}}\n',
  },
  'here, behind a byte order mark': {
    code: 'missing-field',
    title: 'Silence missing-field here…',
    answers: ['a list'],
    before: '\uFEFFbrief: B\n',
    after: '\uFEFF# notes-ignore: missing-field (a list)\nbrief: B\n',
  },
  'in a note without rules': {
    code: 'unused-entry',
    title: 'Silence unused-entry in this note…',
    answers: [''],
    before: 'title: T\nyardstick: phia # c\nsources: {s: S}\n',
    after: 'title: T\nyardstick: phia # c\nrules: {unused-entry: off}\nsources: {s: S}\n',
  },
  'in a note, for a reason that stands beside it': {
    code: 'unused-entry',
    title: 'Silence unused-entry in this note…',
    answers: ['a list of all that we read'],
    before: 'title: T\nrules:\n  overdue: off # c\nsources: {s: S}\n',
    after:
      'title: T\nrules:\n  overdue: off # c\n  unused-entry: off  # a list of all that we read\nsources: {s: S}\n',
  },
  'in a note, for a reason above a line that has a comment': {
    code: 'unused-entry',
    title: 'Silence unused-entry in this note…',
    answers: ['not now'],
    before: 'title: T\nrules: {overdue: off} # c\nsources: {s: S}\n',
    after: 'title: T\n# not now\nrules: {overdue: off, unused-entry: off} # c\nsources: {s: S}\n',
  },
  'in a note with rules': {
    code: 'unused-entry',
    title: 'Silence unused-entry in this note…',
    answers: [''],
    before: 'title: T\nrules:\n  overdue: off # c\nsources: {s: S}\n',
    after: 'title: T\nrules:\n  overdue: off # c\n  unused-entry: off\nsources: {s: S}\n',
  },
  'in a note that sets the rule': {
    code: 'unused-entry',
    title: 'Silence unused-entry in this note…',
    answers: [''],
    before: 'title: T\nrules: {unused-entry: error, overdue: off}\nsources: {s: S}\n',
    after: 'title: T\nrules: {unused-entry: off, overdue: off}\nsources: {s: S}\n',
  },
  'in a note in braces': {
    code: 'unused-entry',
    title: 'Silence unused-entry in this note…',
    answers: [''],
    before: '{title: T, sources: {s: S}}',
    after: '{title: T, rules: {unused-entry: off}, sources: {s: S}}',
  },
};

describe('a rule is silenced', () => {
  for (const [name, mending] of Object.entries(mendings)) it(name, () => assertMends(mending));

  it('nowhere in the middle of a text, but the user is told so', () => {
    const note = 'title: T\nbrief: |\n  One\n  [[nobody]]\n';
    assert.throws(
      () => mended(note, 'unknown-reference', 'Silence unknown-reference here…', ['x']),
      /middle of a text/,
    );
  });
});

describe('a comment that silences nothing is', () => {
  const useless: Readonly<Record<string, Mending>> = {
    'taken away behind a line': {
      code: 'unused-ignore',
      title: 'Remove the comment',
      before: 'title: T   # notes-ignore: overdue (why)\ndate: 2024\n',
      after: 'title: T\ndate: 2024\n',
    },
    'taken away with its line': {
      code: 'unused-ignore',
      title: 'Remove the comment',
      before: 'title: T\nactors:\n  # notes-ignore: overdue\n  a: A\nbrief: "[[a]]"\n',
      after: 'title: T\nactors:\n  a: A\nbrief: "[[a]]"\n',
    },
    'mended where the rule is misspelt': {
      code: 'unused-ignore',
      title: 'Change to “unused-entry”',
      before: 'title: T\nsources: {s: S} # notes-ignore: unused-entri (why)\n',
      after: 'title: T\nsources: {s: S} # notes-ignore: unused-entry (why)\n',
    },
  };
  for (const [name, mending] of Object.entries(useless)) it(name, () => assertMends(mending));
});
