import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../../src/core/rules/engine/checker';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { describeRule, type Table } from '../../support/check';

/** A note in which each line of `values` stands at the end of a claim. */
function claims(...values: string[]): string {
  return `title: T\nclaims:\n${values.map((value, index) => `  c${index}: {text: C, ${value}}\n`).join('')}`;
}

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

const dates: Table = {
  reports: {
    'dates that do not exist': claims(
      'as-of: ⟦invalid-value:2022-02-29⟧',
      'as-of: ⟦invalid-value:1900-02-29⟧',
      'as-of: ⟦invalid-value:2022-13⟧',
      'as-of: ⟦invalid-value:2022-00⟧',
      'as-of: ⟦invalid-value:2022-04-31⟧',
      'as-of: ⟦invalid-value:2022-01-00⟧',
    ),
    'what is no date': claims(
      'due: ⟦invalid-value:tomorrow⟧',
      'due: ⟦invalid-value:14 February 2022⟧',
      'due: ⟦invalid-value:2022-2-14⟧',
      'due: ⟦invalid-value:22-02-14⟧',
      'due: ⟦invalid-value:20220214⟧',
      'due: ⟦invalid-value:2022-02-14T10:00:00Z⟧',
      'due: ⟦invalid-value:[2022]⟧',
      'due: ⟦invalid-value:{from: 2022}⟧',
      'due: ⟦invalid-value:true⟧',
      'due: ⟦invalid-value:-2022⟧',
    ),
    'intervals that are wrong': claims(
      'as-of: ⟦invalid-value:2022-02-14/2022-02-10⟧',
      'as-of: ⟦invalid-value:../..⟧',
      'as-of: ⟦invalid-value:2022/⟧',
      'as-of: ⟦invalid-value:/2022⟧',
      'as-of: ⟦invalid-value:2022/2023/2024⟧',
      'as-of: ⟦invalid-value:2022-02-30/..⟧',
      'as-of: ⟦invalid-value:2022-02-10/14⟧',
      'as-of: ⟦invalid-value:2024-Q5⟧',
      'as-of: ⟦invalid-value:2024-H3⟧',
      'as-of: ⟦invalid-value:2024-06/05⟧',
      'as-of: ⟦invalid-value:2024-05/13⟧',
      'as-of: ⟦invalid-value:2023-02-29~⟧',
      'as-of: ⟦invalid-value:..~⟧',
      'as-of: ⟦invalid-value:2022-02-10--2022-02-14⟧',
    ),
    'dates at the top, of sources, of indicators and as keys': `
      title: T
      date: ⟦invalid-value:2022-02-31⟧
      sources: {s: {title: S, date: ⟦invalid-value:May 2022⟧, accessed: ⟦invalid-value:2023-02-29⟧}}
      claims: {c: {text: C, was: {⟦invalid-value:2023-02-29⟧: likely, ⟦invalid-value:before⟧: 70%}}}
      indicators: {i: {text: I, date: ⟦invalid-value:2022-1⟧, until: ⟦invalid-value:soon⟧}}
      hypotheses: {h: {text: H, was: {⟦invalid-value:"yesterday"⟧: likely}}}
      `,
  },
  spares: {
    'partial dates, intervals and leap days': claims(
      'as-of: 2022',
      'as-of: 2022-02',
      'as-of: 2022-02-14',
      'as-of: 2024-02-29',
      'as-of: 2000-02-29',
      'as-of: 2022-02-10/2022-02-14',
      'as-of: 2022-02-14/2022-02-14',
      'as-of: 2022-02/2022-02-10',
      'as-of: 2022-02-14/2022-02',
      'as-of: 2014/..',
      'as-of: ../2014',
      'as-of: ../2014-02-28',
      'as-of: 2024-Q2',
      'as-of: 2024-H1',
      'as-of: 2024-05/06',
      'as-of: 2024-05/06~',
      'as-of: 2024-05~',
      'as-of: 2024-Q1/2024-H2',
      'as-of: 2024~/..',
      'as-of: 2024-02-29~/2024-03-01~',
      'as-of: 2024-03~/2024-03',
      'as-of: "2022-02-14"',
      "as-of: '2022'",
      'was: {2021: likely, 2022-02: 70%, "2022-03-01": 60-80%}',
    ),
    'dates in block scalars and through aliases': `
      title: T
      date: &cut-off 2022-02-16
      claims:
        c:
          text: C
          as-of: *cut-off
          due: >-
            2022-03
      `,
  },
};

