import { describeRule } from '../../support/check';

describeRule('no-alternative', {
  reports: {
    'key judgements that nothing is held against': `
      title: T
      claims:
        ⟦no-alternative:a⟧: {text: A, key: true}
        ⟦no-alternative:"b"⟧:
          text: B
          kind: judgment
          key: true
          supported-by: i
      indicators: {i: I}
      `,
    'empty lists': `
      title: T
      claims: {⟦no-alternative:c⟧: {text: C, key: true, contradicted-by: [], contradicts: }}
      `,
    'an empty section of hypotheses': `
      title: T
      hypotheses: {}
      claims: {⟦no-alternative:c⟧: {text: C, key: true, likelihood: likely}}
      `,
    'a claim that only supports, or depends on, another': `
      title: T
      claims:
        ⟦no-alternative:c⟧: {text: C, key: true, if: d}
        d: {text: "Not [[c]].", supported-by: c, contradicted-by: c}
      `,
    'the only one of three': `
      title: T
      claims:
        a: {text: A, key: true, contradicted-by: i}
        ⟦no-alternative:b⟧: {text: B, key: true}
        c: {text: C, key: false}
      indicators: {i: I}
      `,
  },
  spares: {
    'the claim of somebody else': 'title: T\nactors: {a: A}\nclaims: {c: {text: C, key: true, by: a}}\n',
    'implications and recommendations': `
      title: T
      claims: {c: {text: C, kind: implication, key: true}, d: {text: D, kind: recommendation, key: true}}
      `,
    'a note with hypotheses': 'title: T\nhypotheses: {h: H}\nclaims: {c: {text: C, key: true}}\n',
    'evidence against it':
      'title: T\nclaims: {c: {text: C, key: true, contradicted-by: i}}\nindicators: {i: I}\n',
    'a rival claim': 'title: T\nclaims: {c: {text: C, key: true, contradicts: [d]}, d: D}\n',
    'a rival claim that names it':
      'title: T\nclaims: {c: {text: C, key: true}, d: {text: D, contradicts: c}}\n',
    'claims that are not key': 'title: T\nclaims: {a: A, b: {text: B, key: false}, c: {text: C, key: }}\n',
    'facts, assumptions and forecasts': `
      title: T
      claims:
        a: {text: A, kind: fact, key: true}
        b: {text: B, kind: assumption, key: true}
        c: {text: C, kind: forecast, key: true}
      `,
    'evidence against it that cannot be read, or does not exist': `
      title: T
      claims: {a: {text: A, key: true, contradicted-by: {i: I}}, b: {text: B, key: true, contradicts: nothing}}
      `,
    'a key that cannot be read, and an unknown kind': `
      title: T
      claims: {a: {text: A, key: "yes"}, b: {text: B, key: true, kind: guess}}
      `,
    'a malformed claim': 'title: T\nclaims:\n  c: {text: C, key: true\n',
  },
});
