import { describeRule } from '../../support/check';

describeRule('unsupported-chain', {
  reports: {
    'support that is only scheduled, also of a recommendation': `
      title: T
      claims: {⟦unsupported-chain:c⟧: {text: C, kind: recommendation, supported-by: i}}
      indicators: {⟪i⟫: {text: I, status: scheduled, sources: s}}
      sources: {s: S}
      `,
    'support that is only watched': `
      title: T
      claims: {⟦unsupported-chain:c⟧: {text: C, supported-by: [i, j]}}
      indicators: {⟪i⟫: {text: I, status: watching, sources: s}, ⟪j⟫: {text: J, status: watching}}
      sources: {s: S}
      `,
    'support by a claim that rests on nothing': `
      title: T
      claims: {⟦unsupported-chain:c⟧: {text: C, supported-by: d}, ⟪d⟫: {text: D, kind: assumption}}
      `,
    'each claim of a chain that rests on nothing': `
      title: T
      claims:
        ⟦unsupported-chain:a⟧: {text: A, supported-by: b}
        ⟪⟦unsupported-chain:b⟧⟫: {text: B, supported-by: [c, a2]}
        ⟪⟦unsupported-chain:c⟧⟫: {text: C, supported-by: d}
        ⟪⟦unsupported-chain:a2⟧⟫: {text: A, kind: assumption, supported-by: d}
        ⟪d⟫: D
      `,
    'support by a voice without sources': `
      title: T
      actors: {a: A}
      claims: {⟦unsupported-chain:c⟧: {text: C, supported-by: d}, ⟪d⟫: {text: D, by: a}}
      `,
    'claims that support each other and nothing else': `
      title: T
      claims: {⟪⟦unsupported-chain:c⟧⟫: {text: C, supported-by: d}, ⟪⟦unsupported-chain:d⟧⟫: {text: D, supported-by: c}}
      `,
    'a claim that supports itself': `
      title: T
      claims: {⟦unsupported-chain:c⟧: {text: C, supported-by: c}}
      `,
    'evidence that only contradicts': `
      title: T
      claims: {⟦unsupported-chain:c⟧: {text: C, supported-by: d, contradicted-by: i}, ⟪d⟫: D}
      indicators: {i: I}
      `,
    'evidence behind a watched indicator': `
      title: T
      hypotheses: {h: H}
      claims: {⟦unsupported-chain:c⟧: {text: C, supported-by: i}}
      indicators: {⟪i⟫: {text: I, status: watching, sources: s, consistency: {h: C}}}
      sources: {s: S}
      `,
  },
  spares: {
    'support by a claim that cites': `
      title: T
      claims: {c: {text: C, supported-by: d}, d: {text: D, sources: {source: s, at: p. 4}}}
      sources: {s: S}
      `,
    'support by what was observed, and by what was not': `
      title: T
      claims: {c: {text: C, supported-by: i}, d: {text: D, supported-by: [w, j]}, e: {text: E, supported-by: k}}
      indicators: {i: I, w: {text: W, status: watching}, j: {text: J, status: not-observed}, k: {text: K, status: observed}}
      `,
    'a chain that ends in a leaf': `
      title: T
      claims: {a: {text: A, supported-by: [b]}, b: {text: B, supported-by: [x, c]}, c: {text: C, supported-by: i}, x: X}
      indicators: {i: I}
      `,
    'a chain that ends in the sources of a claim': `
      title: T
      claims: {a: {text: A, supported-by: b}, b: {text: B, sources: s}}
      sources: {s: S}
      `,
    'a chain that ends in a voice with sources': `
      title: T
      actors: {x: X}
      claims: {a: {text: A, supported-by: b}, b: {text: B, supported-by: c}, c: {text: C, by: x, sources: s}}
      sources: {s: S}
      `,
    'a circle with evidence in it': `
      title: T
      claims: {c: {text: C, supported-by: d}, d: {text: D, supported-by: [c, i]}}
      indicators: {i: I}
      `,
    'claims of somebody else': `
      title: T
      actors: {x: X}
      claims: {c: {text: C, by: x, supported-by: d}, d: D}
      `,
    'a claim without supported-by': 'title: T\nclaims: {c: C, d: {text: D, supported-by: []}}\n',
    'support that does not exist or is malformed': `
      title: T
      claims:
        c: {text: C, supported-by: nothing}
        d: {text: D, supported-by: [e]}
        e: {text: "E
        f: {text: F, supported-by: d}
      `,
    'an indicator whose status cannot be read': `
      title: T
      claims: {c: {text: C, supported-by: i}}
      indicators: {i: {text: I, status: seen}}
      `,
    'support or sources of which an item cannot be read': `
      title: T
      claims:
        c: {text: C, supported-by: [w, a strike]}
        d: {text: D, supported-by: [w, e]}
        e: {text: E, sources: 3, kind: assumption}
      indicators: {w: {text: W, status: watching}}
      `,
    'a chain of claims that is longer than any stack': chain(20_000),
  },
});

function chain(length: number): string {
  const links = Array.from({ length }, (_, at) => `  c${at}: {text: C, supported-by: c${at + 1}}\n`);
  return `title: T\nclaims:\n${links.join('')}  c${length}: {text: C, supported-by: i}\nindicators: {i: I}\n`;
}
