import { describeRule } from '../../support/check';

describeRule('unsourced-claim', {
  reports: {
    'a claim of one voice, and of several': `
      title: T
      actors: {a: A, b: B}
      claims:
        ⟦unsourced-claim:c⟧: {text: C, by: a}
        ⟦unsourced-claim:d⟧:
          text: D
          by: [a, b]
          kind: assumption
      `,
    'a claim with empty sources': `
      title: T
      actors: {a: A}
      claims: {⟦unsourced-claim:c⟧: {text: C, by: a, sources: []}, ⟦unsourced-claim:d⟧: {text: D, by: a, sources: }}
      `,
    'a claim that has support, but no sources': `
      title: T
      actors: {a: A}
      claims: {⟦unsourced-claim:c⟧: {text: C, by: a, supported-by: i}}
      indicators: {i: {text: I, sources: s}}
      sources: {s: S}
      `,
    'a claim of a voice that does not exist': `
      title: T
      claims: {⟦unsourced-claim:c⟧: {text: C, by: constructor}}
      `,
  },
  spares: {
    'a claim with sources': `
      title: T
      actors: {a: A}
      sources: {s: S}
      claims: {c: {text: C, by: a, sources: s}, d: {text: C, by: [a], sources: [s]}}
      `,
    'a claim of the author': 'title: T\nclaims: {c: C, d: {text: D, by: }, e: {text: E, by: []}}\n',
    'sources that do not exist':
      'title: T\nactors: {a: A}\nclaims: {c: {text: C, by: a, sources: nothing}}\n',
    'an actor whom the claim only concerns':
      'title: T\nactors: {a: A}\nclaims: {c: {text: A, actors: a, x-by: a}}\n',
    'a malformed claim': 'title: T\nactors: {a: A}\nclaims:\n  c: {text: C, by: a\n',
  },
});
