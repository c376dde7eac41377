import { describeRule } from '../../support/check';

describeRule('unsupported-claim', {
  reports: {
    'implications and recommendations': `
      title: T
      claims:
        ⟦unsupported-claim:c⟧: {text: C, kind: implication}
        ⟦unsupported-claim:d⟧: {text: D, kind: recommendation, hypothesis: h}
      hypotheses: {h: H}
      `,
    'facts, judgements and forecasts': `
      title: T
      claims:
        ⟦unsupported-claim:a⟧: A judgement.
        ⟦unsupported-claim:b⟧: {text: B, kind: fact}
        ⟦unsupported-claim:c⟧:
          text: C
          kind: forecast
        ⟦unsupported-claim:d⟧: {text: D, kind: judgement}
        ⟦unsupported-claim:"e"⟧: {text: E, kind: judgment}
      `,
    'empty lists': `
      title: T
      claims:
        ⟦unsupported-claim:c⟧: {text: C, supported-by: [], sources: }
        ⟦unsupported-claim:d⟧: {text: D, supported-by: ~, sources: ''}
      `,
    'claims with other fields': `
      title: T
      actors: {a: A}
      hypotheses: {h: H}
      claims:
        ⟦unsupported-claim:c⟧: {text: "[[a]]", actors: a, contradicted-by: d, contradicts: d, if: h, consistency: {h: C}}
        d: {text: D, kind: assumption}
      `,
    'claims with an empty by': `
      title: T
      claims: {⟦unsupported-claim:c⟧: {text: C, by: []}, ⟦unsupported-claim:d⟧: {text: C, by: }}
      `,
  },
  spares: {
    'a recommendation with support, and an implication with a citation': `
      title: T
      sources: {s: S}
      claims: {c: {text: C, kind: recommendation, supported-by: d}, d: {text: D, kind: implication, sources: [{source: s, at: p. 4}]}}
      `,
    assumptions: 'title: T\nclaims: {c: {text: C, kind: assumption}}\n',
    'claims of somebody else':
      'title: T\nactors: {a: A}\nclaims: {c: {text: C, by: a}, d: {text: D, kind: fact, by: [a]}}\n',
    'claims with support or with sources': `
      title: T
      sources: {s: S}
      claims: {c: {text: C, supported-by: i}, d: {text: D, sources: s}, e: {text: E, supported-by: [i], sources: [s]}}
      indicators: {i: {text: I, status: watching}}
      `,
    'a claim whose support or voice does not exist': `
      title: T
      claims: {c: {text: C, supported-by: nothing}, d: {text: D, sources: nothing}, e: {text: E, by: nobody}}
      `,
    'a claim whose support or voice is no id, which is reported as that': `
      title: T
      claims: {c: {text: C, supported-by: two words}, d: {text: D, sources: [1]}, e: {text: E, by: two words}}
      `,
    'a claim of an unknown kind': 'title: T\nclaims: {c: {text: C, kind: assumtion}}\n',
    'other sections': 'title: T\nhypotheses: {h: H}\nindicators: {i: I}\nactors: {a: A}\n',
    'a malformed claim': 'title: T\nclaims:\n  c: {text: C\n  x-c: {text: C, kind: assumption}\n',
  },
});
