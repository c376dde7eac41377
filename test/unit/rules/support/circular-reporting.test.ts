import { describeRule } from '../../support/check';

const sources = 'sources: {⟪o⟫: O, p: {title: P, derived-from: o}, q: {title: Q, derived-from: [p]}}';
const plain = 'sources: {o: O, p: {title: P, derived-from: o}, q: {title: Q, derived-from: [p]}, r: R}';

describeRule('circular-reporting', {
  reports: {
    'citations of an origin and of who repeats it': `
      title: T
      ${sources}
      claims: {c: {text: C, supported-by: [⟪i⟫, ⟦circular-reporting:j⟧]}}
      indicators: {i: {text: I, sources: {source: o, at: p. 4}}, j: {text: J, sources: [{quote: So it is., source: p}]}}
      `,
    'an origin and who repeats it': `
      title: T
      ${sources}
      claims: {c: {text: C, supported-by: [⟪i⟫, ⟦circular-reporting:j⟧]}}
      indicators: {i: {text: I, sources: o}, j: {text: J, sources: p}}
      `,
    'two who repeat one origin, over several steps': `
      title: T
      ${sources}
      claims:
        c:
          text: C
          supported-by:
            - ⟪i⟫
            - k
            - ⟦circular-reporting:"j"⟧ # again
        k: {text: K, kind: assumption}
      indicators: {i: {text: I, sources: p}, j: {text: J, sources: [q]}}
      `,
    'a claim that sources state': `
      title: T
      ${sources}
      actors: {a: A}
      claims:
        c: {text: C, supported-by: [⟪i⟫, ⟦circular-reporting:v⟧]}
        v: {text: V, by: a, sources: q}
      indicators: {i: {text: I, sources: p, status: watching}}
      `,
    'each of three beside the first, with CRLF':
      'title: T\r\nsources: {⟪o⟫: O, p: {title: P, derived-from: o}, q: {title: Q, derived-from: o}}\r\nclaims: {c: {text: C, supported-by: [⟪i⟫, ⟦circular-reporting:j⟧, ⟦circular-reporting:k⟧]}}\r\nindicators: {i: {text: I, sources: o}, j: {text: J, sources: p}, k: {text: K, sources: q}}\r\n',
  },
  spares: {
    'the very same source': `title: T\n${plain}\nclaims: {c: {text: C, supported-by: [i, j]}}\nindicators: {i: {text: I, sources: p}, j: {text: J, sources: p}}\n`,
    'different origins': `title: T\n${plain}\nclaims: {c: {text: C, supported-by: [i, j]}}\nindicators: {i: {text: I, sources: p}, j: {text: J, sources: r}}\n`,
    'one with a second origin': `title: T\n${plain}\nclaims: {c: {text: C, supported-by: [i, j]}}\nindicators: {i: {text: I, sources: p}, j: {text: J, sources: [q, r]}}\n`,
    'items of two claims': `title: T\n${plain}\nclaims: {c: {text: C, supported-by: i}, d: {text: D, supported-by: j}}\nindicators: {i: {text: I, sources: p}, j: {text: J, sources: q}}\n`,
    'one for and one against': `title: T\n${plain}\nclaims: {c: {text: C, supported-by: i, contradicted-by: j}}\nindicators: {i: {text: I, sources: p}, j: {text: J, sources: q}}\n`,
    'the same item twice': `title: T\n${plain}\nclaims: {c: {text: C, supported-by: [i, i]}}\nindicators: {i: {text: I, sources: p}}\n`,
    'a source that is not there': `title: T\n${plain}\nclaims: {c: {text: C, supported-by: [i, j]}}\nindicators: {i: {text: I, sources: p}, j: {text: J, sources: [q, nowhere]}}\n`,
    'a source that cannot be read': `title: T\n${plain}\nclaims: {c: {text: C, supported-by: [i, j]}}\nindicators: {i: {text: I, sources: p}, j: {text: J, sources: [q, the Times]}}\n`,
    'a malformed item': `title: T\n${plain}\nclaims: {c: {text: C, supported-by: [i, j]}}\nindicators:\n  i: {text: I, sources: p}\n  j: {text: J, sources: q\n`,
  },
});
