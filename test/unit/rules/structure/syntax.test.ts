import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../../src/core/rules/engine/checker';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { assertMarks, describeRule } from '../../support/check';

describeRule('syntax', {
  reports: {
    'an unclosed double quote': `
      title: T
      claims:
        c: "⟦syntax:C⟧
        d: D
      `,
    'an unclosed single quote, where the text ends': `
      title: T
      claims:
        c: 'it is Russia⟦syntax:s⟧
        d: D
      `,
    'an unclosed brace and an unclosed bracket': `
      title: T
      claims:
        c: {text: C, kind: fac⟦syntax:t⟧
        d: {text: D, by: [a}⟦syntax: ⟧
      `.replace('[a}⟦syntax: ⟧', '[a⟦syntax:}⟧'),
    'a tab as indentation': `
      title: T
      claims:
        c:
      ⟦syntax:\t⟧text: C
        d: D
      `,
    'two colons': `
      title: T
      claims:
        c:
          text: ⟦syntax:C⟧: D
        d: D
      `,
    'an undefined alias': `
      title: T
      claims:
        c: ⟦syntax:*nothing⟧
        d: &nothing D
      `,
    'a key without a colon at each column': `
      title: T
      ⟦syntax:mark⟧
      claims:
        c:
          text: C
          ⟦syntax:kin⟧
        d: D
        ⟦syntax:half-typed⟧
        e: E
      `.replace('text: C\n          ⟦syntax:kin⟧', 'text: C'),
    'a key that stands further left than the first': `
        date: 2022
      ⟦syntax:title: T⟧
        author: A
      `,
    'each malformed entry by itself': `
      title: T
      claims:
        a: "⟦syntax:A⟧
        b: B
        c: {⟦syntax: ⟧
        d: D
        e: ]
      `
      .replace('{⟦syntax: ⟧', '⟦syntax:{⟧')
      .replace('e: ]', 'e: ⟦syntax:]⟧'),
    'a second document once, whatever stands in it': `
      title: T
      ⟦syntax:---⟧
      title: U
      claims:
        c: {text: "C
        d: D
      `,
    'what stands behind the end of the document': `
      title: T
      ...
      ⟦syntax:title: U⟧
      `,
    'a list item among keys': `
      title: T
      ⟦syntax:-⟧ a
      date: 2022
      `,
  },
  spares: {
    'an empty note': '',
    'a note in every style': `
      ---
      "title": 'T'
      claims: {c: {"text":"C"}}
      actors:
          a:
            name: >2
                A
      `,
    'keys in other scripts, and emoji': 'title: 🚩\nх: y\n"🚩": z\n',
    'the end of a document': 'title: T\n...\n',
    directives: '%YAML 1.2\n---\ntitle: T\n',
    'complex keys': 'title: T\n? [a, b]\n: c\n',
    'a text with a colon that ends no key': 'title: 10:30 a.m.\nclaims:\n  c: a:b\n',
    'tabs that indent nothing': 'title:\tT\nbrief: |\n  \ta\nclaims:\t# c\n  c:\tC\t\n',
  },
});

describe('syntax', () => {
  it('is the only report of a malformed entry', () => {
    assertMarks(`
      title: T
      claims:
        c: {nonsense: 1, by: nobody, kind: opinion, text: [1⟦syntax:}⟧
        d: {text: D, kind: assumption}
      `);
  });

  const told: Readonly<Record<string, RegExp>> = {
    'title:War\ndate: 2022': /space is missing/,
    'claims:\n  c:\n    text:War\n    sources: s': /space is missing/,
    'title: [[kremlin]] is boxed in': /ends before this.*quotes/,
    "title: 'Russia's war'": /apostrophe is written twice/,
    'title: "War", he said': /ends before this.*quotes/,
    'title: *bold* words': /ends before this.*quotes/,
    'title: - words': /begins with a dash.*quotes/,
    'title: > words': /next line.*quotes/,
    'title: & more': /^To YAML, & .*\. Put the text that begins with it in quotes\.$/,
    'title: ? really': /^To YAML, \? .*\. Put the text that begins with it in quotes\.$/,
    'title: * star': /^To YAML, \* .*\. Put the text that begins with it in quotes\.$/,
    'title: % x': /^To YAML, % begins no text\. Put the text that begins with it in quotes\.$/,
    'claims: {c: {text: ? really, kind: fact}}':
      /^To YAML, \? .*\. Put the text that begins with it in quotes\.$/,
    'author: [- dash]': /^To YAML, - .*\. Put the text that begins with it in quotes\.$/,
    'claims: {c: {kind: fact #1, text: C}}': /what begins with # is a comment/,
    'claims: {c: {text: see [[d]] there, kind: fact}}':
      /^In braces, a text with \[\[links\]\] is none to YAML\. Put it in quotes\.$/,
    'title: a: b': /second colon/,
    'title: a\n  date: 2022': /too far right/,
    'claims:\n  c:\n    text: C\n   sources: s': /indented by 3, the others by 4/,
    'claims:\n  c: {text: C}}': /closes nothing/,
    'claims:\n  c: {text: C,, key: true}': /comma/,
    'claims:\n  c: {text [C]}': /colon is missing/,
  };
  for (const [text, sentence] of Object.entries(told)) {
    it(`says in plain words what is wrong with ${JSON.stringify(text)}`, () => {
      const [found] = check(readNote(text)).filter(({ code }) => code === 'syntax');
      assert.match(found?.message ?? '', sentence);
    });
  }
});
