import { describe, it } from 'node:test';
import { assertMarks, describeRule } from '../../support/check';

describe('cut-text at a comma', () =>
  describeRule('cut-text', {
    reports: {
      'the text of a claim, an indicator, a hypothesis': `
        title: T
        hypotheses: {h: {text: ⟦cut-text:Russia stays⟧, for now, likelihood: likely}}
        claims:
          c: {text: ⟦cut-text:Russia⟧, which is boxed in, kind: fact}
        indicators:
          i: {status: watching, text: ⟦cut-text:Drills end⟧, at last}
        `,
      'a text once, however many commas it has': `
        title: T
        claims:
          c: {text: ⟦cut-text:One⟧, two, three, and four, kind: fact}
        `,
      'a title, a name, a note and a role': `
        title: T
        sources:
          s: {title: ⟦cut-text:Lavrov⟧, live, note: ⟦cut-text:Seen⟧, not read}
        actors:
          a: {name: ⟦cut-text:Ministry of Defence⟧, Moscow, role: ⟦cut-text:army⟧, navy}
        `,
      'one author where several may stand': `
        title: T
        sources:
          s: {title: S, author: ⟦cut-text:Kent⟧, Sherman, kind: academic}
        `,
      'a text over two lines, and behind an emoji': `
        title: T
        claims:
          c: {x-flag: "🚩", text: ⟦cut-text:A text
            that goes on⟧, and on, kind: fact}
        `,
      'words that are part of a known key or of several words': `
        title: T
        claims:
          c: {text: ⟦cut-text:Russia⟧, kind of, kind: fact}
        `,
      'a condition in prose': `
        title: T
        claims:
          c: {text: C, if: ⟦cut-text:the talks fail⟧, or end, likelihood: likely}
        `,
      'the title of a note in flow style': `
        {title: ⟦cut-text:War⟧, or humiliation, date: 2022}
        `,
      'an entry that is a bare string in a section in flow style': `
        title: T
        claims: {c: ⟦cut-text:Russia⟧, which is boxed in}
        `,
    },
    spares: {
      'a text in quotes': 'title: T\nclaims: {c: {text: "Russia, which is boxed in", kind: fact}}\n',
      'a key with a value': 'title: T\nclaims: {c: {text: Russia, boxed in: true}}\n',
      'a known key without a value': 'title: T\nclaims: {c: {text: Russia, kind, note}}\n',
      'a key of the user without a value': 'title: T\nclaims: {c: {text: Russia, x-mark}}\n',
      'a word behind a field that is no prose': 'title: T\nclaims: {c: {text: C, kind: fact, or so}}\n',
      'a word behind a text in quotes': 'title: T\nclaims: {c: {text: "C", or so}}\n',
      'a comma in block style':
        'title: T\nclaims:\n  c: Russia, which is boxed in\n  d:\n    text: One, two\n',
      'a list of strings': 'title: T\nactors: {a: {name: A, aliases: [Moscow, the Kremlin]}}\n',
    },
  }));

describe('cut-text at a hash', () =>
  describeRule('cut-text', {
    reports: {
      'a hashtag in a bare entry, a field and at the top': `
        title: ⟦cut-text:The war⟧ #1
        bottom-line: ⟦cut-text:See⟧ #ukraine for more
        claims:
          c: ⟦cut-text:Trending⟧ #nowar
          d:
            text: ⟦cut-text:Trending⟧  #nowar
            note: ⟦cut-text:Number⟧\t#1
        `,
      'a text over two lines': `
        title: T
        claims:
          c: ⟦cut-text:A text
            that is⟧ #1 of two
        `,
      'an item of a list and a name': `
        title: T
        actors:
          a: {name: A, aliases: [⟦cut-text:Team⟧ #1
            ]}
          b: ⟦cut-text:Team⟧ #2
        `,
      'a text with an emoji and CRLF': 'title: ⟦cut-text:🚩🚩⟧ #1\r\nbrief: B\r\n',
      'a condition in prose': `
        title: T
        claims:
          c:
            text: C
            if: ⟦cut-text:the talks⟧ #2 fail
        `,
      'what only begins like a note of silence': 'title: ⟦cut-text:T⟧ #notesignore\n',
    },
    spares: {
      'a comment': 'title: T # a comment\nbrief: B #\nquestion: Q #\tcomment\n',
      'a note of silence': 'title: T #notes-ignore: cut-text\n',
      'quotes and block scalars': `
        title: "T #1"
        brief: 'B #1'
        question: >-
          Q #1
        bottom-line: |
          B #1
        claims:
          c: "C" #1
        `,
      'a hash without space before it': 'title: C#1 and C#\n',
      'values that are no prose': `
        title: T
        date: 2022 #1
        claims:
          c:
            text: C
            kind: fact #1
            by: a #1
            key: true #1
        `,
      'a comment on a line of its own': 'title: T\n  #1\nbrief: B\n#2\n',
      'a text of the user': 'title: T\nx-mine: C #1\n',
    },
  }));

describe('cut-text', () => {
  it('replaces unknown-key', () => {
    assertMarks(
      `
      title: T
      claims:
        c: {text: ⟦cut-text:Russia⟧, which is boxed in, kind: assumption}
        d: {text: D, ⟦unknown-key:boxed⟧: true, kind: assumption}
      `,
    );
  });
});
