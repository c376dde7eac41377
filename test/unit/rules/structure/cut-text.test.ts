import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../../src/core/rules/engine/checker';
import { LiveNote } from '../../../../src/core/workspace/note/live-note';
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

describe('cut-text at a hash in malformed YAML', () =>
  describeRule('cut-text', {
    reports: {
      'a text in braces, whose end YAML takes for a comment': `
        title: T
        claims:
          c: {text: ⟦cut-text:Room⟧ #4 is closed, kind: fact}
          d: {kind: fact, text: ⟦cut-text:Room⟧ #4 is closed}
          e: {text: ⟦cut-text:Room⟧ #4, note: ⟦cut-text:see⟧ #5,
            kind: fact}
        `,
      'the items of a list in brackets': `
        title: T
        author: [⟦cut-text:Team⟧ #3, ⟦cut-text:Team⟧ #4]
        actors:
          a: {name: A, aliases: [⟦cut-text:A⟧ #1, B, ⟦cut-text:#c⟧]}
        `,
      'a text over lines, in one of the middle': `
        title: ⟦cut-text:A text
          with⟧ #4 in
          it
        claims:
          c:
            text: ⟦cut-text:A⟧ #1
              text

              in
              #3 parts
              #4 lines
              each #5
            kind: fact
        `,
      'a section, and a note, in braces': `
        {title: ⟦cut-text:Room⟧ #4, claims: {c: {text: ⟦cut-text:Room⟧ #5, kind: fact}, d: D}}
        `,
      'beside an alias': `
        title: T
        sources: {s: &s {title: S}, t: *s}
        claims:
          c: {text: &c C, kind: fact}
          d: {text: ⟦cut-text:Room⟧ #4, note: *c}
        `,
      'a text once, that a comma cuts as well': `
        title: T
        claims:
          c: {text: ⟦cut-text:Room⟧ #4, the large one, is closed, kind: fact}
        `,
      'a text in another script, with CRLF':
        'title: T\r\nclaims:\r\n  c: {text: ⟦cut-text:Зал⟧ #4 закрыт, kind: fact}\r\n  d: D\r\n',
    },
    spares: {
      'comments in braces': `
        title: T
        claims:
          c: {text: C, # one
            #two
            kind: fact # three
            } #four
        `,
      'what is unfinished': 'title: T\nclaims:\n  c: {text: C #4\n  d: D\n',
      'fields that take no text':
        'title: T\nclaims:\n  c: {kind: fact #1, text: C}\n  d: {by: [a #1], text: D}\n',
      'keys of the user': 'title: T\nclaims:\n  c: {text: C, x-own: a #1}\n',
    },
  }));

describe('cut-text at a hash with which a text begins', () =>
  describeRule('cut-text', {
    reports: {
      'hashtags where a list is taken': `
        title: T
        claims:
          c:
            text: C
            tags: ⟦cut-text:#osint #harbour⟧ # both
          d: {text: D, tags: ⟦cut-text:#osint #harbour⟧, kind: fact}
        `,
      'items of a list': `
        title: T
        author:
        - ⟦cut-text:#osint⟧
        - Kent
        claims:
          c:
            text: C
            tags:
              - ⟦cut-text:#osint⟧
              - ⟦cut-text:#harbour
                and more⟧
          d: {text: D, tags: [⟦cut-text:#osint⟧, ⟦cut-text:#harbour⟧]}
        `,
      'a text that goes on in the next line': `
        title: ⟦cut-text:#4 is closed
          since May⟧
        claims:
          c: ⟦cut-text:#peace
            now⟧
        `,
      'an empty text': `
        title: ⟦cut-text:#1⟧
        claims:
          c: ⟦cut-text:#peace⟧
          d: {kind: fact, text: ⟦cut-text:#war⟧}
        actors:
          a:
            name: A
            relations:
              b: ⟦cut-text:#rivals⟧
        `,
    },
    spares: {
      comments: 'title: # none\n  T\nauthor:\n  - # none\n  - #\ntags:\n',
      'a note of silence': 'title: #notes-ignore: missing-field\nauthor: #notes-ignore\n',
      'values that are no prose':
        'title: T\ndate: #1\nclaims:\n  c:\n    text: C\n    kind: #1\n    if: #1\n',
      'comments above a text': 'title:\n  #1\n  T\nauthor:\n  #1\n  - A\n  #2\n  - B\n',
    },
  }));

