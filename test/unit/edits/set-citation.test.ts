import { describe, it } from 'node:test';
import { type Case, check } from '../support/set-value';

describe('setField, within citations and other maps', () => {
  const cases: Readonly<Record<string, Case>> = {
    'the words of a source that is cited by its id': {
      path: 'sources/0/quote',
      value: 'We will never sign it',
      before: `
        a:
          text: One
          sources: s # c
      `,
      after: `
        a:
          text: One
          sources: {source: s, quote: We will never sign it} # c
      `,
    },
    'the words of a source in brackets': {
      path: 'sources/1/quote',
      value: 'So, he said',
      before: `
        a: {text: One, sources: [r, s, t]}
      `,
      after: `
        a: {text: One, sources: [r, {source: s, quote: "So, he said"}, t]}
      `,
    },
    'the place in a source behind a dash': {
      path: 'sources/1/at',
      value: 'p. 4',
      before: `
        a:
          text: One
          sources:
            - r
            - s # c
      `,
      after: `
        a:
          text: One
          sources:
            - r
            - {source: s, at: p. 4} # c
      `,
    },
    'the place beside the words of a source in lines': {
      path: 'sources/0/at',
      value: 'p. 4',
      before: `
        a:
          sources:
            - source: s
              quote: Q # c
            - t
          text: One
      `,
      after: `
        a:
          sources:
            - source: s
              at: p. 4
              quote: Q # c
            - t
          text: One
      `,
    },
    'the last that is said of a citation taken away, so that the id stands alone': {
      path: 'sources/0/quote',
      value: null,
      before: `
        a: {text: One, sources: [{source: s, quote: Q}, t]}
      `,
      after: `
        a: {text: One, sources: [s, t]}
      `,
    },
    'the same behind a dash': {
      path: 'sources/1/quote',
      value: null,
      before: `
        a:
          text: One
          sources:
            - r # c
            - source: s
              quote: Q
      `,
      after: `
        a:
          text: One
          sources:
            - r # c
            - s
      `,
    },
    'the same with a comment in it, which stays': {
      path: 'sources/0/quote',
      value: null,
      before: `
        a:
          text: One
          sources:
            - source: s # c
              quote: Q
      `,
      after: `
        a:
          text: One
          sources:
            - source: s # c
      `,
    },
    'another source in a citation': {
      path: 'sources/0/source',
      value: 'other',
      before: `
        a: {text: One, sources: {source: s, quote: Q}}
      `,
      after: `
        a: {text: One, sources: {source: other, quote: Q}}
      `,
    },
    'an item of a list taken away': {
      path: 'sources/1',
      value: null,
      before: `
        a:
          text: One
          sources:
            - r # one
            - s # two
            - t # three
      `,
      after: `
        a:
          text: One
          sources:
            - r # one
            - t # three
      `,
    },
    'an id elsewhere': {
      path: 'external/attack',
      value: ['T1566', 'T1190'],
      before: `
        a: {text: One}
      `,
      after: `
        a: {text: One, external: {attack: [T1566, T1190]}}
      `,
    },
    'a text of several lines': {
      path: 'because',
      value: 'One\n\n- two\n  three',
      before: `
        a:
           text: One # c
           key: true
      `,
      after: `
        a:
           text: One # c
           because: |-
             One

             - two
               three
           key: true
      `,
    },
    'a text of several lines beside a bare one': {
      path: 'note',
      value: 'One\nTwo',
      before: `
        a: One # c
      `,
      after: `
        a:
          text: One # c
          note: |-
            One
            Two
      `,
    },
    'a text of several lines in braces': {
      path: 'note',
      value: 'One\nTwo',
      before: `
        a: {text: One}
      `,
      after: `
        a: {text: One, note: "One\\nTwo"}
      `,
    },
    'an item beside a single one in lines of its own': {
      path: 'by',
      value: ['x', 'y'],
      before: `
        a:
          text: One
          by: >- # who
            x
      `,
      after: `
        a:
          text: One
          by: [x, y] # who
      `,
    },
    'a scheme whose name needs quotes': {
      path: 'external/a: b',
      value: '12',
      before: `
        a:
          text: One
          external: {cve: CVE-2024-3094}
      `,
      after: `
        a:
          text: One
          external: {cve: CVE-2024-3094, "a: b": "12"}
      `,
    },
  };
  for (const [name, each] of Object.entries(cases)) it(name, () => check(each));
});
