import { describe, it } from 'node:test';
import { assertMends, type Mending } from '../support/fixes';

const mendings: Readonly<Record<string, Mending>> = {
  'a title cut by a sign, before a comment': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',

    before: 'title: Berth #3 is closed # since May\n',
    after: 'title: "Berth #3 is closed" # since May\n',
  },
  'a text in braces that a hash cuts, and its bracket with it': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: T\nclaims:\n  c: {text: Room #4 is closed, kind: assumption} # why\n',
    after: 'title: T\nclaims:\n  c: {text: "Room #4 is closed", kind: assumption} # why\n',
  },
  'a text that a hash and a comma cut': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: T\nclaims:\n  c: {text: Room #4, the large one, is closed, kind: assumption}\n',
    after: 'title: T\nclaims:\n  c: {text: "Room #4, the large one, is closed", kind: assumption}\n',
  },
  'one of several that hashes cut': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: T\nauthor: [Team #3, Team #4]\n',
    after: 'title: T\nauthor: ["Team #3", Team #4]\n',
  },
  'all of several that hashes cut': {
    code: 'cut-text',
    title: 'Fix all 2 of cut-text in this note',
    before: 'title: T\nauthor: [Team #3, Team #4] # both\n',
    after: 'title: T\nauthor: ["Team #3", "Team #4"] # both\n',
  },
  'a text over lines that a hash cuts in their midst': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: `
      title: T
      claims:
        c:
          text: A text #1
            with "4" in
            #3 parts
          kind: assumption
      `.replace('#3 parts', '#3 parts\n            of it # so'),
    after: `
      title: T
      claims:
        c:
          text: "A text #1 with \\"4\\" in #3 parts of it" # so
          kind: assumption
      `,
  },
  'hashtags where a list is taken': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: T\nclaims: {c: {text: C, kind: assumption, tags: #osint #harbour}}\n',
    after: 'title: T\nclaims: {c: {text: C, kind: assumption, tags: ["#osint", "#harbour"]}}\n',
  },
  'a number where a list is taken': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: T\nclaims:\n  c:\n    text: C\n    kind: assumption\n    tags: room #4 # why\n',
    after: 'title: T\nclaims:\n  c:\n    text: C\n    kind: assumption\n    tags: ["room #4"] # why\n',
  },
  'an item that a hash empties': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before:
      'title: T\nclaims:\n  c:\n    text: C\n    kind: assumption\n    tags:\n      - #osint # so\n      - b\n',
    after:
      'title: T\nclaims:\n  c:\n    text: C\n    kind: assumption\n    tags:\n      - "#osint" # so\n      - b\n',
  },
  'a text that begins with a hash': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: #4 is closed\n  since May # so\ndate: 2022\n',
    after: 'title: "#4 is closed since May" # so\ndate: 2022\n',
  },
  'a first word that is a tag to YAML': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: !Warning: the\n  harbour # so\n',
    after: 'title: "!Warning: the harbour" # so\n',
  },
  'a first word that is an anchor, before a number': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: T\nauthor: [&Co #4, &Co]\n',
    after: 'title: T\nauthor: ["&Co #4", &Co]\n',
  },
  'a first word, beside an anchor that an alias names': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before:
      'title: &t T\nbrief: *t\nquestion: !Alarm\nclaims: {c: {text: C, kind: &k assumption}, d: {text: D, kind: *k}}\n',
    after:
      'title: &t T\nbrief: *t\nquestion: "!Alarm"\nclaims: {c: {text: C, kind: &k assumption}, d: {text: D, kind: *k}}\n',
  },
  'a text of the user that a hash cuts, and its bracket with it': {
    code: 'syntax',
    title: 'Put the whole text in quotes',
    before: 'title: T\nclaims:\n  c: {text: C, kind: assumption, x-own: a #1}\n',
    after: 'title: T\nclaims:\n  c: {text: C, kind: assumption, x-own: "a #1"}\n',
  },
  'a text over two lines that begins with a link': {
    code: 'syntax',
    title: 'Put the text that begins with [[ in quotes',

    before: 'title: T\nactors: {a: A}\nbrief: [[a]] is\n  in.\n',
    after: 'title: T\nactors: {a: A}\nbrief: "[[a]] is in."\n',
  },
  'a date that a comma cuts, before its year': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before:
      'title: T\nactors: {a: A}\nsources: {s: {title: S, date: April 16, 2021, by: a}}\nbrief: "[[s]]"\n',
    after:
      'title: T\nactors: {a: A}\nsources: {s: {title: S, date: "April 16, 2021", by: a}}\nbrief: "[[s]]"\n',
  },
  'an author whom a comma cuts': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: T\nsources: {s: {title: S, author: Kent, Sherman, kind: academic}}\n',
    after: 'title: T\nsources: {s: {title: S, author: "Kent, Sherman", kind: academic}}\n',
  },
  'a lower bound that begins like a block': {
    code: 'syntax',
    title: 'Put the likelihood in quotes',
    before: 'title: T\nhypotheses:\n  h:\n    text: H\n    likelihood: >90% # much\n    tags: [a]\n',
    after: 'title: T\nhypotheses:\n  h:\n    text: H\n    likelihood: ">90%" # much\n    tags: [a]\n',
  },
  'a lower bound in braces, in words': {
    code: 'syntax',
    title: 'Put the likelihood in quotes',
    before: 'title: T\nhypotheses:\n  h: {text: H, likelihood: > 90 per cent, tags: [a]}\n',
    after: 'title: T\nhypotheses:\n  h: {text: H, likelihood: "> 90 per cent", tags: [a]}\n',
  },
  'the second of two lower bounds in one line': {
    code: 'syntax',
    title: 'Put the likelihood in quotes',
    before: 'title: T\nhypotheses:\n  h: {text: H, was: {2021: ">80%"}, likelihood: >90%}\n',
    after: 'title: T\nhypotheses:\n  h: {text: H, was: {2021: ">80%"}, likelihood: ">90%"}\n',
  },
  'a text that a comma cut': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: T\nclaims:\n  c: {text: Moscow, Minsk and "Kyiv", kind: assumption} # c\n',
    after: 'title: T\nclaims:\n  c: {text: "Moscow, Minsk and \\"Kyiv\\"", kind: assumption} # c\n',
  },
  'a text that a comma cut over two lines': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: T\nclaims:\n  c: {text: Moscow,\n    Minsk and\n    Kyiv, kind: assumption}\n',
    after: 'title: T\nclaims:\n  c: {text: "Moscow, Minsk and Kyiv", kind: assumption}\n',
  },
  'a text that a hash cut': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: Berth #3 is closed \n',
    after: 'title: "Berth #3 is closed" \n',
  },
  'a text that begins with a link and goes on': {
    code: 'syntax',
    title: 'Put the text that begins with [[ in quotes',
    before: 'title: T\nactors: {a: A}\nclaims:\n  c:\n    text: [[a]] is in.\n    kind: assumption\n',
    after: 'title: T\nactors: {a: A}\nclaims:\n  c:\n    text: "[[a]] is in."\n    kind: assumption\n',
  },
  'a text that is a link': {
    code: 'invalid-value',
    title: 'Put the text that begins with [[ in quotes',
    before: 'title: T\nactors: {a: A}\nbottom-line: [[a]] # so\n',
    after: 'title: T\nactors: {a: A}\nbottom-line: "[[a]]" # so\n',
  },
  'a text in braces that begins with a link': {
    code: 'syntax',
    title: 'Put the text that begins with [[ in quotes',
    before: 'title: T\nactors: {a: A}\nclaims:\n  c: {text: [[a]] is in, kind: assumption}\n',
    after: 'title: T\nactors: {a: A}\nclaims:\n  c: {text: "[[a]] is in", kind: assumption}\n',
  },
};

