import { describeRule } from '../../support/check';

describeRule('missing-likelihood', {
  reports: {
    'a forecast on a hypothesis without likelihood': `
      title: T
      hypotheses: {⟦missing-likelihood:h⟧: H}
      claims: {⟦missing-likelihood:c⟧: {text: C, kind: forecast, hypothesis: h}}
      `,
    'forecasts and hypotheses': `
      title: T
      hypotheses:
        ⟦missing-likelihood:war⟧: War comes.
        ⟦missing-likelihood:"peace"⟧:
          text: Peace holds.
          was: {2022: likely}
        truce: {text: Truce, likelihood: likely}
      claims:
        ⟦missing-likelihood:c⟧: {text: C, kind: forecast, due: 2023}
      `,
    'an empty likelihood': `
      title: T
      hypotheses: {⟦missing-likelihood:h⟧: {text: H, likelihood: }}
      claims: {⟦missing-likelihood:c⟧: {text: C, kind: forecast, likelihood: ""}}
      `,
    'a likelihood in the text alone': 'title: T\nhypotheses: {⟦missing-likelihood:h⟧: War is likely.}\n',
    'a forecast under a condition, and one that is settled': `
      title: T
      claims:
        ⟦missing-likelihood:c⟧: {text: C, kind: forecast, if: talks fail}
        ⟦missing-likelihood:d⟧: {text: D, kind: forecast, outcome: false}
      `,
    'an empty by': 'title: T\nclaims: {⟦missing-likelihood:c⟧: {text: C, kind: forecast, by: }}\n',
  },
  spares: {
    'a forecast that has the likelihood of its hypothesis': `
      title: T
      hypotheses: {h: {text: H, likelihood: likely}, g: {text: G, likelihood: low}}
      claims: {c: {text: C, kind: forecast, hypothesis: h}, d: {text: D, kind: forecast, hypothesis: g}}
      `,
    'a forecast on a hypothesis that cannot be found or read': `
      title: T
      claims:
        c: {text: C, kind: forecast, hypothesis: nothing}
        d: {text: D, kind: forecast, hypothesis: [h, h]}
        e: {text: E, kind: forecast, hypothesis: c}
      `,
    'implications and recommendations':
      'title: T\nclaims: {c: {text: C, kind: implication}, d: {text: D, kind: recommendation}}\n',
    'forecasts and hypotheses with likelihood': `
      title: T
      hypotheses: {h: {text: H, likelihood: 70%}}
      claims: {c: {text: C, kind: forecast, likelihood: likely}}
      `,
    'a forecast of somebody else':
      'title: T\nactors: {a: A}\nclaims: {c: {text: C, kind: forecast, by: a}}\n',
    'facts, judgements and assumptions': `
      title: T
      claims: {a: A, b: {text: B, kind: fact}, c: {text: C, kind: assumption}, d: {text: D, kind: judgement}}
      `,
    'a likelihood that is none, which is reported as that': `
      title: T
      hypotheses: {h: {text: H, likelihood: maybe}, g: {text: G, likelihood: [likely]}}
      claims: {c: {text: C, kind: forecast, likelihood: 120%}}
      `,
    'a claim of an unknown kind': 'title: T\nclaims: {c: {text: C, kind: forcast}}\n',
    indicators: 'title: T\nindicators: {i: {text: I, status: watching}}\n',
    'malformed entries': 'title: T\nhypotheses:\n  h: {text: H\nclaims:\n  c: {text: C, kind: forecast\n',
  },
});
