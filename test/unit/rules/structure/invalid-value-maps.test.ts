import { describeRule } from '../../support/check';

/** An actor with ids in some schemes. */
function external(ids: string): string {
  return `title: T\nactors: {a: {name: A, external: ${ids}}}\n`;
}

describeRule('invalid-value', {
  reports: {
    'markings of parts and of entries of every kind that are none': `
      title: T
      portions: {title: ⟦invalid-value:secret⟧, brief: ⟦invalid-value:[TLP:RED]⟧}
      sources: {s: {title: S, marking: ⟦invalid-value:TLP:WHITE⟧}}
      actors: {a: {name: A, marking: ⟦invalid-value:red⟧}}
      hypotheses: {h: {text: H, marking: ⟦invalid-value:red⟧}}
      claims: {c: {text: C, marking: ⟦invalid-value:red⟧}}
      indicators: {i: {text: I, marking: ⟦invalid-value:red⟧}}
      gaps: {g: {text: G, marking: ⟦invalid-value:red⟧}}
      `,
    'parts that are no map': 'title: T\nportions: ⟦invalid-value:TLP:RED⟧\n',
    'views and former likelihoods that are none': `
      title: T
      actors: {a: A, b: B, d: D}
      claims:
        c:
          text: C
          views: {a: ⟦invalid-value:perhaps⟧, b: ⟦invalid-value:[likely]⟧, d: {confidence: ⟦invalid-value:sure⟧}}
          was: {2021: {likelihood: ⟦invalid-value:0.7⟧, because: ⟦invalid-value:[new data]⟧}, ⟦invalid-value:May⟧: likely}
        d: {text: D, views: ⟦invalid-value:likely⟧}
      hypotheses: {h: {text: H, was: {2021: {likelihood: ⟦invalid-value:high⟧}}}}
      `,
    'hypotheses that are several': `
      title: T
      hypotheses: {h: H}
      claims: {c: {text: C, hypothesis: ⟦invalid-value:[h]⟧}, d: {text: D, hypothesis: ⟦invalid-value:war and peace⟧}}
      `,
    'hashes and languages that are none': `
      title: T
      lang: ⟦invalid-value:English⟧
      sources:
        s: {title: S, sha256: ⟦invalid-value:abc⟧}
        t: {title: T, sha256: ⟦invalid-value:"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85g"⟧}
      `,
    'paths and addresses of copies that are none': `
      title: T
      sources: {s: {title: S, file: ⟦invalid-value:/etc/passwd⟧, archived: ⟦invalid-value:[a]⟧}, t: {title: T, file: ⟦invalid-value:"file:///a"⟧}}
      `,
    'ids of ATT&CK that are none': external(
      '{attack: [⟦invalid-value:T15⟧, T1566, ⟦invalid-value:T1566.1⟧, ⟦invalid-value:TA1⟧, ⟦invalid-value:X0001⟧, ⟦invalid-value:G0016.001⟧]}',
    ),
    'ids of CVE that are none': external('{CVE: ⟦invalid-value:CVE-2024-1⟧, cve: ⟦invalid-value:2024-3094⟧}'),
    'ids that are no words': external('{wikidata: ⟦invalid-value:{Q: 159}⟧, stix: ⟦invalid-value:3⟧}'),
    'ids without a scheme': external('⟦invalid-value:Q159⟧'),
    'a valid-until that is none': 'title: T\nvalid-until: ⟦invalid-value:next week⟧\n',
    'numbers where the note takes a text': `
      title: T
      reference: ⟦invalid-value:42⟧
      audience: [Board, ⟦invalid-value:3⟧]
      requirements: ⟦invalid-value:true⟧
      indicators: {i: {text: I, place: ⟦invalid-value:60⟧}}
      `,
  },
  spares: {
    'ids of everything that ATT&CK numbers': external(
      '{attack: [TA0001, T1566, T1566.001, T0800, G0016, S0154, M1036, C0024, DS0029, DC0001, DET0001, AN0001, A0001]}',
    ),
    'ids of CVE, old and long': external('{cve: [CVE-1999-0001, CVE-2024-3094, CVE-2025-1234567]}'),
    'ids of other schemes, whatever they look like': external(
      '{wikidata: Q159, stix: identity--733c5838-34d9-4fbf-949c-62aba761184c, own: [a b, "1"], constructor: x}',
    ),
    'a scheme without ids': external('{attack: , cve: []}'),
    'views and former likelihoods, bare and with reasons': `
      title: T
      actors: {a: A, b: B}
      claims:
        c:
          text: C
          views: {a: likely, b: {likelihood: 60-80%, confidence: low-moderate, because: New data.}}
          was: {2021: unlikely, 2022-Q1: {because: So.}}
      `,
    'tags of languages': `
      title: T
      lang: zh-Hant-TW
      sources: {s: {title: S, sha256: E3B0C44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, file: copies/a.txt}}
      `,
    'the parts of the note': `
      title: T
      portions: {title: TLP:CLEAR, question: TLP:GREEN, bottom-line: TLP:AMBER, brief: TLP:RED}
      reference: "42"
      audience: Board
      requirements: [Who did it?, What is next?]
      valid-until: 2024-H1
      `,
  },
});