/** Texts that begin with a sign with which none does, and are no YAML. */
const misbegun = [
  '& more',
  '? really',
  '- dash',
  '* star',
  '*bold* words',
  '% x',
  '@handle',
  '`code` and "more"',
  '| text on the line',
  '> quoted',
  '>90%',
  ': colon',
  'a: second colon',
];

describe('a fix puts in quotes a text that begins with', () => {
  for (const text of misbegun) {
    const quoted = JSON.stringify(text);
    const title = 'Put the whole text in quotes';
    it(text, () => {
      assertMends({
        code: 'syntax',
        title,
        before: `title: ${text} # so\n`,
        after: `title: ${quoted} # so\n`,
      });
      const note = (value: string) =>
        `title: T\nclaims:\n  c: {text: ${value}, kind: assumption}\n  d: {text: D, kind: assumption}\n`;
      if (!/: /.test(text) && !/^>\d/.test(text))
        assertMends({ code: 'syntax', title, before: note(text), after: note(quoted) });
      const list = (value: string) => `title: T\nauthor:\n  - ${value}\n  - A\n`;
      if (!/^[-?:] |: /.test(text))
        assertMends({ code: 'syntax', title, before: list(text), after: list(quoted) });
    });
  }
});

describe('a fix of the structure mends', () => {
  for (const [name, mending] of Object.entries(mendings)) it(name, () => assertMends(mending));
});
