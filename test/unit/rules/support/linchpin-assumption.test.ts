import { describeRule } from '../../support/check';

describeRule('linchpin-assumption', {
  reports: {
    'an assumption below a key recommendation': `
      title: T
      claims:
        c: {text: C, kind: recommendation, key: true, supported-by: ⟦linchpin-assumption:d⟧}
        ⟪d⟫: {text: D, kind: assumption}
      `,
    'an assumption that supports a key claim': `
      title: T
      claims:
        c: {text: C, key: true, supported-by: ⟦linchpin-assumption:d⟧}
        ⟪d⟫: {text: D, kind: assumption}
      `,
    'one below, on the item that leads there': `
      title: T
      claims:
        c:
          text: C
          key: true
          supported-by:
            - i
            - ⟦linchpin-assumption:"d"⟧
        d: {text: D, supported-by: [e, c]}
        e: {text: E, supported-by: f}
        ⟪f⟫: {text: F, kind: assumption}
      indicators: {i: I}
      `,
    'several below one item': `
      title: T
      claims:
        c: {text: C, key: true, supported-by: [⟦linchpin-assumption:d⟧]}
        ⟪d⟫: {text: D, kind: assumption, supported-by: e}
        ⟪e⟫: {text: E, kind: assumption}
      `,
    'two items, with CRLF':
      'title: T\r\nclaims:\r\n  c: {text: C, key: true, supported-by: [⟦linchpin-assumption:d⟧, ⟦linchpin-assumption:e⟧]}\r\n  ⟪d⟫: {text: D, kind: assumption}\r\n  ⟪e⟫: {text: E, kind: assumption}\r\n',
  },
  spares: {
    'an assumption with confidence':
      'title: T\nclaims: {c: {text: C, key: true, supported-by: d}, d: {text: D, kind: assumption, confidence: low}}\n',
    'a claim that is not key':
      'title: T\nclaims: {c: {text: C, supported-by: d}, d: {text: D, kind: assumption}}\n',
    'an assumption against the claim':
      'title: T\nclaims: {c: {text: C, key: true, contradicted-by: d}, d: {text: D, kind: assumption}}\n',
    'a judgement without confidence':
      'title: T\nclaims: {c: {text: C, key: true, supported-by: d}, d: {text: D}}\n',
    'a key assumption': 'title: T\nclaims: {c: {text: C, key: true, kind: assumption}}\n',
    'a confidence that is none':
      'title: T\nclaims: {c: {text: C, key: true, supported-by: d}, d: {text: D, kind: assumption, confidence: some}}\n',
    'a malformed assumption':
      'title: T\nclaims:\n  c: {text: C, key: true, supported-by: d}\n  d: {text: D, kind: assumption\n',
  },
});
