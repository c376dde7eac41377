import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { release } from '../../../src/core/release/release';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { dedented } from '../support/marks';
import { noteAmong, refusals, released, textOf } from './support';

interface Case {
  readonly before: string;
  readonly after: string;
}

const cases: Readonly<Record<string, Case>> = {
  'a note that may be passed on stays as it is': {
    before: 'title: "T"   \nmarking:   TLP:CLEAR\nclaims: {a: {text: A, marking: TLP:GREEN}}\n',
    after: 'title: "T"   \nmarking:   TLP:CLEAR\nclaims: {a: {text: A, marking: TLP:GREEN}}\n',
  },
  'an entry goes with its lines, and a field with the last that it names': {
    before: `
      title: T
      claims:
        a:
          text: A
          supported-by: [i, j]
          by: k

        b:
          text: B
          supported-by: [j]
          key: false
      actors:
        k: {name: Kay, marking: TLP:AMBER}
      indicators:
        i: I
        j: {text: J, marking: TLP:RED}
    `,
    after: `
      title: T
      claims:
        a:
          text: A
          supported-by: [i]

        b:
          text: B
          key: false
      indicators:
        i: I
    `,
  },
  'keys of maps, citations, conditions, origins and gaps no longer name it': {
    before: `
      title: T
      sources:
        s: {title: S, marking: TLP:RED}
        t: {title: T, derived-from: s}
      actors:
        k: {name: Kay, marking: TLP:RED}
        l: {name: Ell, relations: {k: rival, m: friend}, part-of: [k]}
        m: Emm
      hypotheses:
        h: {text: H, marking: TLP:RED}
        g: G
      claims:
        a:
          text: A
          sources:
            - source: s
              quote: words of it
            - {source: t, at: p. 4}
          hypothesis: h
          views: {k: likely, m: {likelihood: unlikely, because: B}}
          consistency: {h: C, g: I}
          if: [h, g]
        b:
          text: B
          sources: {source: s, at: p. 1}
      gaps:
        x: {text: X, affects: [h, a]}
        y:
          text: Y
          affects:
            - h
    `,
    after: `
      title: T
      sources:
        t: {title: T}
      actors:
        l: {name: Ell, relations: {m: friend}}
        m: Emm
      hypotheses:
        g: G
      claims:
        a:
          text: A
          sources:
            - {source: t, at: p. 4}
          views: {m: {likelihood: unlikely, because: B}}
          consistency: {g: I}
          if: [g]
        b:
          text: B
      gaps:
        x: {text: X, affects: [a]}
        y:
          text: Y
    `,
  },
  'parts without a marking have that of the note, and a title needs another': {
    before: `
      title: Secret matter
      author: Ann
      date: 2022-02-16
      marking: TLP:RED
      portions: {question: TLP:GREEN, brief: TLP:CLEAR, bottom-line: TLP:AMBER}
      question: What?
      bottom-line: That.
      brief: This.
      claims:
        a: {text: A, marking: TLP:GREEN}
        b: B
      x-own: more
    `,
    after: `
      title: Note released as TLP:GREEN
      date: 2022-02-16
      marking: TLP:GREEN
      portions: {brief: TLP:CLEAR}
      question: What?
      brief: This.
      claims:
        a: {text: A, marking: TLP:GREEN}
    `,
  },
  'comments are left out': {
    before: `
      # of b
      title: T # and of a
      claims:
        # secret
        a: {text: A, # of a
          kind: fact}
        b: {text: B, marking: TLP:RED} # of b
        # the last
    `,
    after: `
      title: T
      claims:
        a: {text: A,
          kind: fact}
    `,
  },
  'lists and maps over several lines in brackets': {
    before: `
      title: T
      claims:
        a:
          text: A
          supported-by: [
            i,
            j,
            k,
          ]
          contradicted-by: [
            k,
            i
          ]
      indicators:
        i: I
        j: {text: J, marking: TLP:RED}
        k: {text: K, marking: TLP:RED}
    `,
    after: `
      title: T
      claims:
        a:
          text: A
          supported-by: [
            i,
          ]
          contradicted-by: [
            i
          ]
      indicators:
        i: I
    `,
  },
  'a note in braces': {
    before:
      '{title: T, actors: {k: {name: K, marking: TLP:RED}, l: {name: L, part-of: [k]}}, gaps: {g: {text: G, marking: TLP:RED}}}\n',
    after: '{title: T, actors: {l: {name: L}}}\n',
  },
  'the blank lines that a text keeps are its own': {
    before:
      'title: T\nclaims:\n  a:\n    text: |+\n      A\n\n  b: {text: B, marking: TLP:RED}\n\ngaps:\n  g: G\n',
    after: 'title: T\nclaims:\n  a:\n    text: |+\n      A\n\ngaps:\n  g: G\n',
  },
  'an alias of what is taken out in the same way': {
    before:
      'title: T\nclaims:\n  a: {text: A, supported-by: &s [i, j]}\n  b: {text: B, supported-by: *s}\nindicators:\n  i: I\n  j: {text: J, marking: TLP:RED}\n',
    after:
      'title: T\nclaims:\n  a: {text: A, supported-by: &s [i]}\n  b: {text: B, supported-by: *s}\nindicators:\n  i: I\n',
  },
};

