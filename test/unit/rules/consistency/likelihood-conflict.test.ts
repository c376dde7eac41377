import { describeRule } from '../../support/check';
import { describeRuleAcross } from '../../support/check-workspace';

/** A claim that is the judgement on a hypothesis, each with its likelihood. */
function judged(hypothesis: string, claim: string, top = ''): string {
  return `title: T\n${top}hypotheses: {h: {text: H${hypothesis}}}\nclaims: {c: {text: C, hypothesis: h${claim}}}\n`;
}

/** A claim whose likelihood is reported as another than that of its hypothesis. */
function conflict(hypothesis: string, claim: string, top?: string): string {
  const [of, own] = [`, likelihood: ${hypothesis}`, `, likelihood: ⟦likelihood-conflict:${claim}⟧`];
  return judged(of, own, top).replace('{h: {', '{⟪h⟫: {');
}

/** Two likelihoods that can be one. */
function agreed(hypothesis: string, claim: string, top?: string): string {
  return judged(`, likelihood: ${hypothesis}`, `, likelihood: ${claim}`, top);
}

describeRule('likelihood-conflict', {
  reports: {
    'terms that do not meet': conflict('likely', 'unlikely'),
    'percentages that differ': conflict('70%', '71%'),
    'a term and a percentage': conflict('likely', '"40 %"'),
    'rough percentages and ranges of terms': conflict('">90%"', 'unlikely to roughly even chance'),
    'terms of PHIA with a gap between them': conflict(
      'unlikely',
      'realistic possibility',
      'yardstick: phia\n',
    ),
    'block style, with CRLF':
      'title: T\r\nclaims:\r\n  c:\r\n    text: C\r\n    hypothesis: h\r\n    likelihood: ⟦likelihood-conflict:"1 in 5"⟧\r\nhypotheses:\r\n  ⟪h⟫:\r\n    text: H\r\n    likelihood: likely\r\n',
    'claims of any kind that says how things are, also that of somebody else': `
      title: T
      actors: {a: A}
      hypotheses: {⟪h⟫: {text: H, likelihood: likely}}
      claims:
        c: {text: C, kind: forecast, hypothesis: h, likelihood: ⟦likelihood-conflict:30%⟧}
        d: {text: D, by: a, hypothesis: h, likelihood: ⟦likelihood-conflict:30%⟧}
      `,
    'a note in another language': conflict('likely', 'unlikely', 'lang: de\n'),
  },
  spares: {
    'the same': agreed('likely', 'probable'),
    'bands that meet at a border': agreed('likely', 'very likely'),
    'a percentage on the border': agreed('80%', 'very likely'),
    'a percentage between two terms of PHIA': agreed('77%', 'likely', 'yardstick: phia\n'),
    'ranges that overlap': agreed('about 70%', '60-66%'),
    'a claim without likelihood': judged(', likelihood: likely', ''),
    'a hypothesis without likelihood': judged('', ', likelihood: likely'),
    'likelihoods that are none': judged(', likelihood: low', ', likelihood: likely'),
    'a claim that is the judgement on nothing':
      'title: T\nhypotheses: {h: {text: H, likelihood: likely}}\nclaims: {c: {text: C, if: h, likelihood: unlikely}}\n',
    'what is no hypothesis': `
      title: T
      hypotheses: {h: {text: H, likelihood: likely}}
      claims: {c: {text: C, hypothesis: d, likelihood: unlikely}, d: {text: D, hypothesis: nothing, likelihood: likely}}
      `,
    'implications and recommendations': `
      title: T
      hypotheses: {h: {text: H, likelihood: likely}}
      claims:
        c: {text: C, kind: implication, hypothesis: h, likelihood: unlikely}
        d: {text: D, kind: recommendation, hypothesis: h, likelihood: unlikely}
      `,
    'what somebody holds of it, and what was': judged(
      ', likelihood: likely, was: {2021: unlikely}',
      ', likelihood: likely, was: {2021: unlikely}, views: {a: unlikely}',
      'actors: {a: A}\n',
    ),
    'a hypothesis that is malformed, or not finished': `
      title: T
      claims: {c: {text: C, hypothesis: h, likelihood: unlikely}, d: {text: D, hypothesis: g, likelihood: unlikely}}
      hypotheses:
        g: {likelihood: likely}
        h: {text: H, likelihood: likely
      `,
  },
});

describeRuleAcross('likelihood-conflict', {
  reports: {
    'a hypothesis of an included note, by the yardstick of that': {
      library: 'title: L\nyardstick: phia\nhypotheses: {⟪h⟫: {text: H, likelihood: unlikely}}\n',
      note: 'title: N\ninclude: [library]\nclaims: {c: {text: C, hypothesis: h, likelihood: ⟦likelihood-conflict:20%⟧}}\n',
    },
  },
  spares: {
    'one that is not there': {
      note: 'title: N\ninclude: [library]\nclaims: {c: {text: C, hypothesis: h, likelihood: 20%}}\n',
    },
  },
});
