import { describeRule } from '../../support/check';
import { describeRuleAcross } from '../../support/check-workspace';

/** An indicator with ratings, in a note of three hypotheses, of which some are not rated. */
function rated(consistency: string, ...missing: readonly string[]): string {
  const [war, peace, truce] = ['war', 'peace', 'truce'].map((id) => (missing.includes(id) ? `⟪${id}⟫` : id));
  return `title: T\nhypotheses: {${war}: W, ${peace}: P, ${truce}: T}\nindicators: {i: {text: I, ${consistency}}}\n`;
}

describeRule('incomplete-matrix', {
  reports: {
    'an indicator that rates one hypothesis of two': `
      title: T
      hypotheses: {war: W, ⟪peace⟫: P}
      indicators:
        i: {text: I, ⟦incomplete-matrix:consistency⟧: {war: C}}
      `,
    'a claim in block style that rates two of three': `
      title: T
      claims:
        c:
          text: C
          ⟦incomplete-matrix:"consistency"⟧:
            truce: I
            war: N
      hypotheses:
        war: W
        ⟪peace⟫: P
        truce: T
      `,
    'a rating that is left empty': rated(
      '⟦incomplete-matrix:consistency⟧: {war: C, peace: I, truce: }',
      'truce',
    ),
    'a rating of something unknown beside': rated(
      '⟦incomplete-matrix:consistency⟧: {war: C, peace: I, nothing: C}',
      'truce',
    ),
    'an indicator that is only watched': rated(
      'status: watching, ⟦incomplete-matrix:consistency⟧: {war: NA}',
      'peace',
      'truce',
    ),
    'a claim of somebody else': `
      title: T
      actors: {a: A}
      hypotheses: {war: W, ⟪peace⟫: P}
      claims: {c: {text: C, by: a, ⟦incomplete-matrix:consistency⟧: {war: C}}}
      `,
    'a key of the user in place of a hypothesis': rated(
      '⟦incomplete-matrix:consistency⟧: {war: C, peace: C, x-truce: C}',
      'truce',
    ),
  },
  spares: {
    'ratings of all': rated('consistency: {truce: I, peace: NA, war: N}'),
    'an entry without ratings': rated('consistency: {}'),
    'an entry whose ratings are empty': rated('consistency: {war: , peace: }'),
    'an entry without consistency':
      'title: T\nhypotheses: {war: W, peace: P}\nindicators: {i: I}\nclaims: {c: C}\n',
    'a single hypothesis':
      'title: T\nhypotheses: {war: W}\nindicators: {i: {text: I, consistency: {war: C}}}\n',
    'a rating that cannot be read, which is reported as that': rated(
      'consistency: {war: C, peace: I, truce: maybe}',
    ),
    'ratings that are no map': rated('consistency: war'),
    'ratings of nothing that exists': rated('consistency: {nothing: C}'),
    'a malformed indicator': `
      title: T
      hypotheses: {war: W, peace: P}
      indicators:
        i: {text: I, consistency: {war: C}
      `,
    'a malformed hypothesis': `
      title: T
      hypotheses:
        war: W
        peace: {text: P
      indicators: {i: {text: I, consistency: {war: C}}}
      `,
  },
});

const question = 'title: Q\nhypotheses: {war: W, peace: P}\n';

describeRuleAcross('incomplete-matrix', {
  reports: {
    'hypotheses of an included note': {
      question: question.replace('peace', '⟪peace⟫'),
      note: 'title: N\ninclude: [question]\nindicators: {i: {text: I, ⟦incomplete-matrix:consistency⟧: {war: C}}}\n',
    },
    'those of an included note beside all of its own': {
      question: question.replace('war', '⟪war⟫'),
      note: 'title: N\ninclude: [question]\nhypotheses: {x: X}\nindicators: {i: {text: I, ⟦incomplete-matrix:consistency⟧: {x: N, peace: C}}}\n',
    },
  },
  spares: {
    'hypotheses of an included note beside its own, of which it rates none': {
      question,
      note: 'title: N\ninclude: [question]\nhypotheses: {x: X, y: Y}\nindicators: {i: {text: I, consistency: {x: N, y: C}}}\n',
    },
  },
});
