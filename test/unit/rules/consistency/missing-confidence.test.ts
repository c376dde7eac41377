import { describeRule } from '../../support/check';

describeRule('missing-confidence', {
  reports: {
    'key claims of any kind': `
      title: T
      claims:
        ⟦missing-confidence:a⟧: {text: A, key: true}
        ⟦missing-confidence:"b"⟧: {text: B, kind: fact, key: true, likelihood: likely}
        ⟦missing-confidence:c⟧:
          text: C
          kind: assumption
          key: true
        ⟦missing-confidence:d⟧: {text: D, kind: forecast, key: True}
      `,
    'an empty confidence': `
      title: T
      claims: {⟦missing-confidence:c⟧: {text: C, key: true, confidence: }, ⟦missing-confidence:d⟧: {text: D, key: true, confidence: ~}}
      `,
    'a confidence in the text alone': `
      title: T
      claims: {⟦missing-confidence:c⟧: {text: We judge with high confidence that it holds., key: true}}
      `,
    'a key claim with an empty by':
      'title: T\nclaims: {⟦missing-confidence:c⟧: {text: C, key: true, by: []}}\n',
    'a key claim of an unknown kind':
      'title: T\nclaims: {⟦missing-confidence:c⟧: {text: C, key: true, kind: guess}}\n',
  },
  spares: {
    'implications and recommendations': `
      title: T
      claims: {c: {text: C, kind: implication, key: true}, d: {text: D, kind: recommendation, key: true}}
      `,
    'a key claim with confidence': 'title: T\nclaims: {c: {text: C, key: true, confidence: low}}\n',
    'claims that are not key': 'title: T\nclaims: {a: A, b: {text: B, key: false}, c: {text: C, key: }}\n',
    'a key claim of somebody else': 'title: T\nactors: {a: A}\nclaims: {c: {text: C, key: true, by: a}}\n',
    'a confidence that is none, which is reported as that':
      'title: T\nclaims: {c: {text: C, key: true, confidence: perfect}}\n',
    'a key that cannot be read': 'title: T\nclaims: {c: {text: C, key: "true"}, d: {text: D, key: yes}}\n',
    'a malformed claim': 'title: T\nclaims:\n  c: {text: C, key: true\n',
  },
});
