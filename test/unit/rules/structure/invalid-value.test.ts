import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../../src/core/rules/engine/checker';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { describeRule, type Table } from '../../support/check';
import { claims } from './claims';

const types: Table = {
  reports: {
    'texts that are none': `
      title: ⟦invalid-value:2022⟧
      question: ⟦invalid-value:true⟧
      author: ⟦invalid-value:42⟧
      brief: ⟦invalid-value:[a, b]⟧
      bottom-line: ⟦invalid-value:{a: b}⟧
      claims:
        c: {text: ⟦invalid-value:1.5⟧, tags: [a, ⟦invalid-value:2⟧]}
      actors:
        a: {name: A, aliases: [⟦invalid-value:1⟧, B, ⟦invalid-value:[C]⟧]}
      `,
    'a single value where a list is taken': `
      title: T
      actors:
        a: {name: A, aliases: ⟦invalid-value:Moscow⟧, tags: ⟦invalid-value:state⟧}
      `,
    'a plain text that begins with [[': `
      title: T
      bottom-line: ⟦invalid-value:[[kremlin]]⟧
      claims:
        c: ⟦invalid-value:[[kremlin]]⟧
        d: {text: ⟦invalid-value:[[kremlin]]⟧}
      `,
    'a map or a list where an entry or a section stands': `
      title: T
      claims: ⟦invalid-value:[a, b]⟧
      actors: ⟦invalid-value:none⟧
      sources:
        s: ⟦invalid-value:[A]⟧
      hypotheses:
        ⟦invalid-value:- text: H⟧
      `,
    'bare entries that are no string': `
      title: T
      claims: {a: ⟦invalid-value:42⟧, b: ⟦invalid-value:true⟧}
      `,
    'flags that are none': claims(
      'key: ⟦invalid-value:yes⟧',
      'key: ⟦invalid-value:"true"⟧',
      'key: ⟦invalid-value:1⟧',
      'key: ⟦invalid-value:[true]⟧',
    ),
    'maps that are none': claims(
      'consistency: ⟦invalid-value:C⟧',
      'consistency: ⟦invalid-value:[h]⟧',
      'was: ⟦invalid-value:likely⟧',
    ),
    'paths that are none': `
      title: T
      include: [⟦invalid-value:/a.notes.yaml⟧, ⟦invalid-value:'C:\\a.notes.yaml'⟧, ⟦invalid-value:3⟧,
        ⟦invalid-value:'\\\\host\\a.notes.yaml'⟧, ⟦invalid-value:"https://example.org/a.notes.yaml"⟧, ⟦invalid-value:[a]⟧]
      `,
  },
  spares: {
    'one string or a list of them where both are taken': `
      title: T
      author: [A, B]
      authors: C
      sources:
        s: {title: S, author: A}
        t: {title: S, author: [A, B]}
      actors:
        a: {name: A, relations: {b: rival, c: [rival, customer]}}
      `,
    'strings in every style': `
      title: "2022"
      question: 'true'
      brief: |
        [[kremlin]]
      bottom-line: >-
        [[kremlin]]
      claims:
        c: "[[kremlin]]"
        d: 2022-02-14 was a Monday
      `,
    'empty values': `
      title: T
      date:
      include:
      rules:
      claims:
        c: {text: C, kind: , by: [], likelihood: ~, key: , as-of: "", consistency: {}, was: , tags: []}
      `,
    'one path, which is a list of one': 'title: T\ninclude: other.notes.yaml\n',
    'relative paths':
      'title: T\ninclude: [a.notes.yaml, ../b.notes.yml, ./c/d.notes.yaml, "нота.notes.yaml"]\n',
    'keys of the user':
      'title: T\nx-title: 1\nclaims: {c: {text: C, x-key: yes, consistency: {x-why: because}}}\n',
  },
};

const enumerations: Table = {
  reports: {
    'values that are not in the list': `
      title: T
      marking: ⟦invalid-value:RED⟧
      yardstick: ⟦invalid-value:icd203⟧
      rules: {syntax: ⟦invalid-value:loud⟧, unused-entry: ⟦invalid-value:false⟧}
      sources:
        s: {title: S, kind: ⟦invalid-value:press⟧, reliability: ⟦invalid-value:G⟧, status: ⟦invalid-value:old⟧,
            marking: ⟦invalid-value:"TLP:WHITE"⟧}
        t: {title: S, reliability: ⟦invalid-value:a⟧}
      actors:
        a: {name: A, kind: ⟦invalid-value:country⟧}
      claims:
        c: {text: C, kind: ⟦invalid-value:opinion⟧, confidence: ⟦invalid-value:perfect⟧, outcome: ⟦invalid-value:yes⟧,
            consistency: {h: ⟦invalid-value:III⟧, g: ⟦invalid-value:c⟧}}
      hypotheses: {h: H, g: G}
      indicators:
        i: {text: I, status: ⟦invalid-value:seen⟧, credibility: ⟦invalid-value:7⟧}
        j: {text: I, credibility: ⟦invalid-value:0⟧}
      `,
    'names that objects have in JavaScript': claims(
      'kind: ⟦invalid-value:constructor⟧',
      'kind: ⟦invalid-value:__proto__⟧',
      'confidence: ⟦invalid-value:toString⟧',
      'likelihood: ⟦invalid-value:hasOwnProperty⟧',
    ),
    'lists where one value is taken': claims(
      'kind: ⟦invalid-value:[fact]⟧',
      'confidence: ⟦invalid-value:{a: b}⟧',
      'likelihood: ⟦invalid-value:[likely]⟧',
    ),
    'a list where rules are set': 'title: T\nrules: ⟦invalid-value:[syntax]⟧\n',
    'one word where rules are set': 'title: T\nrules: ⟦invalid-value:off⟧\n',
  },
  spares: {
    'both spellings': `
      title: T
      actors: {a: {name: A, kind: organisation}, b: {name: B, kind: organization}}
      claims: {c: {text: C, kind: judgement}, d: {text: D, kind: judgment}}
      `,
    'all values': `
      title: T
      marking: TLP:AMBER+STRICT
      rules: {syntax: 'off', unused-entry: hint, wrong-kind: info, cut-text: warning, duplicate-id: error}
      sources:
        a: {title: S, kind: official, reliability: A, status: current, marking: TLP:CLEAR}
        b: {title: S, kind: media, reliability: B, status: retracted, marking: TLP:GREEN}
        c: {title: S, kind: document, reliability: "C", status: superseded, marking: 'TLP:AMBER'}
        d: {title: S, kind: human, reliability: D}
        e: {title: S, kind: imagery, reliability: E}
        f: {title: S, kind: social, reliability: F}
        g: {title: S, kind: academic}
        h: {title: S, kind: other}
      actors: {i: {name: A, kind: person}, j: {name: A, kind: state}, k: {name: A, kind: group},
        l: {name: A, kind: region}, m: {name: A, kind: other}}
      hypotheses: {n: H, o: H, p: H, q: H, r: H, s: H}
      claims:
        t: {text: C, kind: fact, confidence: low, outcome: true, key: false}
        u: {text: C, kind: assumption, confidence: moderate, outcome: "false", key: true}
        v: {text: C, kind: forecast, confidence: high, outcome: void, key: True}
        w: {text: C, consistency: {n: CC, o: C, p: N, q: I, r: II, s: NA}}
      indicators:
        x: {text: I, status: observed, credibility: 1}
        y: {text: I, status: watching, credibility: "6"}
        z: {text: I, status: not-observed, credibility: 3}
      `,
  },
};

