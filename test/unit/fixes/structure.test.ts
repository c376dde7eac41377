import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertMends, type Mending, titlesAt } from '../support/fixes';

const mendings: Readonly<Record<string, Mending>> = {
  'an entry that says that it is empty': {
    code: 'missing-field',
    title: 'Add the text…',
    answers: ['It is so'],
    before: 'title: T\nclaims:\n  c: ~ # none\n',
    after: 'title: T\nclaims:\n  c: {text: It is so} # none\n',
  },
  'a key by the one that was meant': {
    code: 'unknown-key',
    title: 'Change to “confidence”',
    before: `
      title: T
      claims:
        c:
          text: C
          kind: assumption
          confidense: low # why
      `,
    after: `
      title: T
      claims:
        c:
          text: C
          kind: assumption
          confidence: low # why
      `,
  },
  'a key by one of the writer’s own': {
    code: 'unknown-key',
    title: 'Keep it as a key of your own',
    before: 'title: T\nclaims: {c: {text: C, kind: assumption, "colour": red}}\n',
    after: 'title: T\nclaims: {c: {text: C, kind: assumption, "x-colour": red}}\n',
  },
  'a key of a map in an entry by the one that was meant there': {
    code: 'unknown-key',
    title: 'Change to “likelihood”',
    before: `
      title: T
      actors: {a: A}
      claims:
        c: {text: C, kind: assumption, likelihood: likely, views: {a: {likelyhood: likely, confidence: low}}}
      `,
    after: `
      title: T
      actors: {a: A}
      claims:
        c: {text: C, kind: assumption, likelihood: likely, views: {a: {likelihood: likely, confidence: low}}}
      `,
  },
  'a key of a citation by the one that was meant': {
    code: 'unknown-key',
    title: 'Change to “quote”',
    before:
      'title: T\nsources: {s: S}\nclaims:\n  c:\n    text: C\n    sources:\n      - source: s\n        qoute: So it is.\n',
    after:
      'title: T\nsources: {s: S}\nclaims:\n  c:\n    text: C\n    sources:\n      - source: s\n        quote: So it is.\n',
  },
  'a part of the note by the one that was meant': {
    code: 'unknown-key',
    title: 'Change to “bottom-line”',
    before: 'title: T\nmarking: TLP:RED\nportions: {bottomline: TLP:RED}\n',
    after: 'title: T\nmarking: TLP:RED\nportions: {bottom-line: TLP:RED}\n',
  },
  'a section by the one that was meant': {
    code: 'unknown-key',
    title: 'Change to “actors”',
    before: 'title: T\nactor: # who\n',
    after: 'title: T\nactors: # who\n',
  },
  'the code of a rule': {
    code: 'unknown-key',
    title: 'Change to “overdue”',
    before: 'title: T\nrules: {overdeu: off}\n',
    after: 'title: T\nrules: {overdue: off}\n',
  },
  'an enumeration by the nearest value': {
    code: 'invalid-value',
    title: 'Change to “assumption”',
    before: 'title: T\nclaims: {c: {text: C, kind: "assumtion"}}\n',
    after: 'title: T\nclaims: {c: {text: C, kind: "assumption"}}\n',
  },
  'a value in a block of its own': {
    code: 'invalid-value',
    title: 'Change to “assumption”',
    before: 'title: T\nclaims:\n  c:\n    text: C\n    kind: >-\n      assumtion\n    tags: [a]\n',
    after: 'title: T\nclaims:\n  c:\n    text: C\n    kind: >-\n      assumption\n    tags: [a]\n',
  },
  'an enumeration by any value where none is near': {
    code: 'invalid-value',
    title: 'Change to “low”',
    before: 'title: T\nclaims: {c: {text: C, kind: assumption, confidence: perfect}}\n',
    after: 'title: T\nclaims: {c: {text: C, kind: assumption, confidence: low}}\n',
  },
  'a number that is meant as a text': {
    code: 'invalid-value',
    title: 'Put it in quotes',
    before: 'title: 2022 # the year\n',
    after: 'title: "2022" # the year\n',
  },
  'a likelihood without its sign': {
    code: 'invalid-value',
    title: 'Change to “70%”',
    before: 'title: T\nhypotheses:\n  h: {text: H, likelihood: 70}\n',
    after: 'title: T\nhypotheses:\n  h: {text: H, likelihood: 70%}\n',
  },
  'a likelihood that is a fraction of one': {
    code: 'invalid-value',
    title: 'Change to “12.5%”',
    before: 'title: T\nhypotheses:\n  h: {text: H, likelihood: 0.125} # low\n',
    after: 'title: T\nhypotheses:\n  h: {text: H, likelihood: 12.5%} # low\n',
  },
  'a likelihood that begins with its higher bound': {
    code: 'invalid-value',
    title: 'Change to “60-80%”',
    before: 'title: T\nhypotheses:\n  h: {text: H, likelihood: "80 – 60 %"}\n',
    after: 'title: T\nhypotheses:\n  h: {text: H, likelihood: "60-80%"}\n',
  },
  'an interval that ends before it begins': {
    code: 'invalid-value',
    title: 'Change to “2022-02-10/2022-03”',
    before: 'title: T\ndate: "2022-03/2022-02-10"\n',
    after: 'title: T\ndate: "2022-02-10/2022-03"\n',
  },
  'a truth in quotes': {
    code: 'invalid-value',
    title: 'Change to false, without quotes',
    before: 'title: T\nclaims: {c: {text: C, kind: assumption, key: "false"}}\n',
    after: 'title: T\nclaims: {c: {text: C, kind: assumption, key: false}}\n',
  },
  'a truth that its tag makes a text': {
    code: 'invalid-value',
    title: 'Change to true, without its tag',
    before: 'title: T\nclaims: {c: {text: C, kind: assumption, key: !!str true}} # so\n',
    after: 'title: T\nclaims: {c: {text: C, kind: assumption, key: true}} # so\n',
    leaves: ['missing-confidence'],
  },
  'a truth in quotes that its tag makes a text, with an anchor': {
    code: 'invalid-value',
    title: 'Change to false, without its tag',
    before: 'title: T\nclaims:\n  c:\n    text: C\n    kind: assumption\n    key: !!str &k "false"\n',
    after: 'title: T\nclaims:\n  c:\n    text: C\n    kind: assumption\n    key: &k false\n',
  },
  'a title that its tag makes a number': {
    code: 'invalid-value',
    title: 'Put it in quotes, without its tag',
    before: 'title: !!int 2022\n',
    after: 'title: "2022"\n',
  },
  'a title in quotes that its tag makes a number': {
    code: 'invalid-value',
    title: 'Take its tag away',
    before: 'title: !!int "2022"\n',
    after: 'title: "2022"\n',
  },
  'a word in quotes where a truth is taken': {
    code: 'invalid-value',
    title: 'Change to “true”, without quotes',
    before: 'title: T\nclaims: {c: {text: C, kind: assumption, key: "yes"}}\n',
    after: 'title: T\nclaims: {c: {text: C, kind: assumption, key: true}}\n',
    leaves: ['missing-confidence'],
  },
  'a likelihood of another yardstick by the nearest own': {
    code: 'invalid-value',
    title: 'Change to “very likely” (80–95 %)',
    before: 'title: T\nhypotheses:\n  h: {text: H, likelihood: highly likely}\n',
    after: 'title: T\nhypotheses:\n  h: {text: H, likelihood: very likely}\n',
  },
  'a marking with a space behind its colon': {
    code: 'syntax',
    title: 'Change to “TLP:AMBER”',
    before: 'title: T\nmarking: TLP: AMBER # for now\n',
    after: 'title: T\nmarking: TLP:AMBER # for now\n',
  },
  'a marking with spaces and of version 1, in braces': {
    code: 'syntax',
    title: 'Change to “TLP:CLEAR”',
    before:
      'title: T\nactors: {a: A}\nsources:\n  s: {title: S, marking: TLP: WHITE, by: a}\nbrief: "[[s]]"\n',
    after: 'title: T\nactors: {a: A}\nsources:\n  s: {title: S, marking: TLP:CLEAR, by: a}\nbrief: "[[s]]"\n',
  },
  'an id that is given twice': {
    code: 'duplicate-id',
    title: 'Call this one “c-2”',
    before: 'title: T\nclaims:\n  c: {text: C, kind: assumption}\n  "c": {text: D, kind: assumption}\n',
    after: 'title: T\nclaims:\n  c: {text: C, kind: assumption}\n  c-2: {text: D, kind: assumption}\n',
  },
  'the title of a note': {
    code: 'missing-field',
    title: 'Add the title…',
    answers: ['Harbour: a strike'],
    before: '# A note.\nactors: {a: A}\nbrief: "[[a]]"\n',
    after: '# A note.\ntitle: "Harbour: a strike"\nactors: {a: A}\nbrief: "[[a]]"\n',
  },
  'the text of an entry': {
    code: 'missing-field',
    title: 'Add the text…',
    answers: ['It is so'],
    before: 'title: T\nclaims:\n  c:\n    kind: assumption\n',
    after: 'title: T\nclaims:\n  c:\n    kind: assumption\n    text: It is so\n',
  },
};

describe('what stands behind an alias', () => {
  const titles = (text: string): string[] => titlesAt(text).filter((title) => !title.startsWith('Silence'));
  it('is mended at its anchor, and the alias stays', () => {
    const entry = 'title: T\nsources:\n  s: &s {title: S, reliabilty: A}\n  t: |*s\nbrief: "[[s]] [[t]]"\n';
    assert.deepEqual(titles(entry), []);
    const reference =
      'title: T\nactors: {bob: B}\nclaims:\n  c: {text: C, kind: assumption, by: &b boob}\n  d: {text: D, by: |*b}\n';
    assert.deepEqual(titles(reference), ['Create the actor “boob”']);
    assert.deepEqual(titles('x-y: &y 2022\ntitle: |*y\n'), []);
  });
});

describe('a fix of the structure mends', () => {
  for (const [name, mending] of Object.entries(mendings)) it(name, () => assertMends(mending));
});