const likelihoods: Table = {
  reports: {
    'terms of no yardstick, and of another': claims(
      'likelihood: ⟦invalid-value:likley⟧',
      'likelihood: ⟦invalid-value:maybe⟧',
      'likelihood: ⟦invalid-value:realistic possibility⟧',
      'likelihood: ⟦invalid-value:highly likely⟧',
      'likelihood: ⟦invalid-value:even chance⟧',
      'likelihood: ⟦invalid-value:almost certainly not⟧',
    ),
    'percentages that are none': claims(
      'likelihood: ⟦invalid-value:70⟧',
      'likelihood: ⟦invalid-value:0.7⟧',
      'likelihood: ⟦invalid-value:101%⟧',
      'likelihood: ⟦invalid-value:80-60%⟧',
      'likelihood: ⟦invalid-value:60-120%⟧',
      'likelihood: ⟦invalid-value:-5%⟧',
      'likelihood: ⟦invalid-value:"%"⟧',
      'likelihood: ⟦invalid-value:60-80⟧',
      'likelihood: ⟦invalid-value:about 170%⟧',
      'likelihood: ⟦invalid-value:<0%⟧',
      'likelihood: ⟦invalid-value:over 100%⟧',
      'likelihood: ⟦invalid-value:5 in 1⟧',
      'likelihood: ⟦invalid-value:1 in 0⟧',
      'likelihood: ⟦invalid-value:likely to unlikely⟧',
      'likelihood: ⟦invalid-value:unlikely to 70%⟧',
      'likelihood: ⟦invalid-value:unlikely to likely to very likely⟧',
      'likelihood: ⟦invalid-value:true⟧',
    ),
    'terms that the yardstick of the note lacks': `
      title: T
      yardstick: phia
      hypotheses:
        a: {text: H, likelihood: ⟦invalid-value:very likely⟧}
        b: {text: H, likelihood: ⟦invalid-value:remote⟧}
        c: {text: H, was: {2021: ⟦invalid-value:almost no chance⟧, 2022: likely}}
      `,
    'terms that Kent and NATO lack': `
      title: T
      claims: {c: {text: C, likelihood: ⟦invalid-value:likely⟧}, d: {text: C, likelihood: ⟦invalid-value:unlikely⟧}}
      yardstick: kent
      `,
    'synonyms where the yardstick has none': `
      title: T
      yardstick: nato
      claims: {c: {text: C, likelihood: ⟦invalid-value:probable⟧}}
      `,
  },
  spares: {
    'all terms of ICD 203, in any case': claims(
      ...[
        'almost no chance, remote, very unlikely, highly improbable, unlikely, improbable, roughly even chance',
        'roughly even odds, likely, probable, very likely, highly probable, almost certain, nearly certain',
        'LIKELY, Very Likely, "almost   certain"',
      ].flatMap((terms) => terms.split(', ').map((term) => `likelihood: ${term}`)),
    ),
    'all terms of PHIA': `
      title: T
      yardstick: phia
      hypotheses:
        a: {text: H, likelihood: remote chance}
        b: {text: H, likelihood: highly unlikely}
        c: {text: H, likelihood: unlikely}
        d: {text: H, likelihood: Realistic possibility}
        e: {text: H, likelihood: likely}
        f: {text: H, likelihood: probable}
        g: {text: H, likelihood: highly likely}
        h: {text: H, likelihood: almost certain}
      `,
    'all terms of NATO': `
      title: T
      hypotheses:
        a: {text: H, likelihood: highly unlikely}
        b: {text: H, likelihood: unlikely}
        c: {text: H, likelihood: even chance}
        d: {text: H, likelihood: likely}
        e: {text: H, likelihood: highly likely}
      yardstick: nato
      `,
    'all terms of Kent': `
      title: T
      yardstick: kent
      hypotheses:
        a: {text: H, likelihood: almost certainly not}
        b: {text: H, likelihood: probably not}
        c: {text: H, likelihood: chances about even}
        d: {text: H, likelihood: probable}
        e: {text: H, likelihood: almost certain}
      `,
    percentages: claims(
      'likelihood: 70%',
      'likelihood: 0%',
      'likelihood: 100%',
      'likelihood: 60-80%',
      'likelihood: 60–80 %',
      'likelihood: 60 – 80 %',
      'likelihood: 60 - 80%',
      'likelihood: 70 %',
      'likelihood: 70-70%',
      'likelihood: 70 percent',
      'likelihood: 70 per cent',
      'likelihood: 60-80 percent',
      'likelihood: 12.5 Percent',
      'likelihood: ~70%',
      'likelihood: ~ 70 percent',
      'likelihood: about 70%',
      'likelihood: About 97 %',
      'likelihood: <10%',
      'likelihood: < 10 %',
      'likelihood: under 10%',
      'likelihood: ">90%"',
      "likelihood: '> 90 per cent'",
      'likelihood: over 90%',
      'likelihood: 1 in 5',
      'likelihood: 1 in 1000',
      'likelihood: 3 in 3',
      'likelihood: unlikely to likely',
      'likelihood: Likely to Very Likely',
      'likelihood: roughly even odds to probable',
      'likelihood: likely to likely',
      'was: {2021: ~70%, 2022: unlikely to likely, 2023: 1 in 3}',
      'was: {2021: 60–80%}',
    ),
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
describe('invalid-value of dates', () => describeRule('invalid-value', dates));
describe('invalid-value of likelihoods', () => describeRule('invalid-value', likelihoods));
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
    'key: "true"': 'In quotes, true is a text. key takes it without quotes.',
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
    assert.match(found?.message ?? '', /^“120” is not a likelihood. The note uses/);
  });
});