describe('cut-text at a first word', () =>
  describeRule('cut-text', {
    reports: {
      'a tag in every place of a text': `
        title: ⟦cut-text:!Warning the harbour⟧
        author: [⟦cut-text:!Alpha team⟧, Kent]
        actors:
          a: ⟦cut-text:!Alpha team⟧
          b: {name: ⟦cut-text:!Bravo team⟧, aliases: [⟦cut-text:!Bravo⟧, B]}
        claims:
          c:
            text: ⟦cut-text:!Warning: the
              harbour⟧
            note: ⟦cut-text:!⟧
            tags:
              - ⟦cut-text:! urgent⟧
              - ⟦cut-text:!important⟧
          d: ⟦cut-text:!!Warning the harbour⟧
          e:
            ⟦cut-text:!Warning
            the harbour⟧
        `,
      'a tag with which YAML is malformed': `
        title: ⟦cut-text:!Внимание порт закрыт⟧
        claims:
          c: {text: ⟦cut-text:!Überfall droht⟧, kind: fact}
          d: ⟦cut-text:!Stop! the harbour⟧
          e: ⟦cut-text:!!! the harbour⟧
          f: ⟦cut-text:!50% of ships⟧
          g: ⟦cut-text:!Warning, the harbour⟧
        `,
      'an anchor that no alias names': `
        title: T
        author: ⟦cut-text:&Co partners⟧
        authors: [⟦cut-text:&Co⟧, ⟦cut-text:&Ко партнёры⟧]
        claims:
          c: ⟦cut-text:&Co: partners⟧
          d: {text: ⟦cut-text:&R&D spending⟧, kind: fact}
          e: ⟦cut-text:&Co, partners⟧
        `,
      'an anchor whose name another entry gives and uses': `
        title: T
        claims:
          c: ⟦cut-text:&a first⟧
          d: {text: &a D, note: *a}
        `,
      'a text once, that a hash or a comma cuts as well': `
        title: T
        claims:
          c: ⟦cut-text:!Room⟧ #4
          d: {text: ⟦cut-text:!Room⟧, the large one, kind: fact}
          e: {text: ⟦cut-text:&Room #4⟧, note: N}
        `,
    },
    spares: {
      'tags of YAML’s own': 'title: !!str 2022\nauthor: !<tag:yaml.org,2002:str> A\nx-a: !mine b\n',
      'texts in quotes and blocks': 'title: !mine "T"\nbrief: &a |\n  B\nquestion: &b \'Q\'\n',
      'an anchor that an alias names, in the entry and in another': `
        title: &t T
        claims:
          c: {text: &a C, note: *a}
          d: &b D
          e: {text: *b, note: *t}
        `,
      'an anchor of which the alias has no place yet': 'title: T\nbrief: *a\nquestion: &a Q\n',
      'what is no prose': 'title: T\nclaims: {c: {text: C, kind: &a fact, by: !x a, key: &b true}}\n',
      'an anchor of a map': 'title: T\nclaims: {c: &a {text: C}}\n',
      'signs within a text': 'title: Ho! & Co\nclaims: {c: AT&T, d: {text: R & D}}\n',
    },
  }));

describe('cut-text', () => {
  it('takes the place of syntax, and the entry is read', () => {
    assertMarks(
      `
      title: T
      sources: {s: {title: S, reliability: B}}
      claims:
        c: {text: ⟦cut-text:Room⟧ #4 is closed, sources: s, kind: fact, by: ⟦unknown-reference:nobody⟧}
        d:
          text: ⟦cut-text:The room⟧ #4
            is closed
          sources: s
          kind: fact
      `,
    );
  });

  it('follows what aliases name in other entries', () => {
    const note = new LiveNote('title: T\nclaims:\n  c: &a C\n  d: D\n');
    const cut = () => check(note).filter(({ code }) => code === 'cut-text').length;
    assert.equal(cut(), 1);
    note.edit({
      start: note.text.toString().indexOf(' D') + 1,
      end: note.text.toString().indexOf(' D') + 2,
      text: '*a',
    });
    assert.equal(cut(), 0);
    note.edit({
      start: note.text.toString().indexOf('*a'),
      end: note.text.toString().indexOf('*a') + 2,
      text: 'D',
    });
    assert.equal(cut(), 1);
  });

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
