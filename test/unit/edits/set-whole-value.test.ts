import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FieldValue, Intent } from '../../../src/core/edits/intent';
import { Refusal } from '../../../src/core/edits/refusal';
import { type Case, check, edited, set } from '../support/set-value';

describe('setField, of a whole list or map', () => {
  const cases: Readonly<Record<string, Case>> = {
    'tags where there are none': {
      path: 'tags',
      value: ['one', 'two, three', '2022', 'true'],
      before: `
        a:
          text: One
      `,
      after: `
        a:
          text: One
          tags: [one, "two, three", "2022", "true"]
      `,
    },
    'one tag more, one less and one in other words, with the comments of the others': {
      path: 'tags',
      value: ['a', 'see', 'd', 'e'],
      before: `
        a:
          text: One
          tags:
            - a # 1
            - b # 2
            - c # 3
            - d # 4
      `,
      after: `
        a:
          text: One
          tags:
            - a # 1
            - see # 2
            - d # 4
            - e
      `,
    },
    'an item before another': {
      path: 'supported-by',
      value: ['x', 'z'],
      before: `
        a: {text: One, supported-by: [z]}
      `,
      after: `
        a: {text: One, supported-by: [x, z]}
      `,
    },
    'a single id that becomes two': {
      path: 'by',
      value: ['x', 'y'],
      before: `
        a:
          text: One
          by: x # c
      `,
      after: `
        a:
          text: One
          by: [x, y] # c
      `,
    },
    'a single id that is another': {
      path: 'by',
      value: ['y'],
      before: `
        a:
          text: One
          by: x # c
      `,
      after: `
        a:
          text: One
          by: y # c
      `,
    },
    'one id where mostly one is given': {
      path: 'by',
      value: ['y'],
      before: `
        a: {text: One}
      `,
      after: `
        a: {text: One, by: y}
      `,
    },
    'no item any more': {
      path: 'tags',
      value: [],
      before: `
        a: {text: One, tags: [a, b]}
      `,
      after: `
        a: {text: One}
      `,
    },
    'ratings of which some stay': {
      path: 'consistency',
      value: { war: 'C', peace: 'II' },
      before: `
        a:
          text: One
          consistency:
            war: C # why
            other: I
            peace: I # why not
      `,
      after: `
        a:
          text: One
          consistency:
            war: C # why
            peace: II # why not
      `,
    },
    'citations of which one gets words and one comes': {
      path: 'sources',
      value: ['r', { source: 's', quote: 'Q' }, { source: 't', at: 'p. 4' }],
      before: `
        a:
          text: One
          sources: [r, s]
      `,
      after: `
        a:
          text: One
          sources: [r, {source: s, quote: Q}, {source: t, at: p. 4}]
      `,
    },
    'what is said to be nothing': {
      path: 'tags',
      value: ['a'],
      before: `
        a: {text: One, tags: ~}
      `,
      after: `
        a: {text: One, tags: [a]}
      `,
    },
    'a list in brackets that are empty': {
      path: 'supported-by',
      value: ['x'],
      before: `
        a: {text: One, supported-by: []}
      `,
      after: `
        a: {text: One, supported-by: [x]}
      `,
    },
    'a view that becomes a map, and a likelihood of it': {
      path: 'views/cia',
      value: { likelihood: 'unlikely', confidence: 'low' },
      before: `
        a: {text: One, views: {cia: likely}}
      `,
      after: `
        a: {text: One, views: {cia: {likelihood: unlikely, confidence: low}}}
      `,
    },
    'a view that becomes a likelihood': {
      path: 'views/cia',
      value: 'unlikely',
      before: `
        a: {text: One, views: {cia: {likelihood: likely, confidence: low}}}
      `,
      after: `
        a: {text: One, views: {cia: unlikely}}
      `,
    },
  };
  for (const [name, each] of Object.entries(cases)) it(name, () => check(each));

  it('nothing, where the note says it already in another way', () => {
    const same = (fields: string, path: string, value: FieldValue | null) =>
      check({ path, value, before: fields, after: fields });
    same('a: {text: One, by: x}', 'by', ['x']);
    same('a: {text: One, sources: [{source: s}]}', 'sources', ['s']);
    same('a: {text: One, views: {cia: {likelihood: likely}}}', 'views/cia', 'likely');
    same('a: {text: One, tags: []}', 'tags', null);
    same('a: {text: One}', 'consistency/war', null);
    same('a: {text: One, credibility: 2}', 'sources/3/quote', null);
  });
});

describe('of two claims with one id', () => {
  const text = 'claims:\n  a: {text: One}\n  b: {text: Two}\n  a:\n    text: Three\n';
  it('the one that is meant is changed', () => {
    assert.equal(edited(text, set('confidence', 'low', 'claims/1/a')), `${text}    confidence: low\n`);
    assert.equal(edited(text, set('text', 'Four', 'claims/0/a')), text.replace('One', 'Four'));
  });
});