describe('a released note', () => {
  for (const [name, { before, after }] of Object.entries(cases))
    it(`${name}`, () => assert.equal(released(before), dedented(after)));

  it('keeps its line ends and its byte order mark', () => {
    const text = '\uFEFFtitle: T\r\nclaims:\r\n  a: A\r\n  b: {text: B, marking: TLP:RED}\r\n';
    assert.equal(released(text), '\uFEFFtitle: T\r\nclaims:\r\n  a: A\r\n');
  });

  it('is as strict as the level that it is released to', () => {
    const text =
      'title: T\nclaims:\n  a: {text: A, marking: TLP:AMBER}\n  b: {text: B, marking: TLP:AMBER+STRICT}\n';
    assert.equal(released(text, 'TLP:RED'), text);
    assert.equal(released(text, 'TLP:AMBER'), 'title: T\nclaims:\n  a: {text: A, marking: TLP:AMBER}\n');
    assert.equal(released(text), 'title: T\n');
  });

  it('says what is withheld, and why', () => {
    const text = dedented(`
      title: T
      marking: TLP:AMBER
      portions: {title: TLP:CLEAR}
      question: Why?
      actors: {kay: {name: Kay, marking: TLP:RED}}
      claims: {a: {text: A, by: kay, marking: TLP:CLEAR}}
    `);
    const { withheld } = release(readNote(text), 'TLP:GREEN');
    assert.deepEqual(
      withheld.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`),
      [
        'marking: The note was TLP:AMBER, and becomes TLP:GREEN.',
        'question: The question has the marking of the note, TLP:AMBER.',
        'kay: The actor “Kay” is TLP:RED.',
        'kay: The by of “a” no longer names “kay”, which is withheld. Without it, the claim reads as the author’s own.',
      ],
    );
  });
});

const secret = 'actors:\n  kay-1: {name: Kay, aliases: [K9], marking: TLP:RED}\n';

/** What keeps a note from being released, by the place and the word there. */
const refused: Readonly<Record<string, readonly [text: string, ...places: string[]]>> = {
  'a link in a text': [`title: T\nbrief: See [[kay-1|him]].\n${secret}`, '2:14 “kay-1”'],
  'a name in a text': [`title: T\nquestion: "Who is Kay?"\n${secret}`, '2:19 “Kay”'],
  'an alias in a tag': [`title: T\n${secret}gaps: {g: {text: G, tags: [K9]}}\n`, '4:28 “K9”'],
  'a name in a field of the user’s own': [`title: T\nx-own: [{a: by Kay}]\n${secret}`, '2:16 “Kay”'],
  'an id in a field of the user’s own': [`title: T\nx-own: kay-1\n${secret}`, '2:8 “kay-1”'],
  'an id in a text': [`title: T\nquestion: Is it kay-1?\n${secret}`, '2:17 “kay-1”'],
  'a name in a quotation': [
    `title: T\nsources: {s: S}\nclaims: {a: {text: A, sources: {source: s, quote: says Kay}}}\n${secret}`,
    '3:56 “Kay”',
  ],
  'a key claim that loses its support': [
    'title: T\nclaims:\n  a: {text: A, key: true, supported-by: [b]}\n  b: {text: B, supported-by: i}\nindicators:\n  i: {text: I, marking: TLP:RED}\n',
    '3:3 “a”',
  ],
  'malformed YAML': ['title: T\nclaims:\n  a: {text: A, marking: [TLP:RED\n  b: B\n', '3:32 “D”'],
  'a field that is given twice': [
    'title: T\nclaims:\n  a: {text: A, marking: TLP:RED, marking: TLP:CLEAR}\n',
    '3:34 “marking”',
  ],
  'a marking that cannot be read': ['title: T\nclaims:\n  a: {text: A, marking: RED}\n', '3:3 “a”'],
  'a marking of the note that cannot be read': ['title: T\nmarking: Secret\n', '2:1 “marking”'],
  'a key that may be meant as a marking': [
    'title: T\nclaims:\n  a: {text: A, markng: TLP:RED}\n',
    '3:16 “markng”',
  ],
  'a marking where none counts': [
    'title: T\nclaims:\n  a: [{text: A, marking: TLP:RED}]\n',
    '3:17 “marking”',
  ],
  'an id of two entries of which one goes': [
    'title: T\nclaims:\n  a: {text: A, marking: TLP:RED}\ngaps:\n  a: G\n',
    '5:3 “a”',
  ],
  'an anchor that goes and whose alias stays': [
    'title: T\nclaims:\n  a: {text: &t A, marking: TLP:RED}\n  b: {text: *t}\n',
    '3:3 “a”',
  ],
  'what stands behind the end of the note': ['title: T\n---\nmore: of it\n', '2:1 “---”'],
};

describe('a note is not released', () => {
  for (const [name, [text, ...places]] of Object.entries(refused))
    it(`for ${name}`, () => {
      const found = refusals(text);
      for (const [at, place] of places.entries()) assert.ok(found[at]?.startsWith(place), found.join('\n'));
      assert.equal(found.length, places.length, found.join('\n'));
    });

  it('where a marked-up text repeats the name of somebody who stays, it is', () => {
    const text = `title: T\nbrief: So says Kay.\n${secret}  kay-2: Kay\n`;
    assert.equal(released(text), 'title: T\nbrief: So says Kay.\nactors:\n  kay-2: Kay\n');
  });
});

const included = `
  title: Included
  sources:
    s: {title: S, marking: TLP:RED}
    t: T
  actors:
    kay: {name: Kay, marking: TLP:RED}
`;

describe('a note that includes others', () => {
  it('no longer names entries of theirs that are marked more strictly', () => {
    const note = noteAmong({
      'a.notes.yaml': 'title: T\ninclude: b.notes.yaml\nclaims:\n  a: {text: A, sources: [s, t], by: kay}\n',
      'b.notes.yaml': included,
    });
    assert.equal(
      textOf(release(note, 'TLP:GREEN')),
      'title: T\ninclude: b.notes.yaml\nclaims:\n  a: {text: A, sources: [t]}\n',
    );
  });

  it('loses the path of one that is marked more strictly as a whole, and all that comes by it', () => {
    const note = noteAmong({
      'a.notes.yaml':
        'title: T\ninclude: [b.notes.yaml, d.notes.yaml]\nclaims:\n  a: {text: A, sources: [s, t, u]}\n',
      'b.notes.yaml':
        'title: B\nmarking: TLP:AMBER\ninclude: c.notes.yaml\nsources: {s: {title: S, marking: TLP:CLEAR}}\n',
      'c.notes.yaml': 'title: C\nsources: {t: T}\n',
      'd.notes.yaml': 'title: D\nsources: {u: U}\n',
    });
    assert.equal(
      textOf(release(note, 'TLP:GREEN')),
      'title: T\ninclude: [d.notes.yaml]\nclaims:\n  a: {text: A, sources: [u]}\n',
    );
  });

  it('is refused where it names an actor of theirs in a text', () => {
    const note = noteAmong({
      'a.notes.yaml': 'title: T\ninclude: b.notes.yaml\nquestion: Who is Kay?\n',
      'b.notes.yaml': included,
    });
    assert.deepEqual(
      refusals(note).map((each) => each.split(' ', 2).join(' ')),
      ['3:18 “Kay”'],
    );
  });

  it('is refused where one of them is not at hand or malformed', () => {
    const missing = noteAmong({ 'a.notes.yaml': 'title: T\ninclude: b.notes.yaml\n' });
    const broken = noteAmong({
      'a.notes.yaml': 'title: T\ninclude: b.notes.yaml\n',
      'b.notes.yaml': 'title: B\nclaims: {a: [\n',
    });
    for (const note of [missing, broken])
      assert.deepEqual(
        refusals(note).map((each) => each.split(' ', 2).join(' ')),
        ['2:10 “b.notes.yaml”'],
      );
  });
});
