import { describeRule } from '../../support/check';

const sources =
  'sources: {a: {title: A, reliability: A}, c3: {title: C, reliability: C}, d4: {title: D, reliability: D}}';
const high = '⟦ignored-counterevidence:high⟧';

function against(confidence: string, entries: string, indicators: string): string {
  return `title: T\n${sources}\nclaims:\n  c: {text: C, confidence: ${confidence}, contradicted-by: [i]}\n${entries}indicators: {${indicators}}\n`;
}

describeRule('ignored-counterevidence', {
  reports: {
    'a usable indicator': against(high, '', '⟪i⟫: {text: I, sources: c3, credibility: 3}'),
    'something that was looked for and not observed': against(
      high,
      '',
      '⟪i⟫: {text: I, sources: a, credibility: 2, status: not-observed}',
    ),
    'a claim that a usable source states': `
      title: T
      ${sources}
      actors: {x: X}
      claims:
        c:
          text: C
          contradicted-by: v
          confidence: ⟦ignored-counterevidence:"high"⟧
        ⟪v⟫: {text: V, by: x, sources: [d4, c3]}
      `,
    'a chain that ends in usable leaves, with CRLF': `title: T\r\n${sources}\r\nclaims:\r\n  c: {text: C, confidence: ${high}, contradicted-by: d}\r\n  d: {text: D, supported-by: [i, j]}\r\nindicators: {⟪i⟫: {text: I, sources: a, credibility: 1}, ⟪j⟫: {text: J, sources: a, credibility: 3}}\r\n`,
  },
  spares: {
    'implications and recommendations': `
      title: T
      ${sources}
      claims:
        c: {text: C, kind: implication, confidence: high, contradicted-by: i}
        d: {text: D, kind: recommendation, confidence: high, contradicted-by: i}
      indicators: {i: {text: I, sources: a, credibility: 1}}
      `,
    'something that is only scheduled': against(
      'high',
      '',
      'i: {text: I, sources: a, credibility: 1, status: scheduled}',
    ),
    'less confidence': against('moderate', '', 'i: {text: I, sources: a, credibility: 1}'),
    'a source of grade D': against('high', '', 'i: {text: I, sources: d4, credibility: 1}'),
    'a credibility of 4, or none': against('high', '', 'i: {text: I, sources: a, credibility: 4}'),
    'an indicator that is not graded': against('high', '', 'i: {text: I, sources: a}'),
    'an indicator that is only watched': against(
      'high',
      '',
      'i: {text: I, sources: a, credibility: 1, status: watching}',
    ),
    'usable evidence for the claim': `title: T\n${sources}\nclaims: {c: {text: C, confidence: high, supported-by: i}}\nindicators: {i: {text: I, sources: a, credibility: 1}}\n`,
    'what speaks against what speaks against it': `title: T\n${sources}\nclaims: {c: {text: C, confidence: high, contradicted-by: d}, d: {text: D, contradicted-by: i}}\nindicators: {i: {text: I, sources: a, credibility: 1}}\n`,
  },
});
