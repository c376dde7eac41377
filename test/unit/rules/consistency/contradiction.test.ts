import { describeRule } from '../../support/check';
import { describeRuleAcross } from '../../support/check-workspace';

/** A note of two claims, of which the first excludes the second. */
function pair(one: string, other: string, top = ''): string {
  return `title: T\n${top}claims:\n  a: {text: A, contradicts: [b]${one}}\n  b: {text: B${other}}\n`;
}

/** Two claims of which it is reported that they cannot both be that likely. */
function clash(one: string, other: string, top = ''): string {
  return pair(one, other, top).replace('[b]', '[⟦contradiction:b⟧]').replace('  b: {', '  ⟪b⟫: {');
}

describeRule('contradiction', {
  reports: {
    'judgements on hypotheses, which have their likelihoods': `
      title: T
      hypotheses: {h: {text: H, likelihood: likely}}
      claims:
        a: {text: A, contradicts: [⟦contradiction:b⟧], hypothesis: h}
        ⟪b⟫: {text: B, likelihood: likely}
      `,
    'two claims without likelihood, both named': `
      title: T
      claims:
        a: {text: A, contradicts: ⟦contradiction:b⟧}
        ⟪b⟫: {text: B, contradicts: a}
      `,
    'two claims that are likely, by the reference in the later one where only that names the other': `
      title: T
      claims:
        ⟪a⟫:
          text: A
          likelihood: likely
        b:
          text: B
          likelihood: 60%
          contradicts:
            - ⟦contradiction:"a"⟧
      `,
    'each pair of three claims once': `
      title: T
      claims:
        a: {text: A, contradicts: [⟦contradiction:b⟧, ⟦contradiction:c⟧]}
        ⟪b⟫: {text: B, contradicts: [a, ⟦contradiction:c⟧]}
        ⟪c⟫: {text: C, contradicts: [a, b]}
      `,
    'a pair that one list names twice once': `
      title: T
      claims: {a: {text: A, contradicts: [⟦contradiction:b⟧, b]}, ⟪b⟫: B}
      `,
    'one without likelihood, which counts as 95–100 %, and one from 20 %': clash(
      '',
      ', likelihood: unlikely',
    ),
    'synonyms, capitals and ranges': clash(', likelihood: Probable', ', likelihood: 46–60 %'),
    'bands of PHIA, widened to the middle of their gaps': clash(
      ', likelihood: likely',
      ', likelihood: 48%',
      'yardstick: phia\n',
    ),
    'the unlikeliest but one of PHIA, from 7.5 %': clash(
      '',
      ', likelihood: highly unlikely',
      'yardstick: phia\n',
    ),
    'bands of Kent, widened': clash(', likelihood: probable', ', likelihood: 39%', 'yardstick: kent\n'),
    'bands of NATO': clash('', ', likelihood: unlikely', 'yardstick: nato\n'),
    'claims of the same voices, in another order': clash(
      ', by: [x, y]',
      ', by: [y, x]',
      'actors: {x: X, y: Y}\n',
    ),
    'claims with the same condition, by id and in words': `
      title: T
      claims:
        a: {text: A, if: [w, "talks fail"], contradicts: ⟦contradiction:b⟧}
        ⟪b⟫: {text: B, if: ["talks fail", w]}
      hypotheses: {w: W}
      `,
    'claims of any kind': clash(', kind: fact', ', kind: forecast, likelihood: very likely'),
  },
  spares: {
    'judgements on hypotheses that are not that likely': `
      title: T
      hypotheses: {h: {text: H, likelihood: likely}, g: {text: G, likelihood: unlikely}}
      claims: {a: {text: A, contradicts: b, hypothesis: h}, b: {text: B, hypothesis: g}}
      `,
    'the judgement on a hypothesis that nobody finds': `
      title: T
      claims: {a: {text: A, contradicts: b, hypothesis: nothing}, b: B}
      `,
    'implications and recommendations': `
      title: T
      claims:
        a: {text: A, kind: recommendation, contradicts: [b, c, d]}
        b: {text: B, kind: recommendation}
        c: {text: C, kind: implication}
        d: {text: D, contradicts: a}
      `,
    'likelihoods that add up to 100 % at the least': pair(
      ', likelihood: likely',
      ', likelihood: roughly even odds',
    ),
    'percentages that add up to 100 %': pair(', likelihood: 66.6%', ', likelihood: 33.4%'),
    'one without likelihood, and one that is very unlikely': pair('', ', likelihood: very unlikely'),
    'one without likelihood, and one that is highly unlikely to NATO': pair(
      '',
      ', likelihood: highly unlikely',
      'yardstick: nato\n',
    ),
    'a likely claim of PHIA and a realistic possibility': pair(
      ', likelihood: likely',
      ', likelihood: realistic possibility',
      'yardstick: phia\n',
    ),
    'claims of two voices': pair(', by: x', ', by: y', 'actors: {x: X, y: Y}\n'),
    'claims of a voice and of a voice with another': pair(
      ', by: x',
      ', by: [x, y]',
      'actors: {x: X, y: Y}\n',
    ),
    'a claim of somebody else and one of the author': pair('', ', by: x', 'actors: {x: X}\n'),
    'claims under different conditions': pair(', if: w', ', if: p', 'hypotheses: {w: W, p: P}\n'),
    'a claim with a condition and one without': pair('', ', if: talks fail'),
    'claims under conditions in different words': pair(', if: talks fail', ', if: talks succeed'),
    'a likelihood that is none of the yardstick, which is reported as that': pair(
      ', likelihood: probably so',
      ', likelihood: [likely]',
    ),
    'a claim that contradicts itself, which is a self-reference':
      'title: T\nclaims: {a: {text: A, contradicts: a}}\n',
    'references to nothing and to what is no claim': `
      title: T
      claims: {a: {text: A, contradicts: [nothing, i, two words]}}
      indicators: {i: I}
      `,
    'evidence against a claim': 'title: T\nclaims: {a: {text: A, contradicted-by: b}, b: B}\n',
    'voices and conditions that cannot be read': pair(', by: two words', ', if: {a: b}'),
    'a malformed claim': 'title: T\nclaims:\n  a: {text: A, contradicts: b\n  b: B\n',
  },
});

describeRuleAcross('contradiction', {
  reports: {
    'claims of one voice under one condition, in two notes': {
      base: 'title: B\nactors: {x: X}\nhypotheses: {h: H}\nclaims: {⟪b⟫: {text: B, by: x, if: h}}\n',
      note: 'title: N\ninclude: [base]\nclaims: {a: {text: A, by: x, if: h, contradicts: ⟦contradiction:b⟧}}\n',
    },
    'likelihoods by the yardstick of each note': {
      base: 'title: B\nyardstick: nato\nclaims: {⟪b⟫: {text: B, likelihood: likely}}\n',
      note: 'title: N\ninclude: [base]\nclaims: {a: {text: A, likelihood: roughly even odds, contradicts: ⟦contradiction:b⟧}}\n',
    },
  },
  spares: {
    'voices of one id that are two actors': {
      base: 'title: B\nactors: {x: X}\nclaims: {b: {text: B, by: x}}\n',
      note: 'title: N\ninclude: [base]\nactors: {x: Y}\nclaims: {a: {text: A, by: x, contradicts: b}}\n',
    },
    'conditions of one id that are two entries': {
      base: 'title: B\nhypotheses: {h: H}\nclaims: {b: {text: B, if: h}}\n',
      note: 'title: N\ninclude: [base]\nhypotheses: {h: G}\nclaims: {a: {text: A, if: h, contradicts: b}}\n',
    },
  },
});