const ids: Table = {
  reports: {
    'ids of entries that are none': `
      title: T
      claims:
        ⟦invalid-value:1st⟧: A
        ⟦invalid-value:two words⟧: B
        ⟦invalid-value:-dash⟧: C
        ⟦invalid-value:a.b⟧: D
        ⟦invalid-value:"quo/ted"⟧: E
        ⟦invalid-value:🚩⟧: F
        ⟦invalid-value:2022⟧: G
      `,
    'references that are no ids': claims(
      'by: ⟦invalid-value:The Kremlin⟧',
      'by: [⟦invalid-value:1st⟧, kremlin]',
      'sources: ⟦invalid-value:{s: t}⟧',
      'sources: [⟦invalid-value:[s]⟧]',
      'actors: ⟦invalid-value:42⟧',
      'consistency: {⟦invalid-value:two words⟧: C}',
      'if: ⟦invalid-value:1st⟧',
      'if: ⟦invalid-value:{war: true}⟧',
    ),
    'relations to what is no id': `
      title: T
      actors:
        a: {name: A, part-of: ⟦invalid-value:a/b⟧, relations: {⟦invalid-value:NATO states⟧: rival}}
      `,
  },
  spares: {
    'ids of every script': `
      title: T
      actors:
        кремль: A
        الكرملين: B
        मॉस्को: C
        莫斯科: D
        _hidden: E
        a-1_b: F
        Ünïcode: G
        "quoted": H
        constructor: I
        __proto__: J
        toString: K
      `,
    'conditions as prose or as references': claims(
      'if: the talks fail',
      'if: war',
      'if: [war, the talks fail]',
      'if: "a second\\tone"',
    ),
    'one bare id where a list is taken': claims('by: kremlin', 'sources: mod', 'supported-by: [a, b]'),
  },
};

describe('invalid-value of types', () => describeRule('invalid-value', types));
describe('invalid-value of enumerations', () => describeRule('invalid-value', enumerations));
describe('invalid-value of ids', () => describeRule('invalid-value', ids));
describe('invalid-value of documents', () =>
  describeRule('invalid-value', {
    reports: {
      'a list': '⟦invalid-value:- title: T\n- b⟧\n',
      'a list in brackets': '---\n⟦invalid-value:[title, T]⟧\n',
      'a word': '⟦invalid-value:title⟧\n',
      'a number': '# a note\n⟦invalid-value:42⟧\n',
      'a quoted string': '⟦invalid-value:"title"⟧',
    },
    spares: {
      nothing: '',
      comments: '# title\n',
      'a marker': '---\n',
      'a map in braces': '{title: T}',
    },
  }));

describe('invalid-value', () => {
  const told: Readonly<Record<string, string>> = {
    'key: "true"': 'In quotes, true is a text. Write it without quotes.',
    'as-of: 2022-03/2022-02':
      '“2022-03/2022-02” ends before it begins. Write the earlier date first: 2022-02/2022-03.',
    'likelihood: 70': '“70” is not a likelihood. Write it as 70%.',
    'likelihood: 0.7': '“0.7” is not a likelihood. Write it as 70%.',
    'likelihood: 80-60%': '“80-60%” is not a likelihood. Write it as 60-80%.',
    'likelihood: 60—80': '“60—80” is not a likelihood. Write it as 60-80%.',
  };
  for (const [value, message] of Object.entries(told)) {
    it(`says what ${value} was meant as`, () => {
      const [found] = check(readNote(claims(value))).filter(({ code }) => code === 'invalid-value');
      assert.equal(found?.message, message);
    });
  }
  it('offers no likelihood beyond 100 %', () => {
    const [found] = check(readNote(claims('likelihood: 120'))).filter(({ code }) => code === 'invalid-value');
    assert.match(found?.message ?? '', /^“120” is not a likelihood of .*, which the note uses\. Write one/);
  });
});
