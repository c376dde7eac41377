import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../../src/core/rules/engine/checker';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { describeRule } from '../../support/check';

describeRule('missing-field', {
  reports: {
    'what a new note says until its author writes something else': `
      title: ⟦missing-field:Title of the note⟧
      question: ⟦missing-field:Which question does this note answer?⟧
      bottom-line: ⟦missing-field:>-
        The answer up front, in a sentence or two.⟧
      sources: {⟦missing-field:source-id⟧: {title: "What the source is called", reliability: F}}
      claims: {c: {text: Name of the actor is what they asked for., kind: assumption}}
      `,
    'an entry whose id begins with x-': `
      title: T
      claims: {⟦missing-field:x-mine⟧: {}}
      `,
    'an empty note, at its first line': '⟦missing-field:⟧',
    'a note of comments': '⟦missing-field:# nothing yet⟧\n# and nothing here\n',
    'a note without a title, at its first line': '⟦missing-field:date: 2022-02-16⟧\nquestion: Why?\n',
    'a note that begins with an empty line': '⟦missing-field:⟧\ndate: 2022-02-16\n',
    'an empty title, at line 1': '⟦missing-field:date: 2022-02-16⟧\ntitle: ""\n',
    'a title without a value': '⟦missing-field:title:⟧\n',
    'a title of white space': '⟦missing-field:title: "  "⟧\n',
    'a title that is null': '⟦missing-field:title: ~⟧\n',
    'a document marker only': '⟦missing-field:---⟧\n',
    'a first line that ends with CRLF': '⟦missing-field:date: 2022⟧\r\nquestion: Why?\r\n',
    'a first line that ends with a lone CR': '⟦missing-field:date: 2022⟧\rquestion: Why?\r',
    'an entry without its main field': `
      title: T
      sources:
        ⟦missing-field:s⟧: {publisher: P}
      actors:
        ⟦missing-field:a⟧: {kind: state}
      hypotheses:
        ⟦missing-field:h⟧: {likelihood: likely}
      claims:
        ⟦missing-field:c⟧: {kind: fact}
      indicators:
        ⟦missing-field:i⟧:
          status: watching
      `,
    'an entry with an empty main field': `
      title: T
      claims:
        ⟦missing-field:a⟧: {text: }
        ⟦missing-field:b⟧: {text: ''}
        ⟦missing-field:c⟧:
          text:
          kind: fact
        ⟦missing-field:d⟧: {text: null}
        ⟦missing-field:e⟧:
          text: |

          kind: fact
      `,
    'an entry of which nothing but the id is there': `
      title: T
      claims:
        ⟦missing-field:a⟧:
        ⟦missing-field:b⟧: {}
        ⟦missing-field:c⟧: ""
        ⟦missing-field:d⟧: ~ # not yet
      `,
    'an id in quotes, quotes included': `
      title: T
      claims: {⟦missing-field:"c"⟧: {kind: fact}}
      `,
    'an entry whose main field is only near': `
      title: T
      claims:
        ⟦missing-field:c⟧: {Text: A sentence., x-text: mine}
      `,
    'the first line of a note whose text begins with an emoji': `
      ⟦missing-field:# 🕊️ peace⟧
      claims:
        ⟦missing-field:c⟧:
      `,
  },
  spares: {
    'a title after everything else': 'date: 2022\nauthor: A\ntitle: T\n',
    'entries given as bare strings': `
      title: T
      sources: {s: A source}
      actors: {a: An actor}
      hypotheses: {h: A hypothesis}
      claims: {c: A claim}
      indicators:
        i: >-
          An indicator
      `,
    'a main field of a wrong type, which is an invalid value': `
      title: [T]
      claims:
        a: {text: 42}
        b: {text: [words]}
        c: 42
        d: [words]
      `,
    'keys of the user': `
      title: T
      x-claims: {c: {}}
      `,
    'a section with nothing in it': 'title: T\nclaims:\nactors: {}\nsources: ~\n',
    'a main field that comes through an alias': `
      title: T
      claims:
        a: {text: &words The same., kind: fact}
        b: {text: *words}
        c: *words
      `,
    'a document in flow style': '{"title": "T", "claims": {"c": "A claim"}}',
    'a title in a document that begins with a marker': '--- # the note\ntitle: T\n',
    'a title whose YAML is malformed': 'title: "T\ndate: 2022\n',
    'an entry whose YAML is malformed': 'title: T\nclaims:\n  c: {kind: fact\n  d: A claim.\n',
  },
});

describe('missing-field', () => {
  const messages = (text: string) =>
    check(readNote(text)).flatMap(({ code, message }) => (code === 'missing-field' ? [message] : []));

  it('says where a text is taken for a comment', () => {
    const text = 'title: #1\nclaims:\n  a: #peace\n  b:\n    "text" : #war\n    kind: fact\n';
    const all = messages(text);
    assert.equal(all.length, 3);
    for (const message of all)
      assert.match(message, /\. Put it in quotes: to YAML, what begins with # is a comment\.$/);
  });

  it('leaves comments that are meant as such alone', () =>
    assert.deepEqual(messages('title: # none yet\nclaims:\n  a: # why\n  b: {kind: fact} #peace\n'), [
      'The title of the note is empty. Write it behind “title:”.',
      'A claim needs a text. Write it behind “text:”.',
      'A claim needs a text. Write it behind “text:”.',
    ]));
});
