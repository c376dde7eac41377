import { describeRule } from '../../support/check';

describeRule('single-source', {
  reports: {
    'a key implication and recommendation': `
      title: T
      sources: {⟪s⟫: S}
      claims:
        ⟦single-source:c⟧: {text: C, sources: s, kind: implication, key: true}
        ⟦single-source:d⟧: {text: D, sources: s, kind: recommendation, key: true}
      `,
    'a key claim with one source': `
      title: T
      sources: {⟪s⟫: S}
      claims: {⟦single-source:c⟧: {text: C, sources: s, key: true}}
      `,
    'an assumption of high confidence whose leaves have one origin': `
      title: T
      sources:
        ⟪o⟫: O
        p: {title: P, derived-from: o}
        q: {title: Q, derived-from: [p]}
      claims:
        ⟦single-source:c⟧:
          text: C
          kind: assumption
          confidence: high
          supported-by: [i, d]
        d: {text: D, supported-by: j}
      indicators: {i: {text: I, sources: [p]}, j: {text: J, sources: [q, o], status: not-observed}}
      `,
    'sources that only repeat each other, which are one': `
      title: T
      sources: {⟪a⟫: {title: A, derived-from: b}, b: {title: B, derived-from: a}}
      claims: {⟦single-source:"c"⟧: {text: C, sources: [b, a], key: true}}
      `,
    'a circle of sources that leads to an origin in the end': `
      title: T
      sources: {a: {title: A, derived-from: b}, b: {title: B, derived-from: [a, o]}, ⟪o⟫: O}
      claims: {⟦single-source:c⟧: {text: C, sources: [a, o], key: true}}
      `,
    'a circle of sources that leads to another circle': `
      title: T
      sources:
        a: {title: A, derived-from: [b, e]}
        b: {title: B, derived-from: a}
        ⟪d⟫: {title: D, derived-from: e}
        e: {title: E, derived-from: d}
      claims: {⟦single-source:c⟧: {text: C, sources: [a, e], key: true}}
      `,
    'claims that support each other': `
      title: T
      sources: {⟪s⟫: S}
      claims:
        ⟦single-source:c⟧: {text: C, key: true, supported-by: d}
        d: {text: D, supported-by: c, sources: s}
      `,
    'a voice that is a leaf, with CRLF':
      'title: T\r\nsources: {⟪s⟫: S}\r\nactors: {a: A}\r\nclaims:\r\n  ⟦single-source:c⟧: {text: C, key: true, supported-by: v}\r\n  v: {text: V, by: a, sources: s}\r\n',
  },
  spares: {
    'a claim of somebody else':
      'title: T\nactors: {a: A}\nsources: {s: S}\nclaims: {c: {text: C, by: a, sources: s, key: true}}\n',
    'high confidence in an implication or a recommendation': `
      title: T
      sources: {s: S}
      claims:
        c: {text: C, sources: s, kind: implication, confidence: high}
        d: {text: D, sources: s, kind: recommendation, confidence: high}
      `,
    'moderate confidence that the evidence does not bear, which overconfident says': `
      title: T
      sources: {s: {title: S, reliability: E}}
      claims: {c: {text: C, key: true, confidence: moderate, supported-by: i}}
      indicators: {i: {text: I, sources: s, credibility: 5}}
      `,
    'high confidence of which overconfident says it already': `
      title: T
      sources: {s: {title: S, reliability: A}}
      claims: {c: {text: C, key: true, confidence: high, supported-by: i}}
      indicators: {i: {text: I, sources: s, credibility: 1}}
      `,
    'high confidence in what one source states, of which overconfident says it as well': `
      title: T
      sources: {s: S}
      claims: {c: {text: C, key: true, confidence: high, sources: s}}
      `,
    'a claim of no weight':
      'title: T\nsources: {s: S}\nclaims: {c: {text: C, sources: s, confidence: moderate}, d: {text: D, sources: s, key: false}}\n',
    'two origins': 'title: T\nsources: {s: S, r: R}\nclaims: {c: {text: C, sources: [s, r], key: true}}\n',
    'a source with two origins':
      'title: T\nsources: {o: O, p: P, s: {title: S, derived-from: [o, p]}}\nclaims: {c: {text: C, sources: s, key: true}}\n',
    'a leaf without sources beside':
      'title: T\nsources: {s: S}\nclaims: {c: {text: C, sources: s, supported-by: i, key: true}}\nindicators: {i: I}\n',
    'no leaf':
      'title: T\nclaims: {c: {text: C, supported-by: i, key: true}, d: {text: D, key: true}}\nindicators: {i: {text: I, status: watching}}\n',
    'a source that is not there':
      'title: T\nsources: {s: S}\nclaims: {c: {text: C, sources: [s, nowhere], key: true}}\n',
    'a circle of sources, which is an origin beside another':
      'title: T\nsources: {o: O, a: {title: A, derived-from: b}, b: {title: B, derived-from: a}}\nclaims: {c: {text: C, sources: [b, o], key: true}}\n',
    'two circles of sources':
      'title: T\nsources: {a: {title: A, derived-from: b}, b: {title: B, derived-from: a}, d: {title: D, derived-from: e}, e: {title: E, derived-from: d}}\nclaims: {c: {text: C, sources: [b, e], key: true}}\n',
    'sources of which one cannot be read':
      'title: T\nsources: {s: S}\nclaims: {c: {text: C, sources: [s, the Times], key: true}}\n',
    'support that cannot be read in full':
      'title: T\nsources: {s: S}\nclaims: {c: {text: C, sources: s, supported-by: [d, 3], key: true}, d: {text: D, sources: s}}\n',
    'support that is not there':
      'title: T\nsources: {s: S}\nclaims: {c: {text: C, sources: s, supported-by: nothing, key: true}}\n',
    'a malformed leaf':
      'title: T\nsources: {s: S}\nclaims: {c: {text: C, sources: s, supported-by: i, key: true}}\nindicators:\n  i: {text: I\n',
  },
});
