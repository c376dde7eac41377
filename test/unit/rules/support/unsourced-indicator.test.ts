import { describeRule } from '../../support/check';

describeRule('unsourced-indicator', {
  reports: {
    'what was observed, and what was not': `
      title: T
      indicators:
        ⟦unsourced-indicator:a⟧: A bare string.
        ⟦unsourced-indicator:b⟧: {text: B, status: observed}
        ⟦unsourced-indicator:c⟧:
          text: C
          status: not-observed
      `,
    'empty sources': `
      title: T
      indicators: {⟦unsourced-indicator:a⟧: {text: A, sources: []}, ⟦unsourced-indicator:b⟧: {text: B, sources: }}
      `,
    'an indicator with everything else': `
      title: T
      actors: {x: X}
      indicators:
        ⟦unsourced-indicator:"a"⟧: {text: A, actors: x, credibility: 1, date: 2022, x-sources: s}
      `,
  },
  spares: {
    'what is only scheduled': 'title: T\nindicators: {a: {text: A, status: scheduled, date: 2030}}\n',
    'what is cited':
      'title: T\nsources: {s: S}\nindicators: {a: {text: A, sources: [{source: s, quote: So it is.}]}}\n',
    'what is only watched':
      'title: T\nindicators: {a: {text: A, status: watching}, b: {text: B, status: "watching"}}\n',
    'what has sources': `
      title: T
      sources: {s: S}
      indicators: {a: {text: A, sources: s}, b: {text: B, status: not-observed, sources: [s]}}
      `,
    'sources that do not exist or are no ids':
      'title: T\nindicators: {a: {text: A, sources: s}, b: {text: B, sources: 1}}\n',
    'an indicator of an unknown status': 'title: T\nindicators: {a: {text: A, status: watched}}\n',
    claims: 'title: T\nclaims: {c: C}\n',
    'a malformed indicator': 'title: T\nindicators:\n  a: {text: A\n',
  },
});
