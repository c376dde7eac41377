import { describeRule } from '../../support/check';

describeRule('missing-due', {
  reports: {
    'forecasts without a date and without a condition': `
      title: T
      claims:
        ⟦missing-due:a⟧: {text: A, kind: forecast}
        ⟦missing-due:'b'⟧:
          text: B
          kind: forecast
          likelihood: likely
          as-of: 2022-02-14
      `,
    'empty fields': `
      title: T
      claims: {⟦missing-due:c⟧: {text: C, kind: forecast, due: , if: []}, ⟦missing-due:d⟧: {text: D, kind: forecast, due: ~, if: ''}}
      `,
    'a forecast that is settled': `
      title: T
      claims: {⟦missing-due:c⟧: {text: C, kind: "forecast", outcome: true}}
      `,
    'a forecast with an empty by': 'title: T\nclaims: {⟦missing-due:c⟧: {text: C, kind: forecast, by: []}}\n',
    'a date under a key of the user':
      'title: T\nclaims: {⟦missing-due:c⟧: {text: C, kind: forecast, x-due: 2022}}\n',
  },
  spares: {
    'a forecast with a date': 'title: T\nclaims: {c: {text: C, kind: forecast, due: 2022-03}}\n',
    'a forecast with an interval': 'title: T\nclaims: {c: {text: C, kind: forecast, due: 2022-03/..}}\n',
    'a forecast with a condition': `
      title: T
      hypotheses: {h: H}
      claims: {c: {text: C, kind: forecast, if: h}, d: {text: D, kind: forecast, if: talks fail}}
      `,
    'a forecast of somebody else': `
      title: T
      actors: {a: A}
      claims: {c: {text: C, kind: forecast, by: [a]}}
      `,
    'other claims': 'title: T\nclaims: {a: A, b: {text: B, kind: fact}, c: {text: C, kind: assumption}}\n',
    'a date and a condition that cannot be read': `
      title: T
      claims: {a: {text: A, kind: forecast, due: soon}, b: {text: B, kind: forecast, if: {c: d}}}
      `,
    'a voice that is nobody': 'title: T\nclaims: {c: {text: C, kind: forecast, by: nobody}}\n',
    'a claim of an unknown kind': 'title: T\nclaims: {c: {text: C, kind: forcast}}\n',
    'hypotheses and indicators':
      'title: T\nhypotheses: {h: H}\nindicators: {i: {text: I, status: watching}}\n',
    'a malformed forecast': 'title: T\nclaims:\n  c: {text: C, kind: forecast\n',
  },
});