describe('setTop', () => {
  const top = (path: string, value: FieldValue | null): Intent => ({
    kind: 'setTop',
    path: path.split('/'),
    value,
    was: null,
  });
  const cases: Readonly<Record<string, readonly [intent: Intent, before: string, after: string]>> = {
    'another title': [top('title', 'U'), 'title: T # c\n', 'title: U # c\n'],
    'a field where it belongs': [
      top('question', 'Why: so?'),
      'title: T\ndate: 2022\nclaims: {}\n',
      'title: T\ndate: 2022\nquestion: "Why: so?"\nclaims: {}\n',
    ],
    'a field taken away': [
      top('date', null),
      'title: T\ndate: 2022\n\nclaims: {}\n',
      'title: T\n\nclaims: {}\n',
    ],
    'a field taken away whose comment stays': [
      top('date', null),
      'title: T\ndate: 2022 # cut-off\nclaims: {}\n',
      'title: T\n# cut-off\nclaims: {}\n',
    ],
    'one author more': [top('author', ['A', 'B']), 'title: T\nauthor: A\n', 'title: T\nauthor: [A, B]\n'],
    'one author': [top('author', ['A']), 'title: T\n', 'title: T\nauthor: A\n'],
    'how grave a rule is': [top('rules/overdue', 'off'), 'title: T\n', 'title: T\nrules: {overdue: off}\n'],
    'how grave a rule is no more': [
      top('rules/overdue', null),
      'title: T\nrules:\n  overdue: off\n  unused-entry: off\n',
      'title: T\nrules:\n  unused-entry: off\n',
    ],
    'the marking of a part': [
      top('portions/question', 'TLP:RED'),
      'title: T\nportions: {title: TLP:CLEAR}\n',
      'title: T\nportions: {title: TLP:CLEAR, question: TLP:RED}\n',
    ],
    'a text of several lines': [
      top('bottom-line', 'One\n\nTwo'),
      'title: T\nclaims: {}\n',
      'title: T\nbottom-line: |-\n  One\n\n  Two\nclaims: {}\n',
    ],
    'the first field, of several lines': [
      top('bottom-line', 'One\n\nTwo'),
      'claims: {}\n',
      'bottom-line: |-\n  One\n\n  Two\nclaims: {}\n',
    ],
    'a field of a note in braces': [
      top('date', '2022'),
      '{title: T, claims: {a: A}}\n',
      '{title: T, date: 2022, claims: {a: A}}\n',
    ],
    'a field of a note that has nothing yet': [top('title', 'T'), '', 'title: T\n'],
  };
  for (const [name, [intent, before, after]] of Object.entries(cases))
    it(name, () => assert.equal(edited(before, intent), after));
});

describe('what is refused with a sentence', () => {
  const refused = (text: string, intent: Intent) =>
    assert.throws(
      () => edited(text, intent),
      (error) =>
        error instanceof Refusal &&
        /^\p{Lu}|^“|^[a-z-]+ takes .*\.$/u.test(error.message) &&
        error.message.endsWith('.'),
    );
  const cases: Readonly<Record<string, readonly [text: string, intent: Intent]>> = {
    'any edit while a merge has left something to decide': [
      'claims:\n  a: {text: One}\n<<<<<<< HEAD\n  b: B\n=======\n  b: C\n>>>>>>> other\n',
      set('text', 'Two'),
    ],
    'an entry of another note': ['claims: {a: One}', set('text', 'Two', '^file/claims/0/a')],
    'a path that leads nowhere': ['claims: {a: One}', set('text/0', 'Two')],
    'a path through what is no map': [
      'claims: {a: {text: One, consistency: [war]}}',
      set('consistency/war', 'C'),
    ],
    'a citation without its source': [
      'claims: {a: {text: One, sources: [s]}}',
      set('sources/0/source', null),
    ],
    'words of a source that is not cited': ['claims: {a: One}', set('sources/0/quote', 'Q')],
    'a list for a text': ['claims: {a: One}', set('text', ['One'])],
    'a map with a key that is none': ['claims: {a: One}', set('sources', [{ source: 's', words: 'Q' }])],
    'a rating of what is no id': ['claims: {a: One}', set('consistency/a b', 'C')],
    'a value behind an alias': [
      'claims:\n  a: {text: &x One}\n  b: {text: *x}\n',
      set('text', 'Two', 'claims/0/b'),
    ],
    'a value that is an anchor of another': [
      'claims:\n  a: {text: &x One}\n  b: {text: *x}\n',
      set('text', 'Two'),
    ],
    'a title taken away': ['title: T\n', { kind: 'setTop', path: ['title'], value: null, was: 'T' }],
    'a section': ['title: T\n', { kind: 'setTop', path: ['claims'], value: 'x', was: null }],
  };
  for (const [name, [text, intent]] of Object.entries(cases)) it(name, () => refused(text, intent));
});
