import { describeRule } from '../../support/check';

/** An indicator with ratings, in a note of three hypotheses. */
function rated(consistency: string): string {
  return `title: T\nhypotheses: {war: W, peace: P, truce: T}\nindicators: {i: {text: I, ${consistency}}}\n`;
}

describeRule('not-diagnostic', {
  reports: {
    'an indicator and a claim that fit all alike': `
      title: T
      hypotheses: {war: W, peace: P}
      indicators:
        i: {text: I, ⟦not-diagnostic:consistency⟧: {war: C, peace: C}}
      claims:
        c:
          text: C
          ⟦not-diagnostic:consistency⟧:
            war: II
            peace: "II"
      `,
    'two hypotheses beside what is none': rated('⟦not-diagnostic:consistency⟧: {war: C, peas: II, peace: C}'),
    'some hypotheses of the note': rated('⟦not-diagnostic:consistency⟧: {war: CC, peace: CC}'),
    'all three': rated('⟦not-diagnostic:"consistency"⟧: {war: I, peace: I, truce: I}'),
    'one hypothesis that is left empty': rated('⟦not-diagnostic:consistency⟧: {war: C, peace: C, truce: }'),
    'a watched indicator and a claim of somebody else': `
      title: T
      actors: {a: A}
      hypotheses: {war: W, peace: P}
      indicators: {i: {text: I, status: watching, ⟦not-diagnostic:consistency⟧: {war: C, peace: C}}}
      claims: {c: {text: C, by: a, ⟦not-diagnostic:consistency⟧: {war: C, peace: C}}}
      `,
    'ratings through an alias': `
      title: T
      hypotheses: {war: W, peace: P}
      indicators: {i: {text: I, ⟦not-diagnostic:consistency⟧: &same {war: C, peace: C}}}
      `,
  },
  spares: {
    'what is neutral to all, or applies to none, which says so itself': `
      title: T
      hypotheses: {war: W, peace: P}
      indicators: {i: {text: I, consistency: {war: N, peace: N}}, j: {text: J, consistency: {war: NA, peace: NA}}}
      `,
    'ratings that differ': rated('consistency: {war: C, peace: I}'),
    'ratings that differ in strength': rated('consistency: {war: C, peace: CC}'),
    'ratings of which one differs': rated('consistency: {war: C, peace: C, truce: N}'),
    'neutral beside not applicable': rated('consistency: {war: N, peace: NA}'),
    'a single rating': rated('consistency: {war: C}'),
    'no ratings': rated('consistency: {}'),
    'a hypothesis that is rated twice, which is a duplicate key': rated('consistency: {war: C, war: C}'),
    'a rating that cannot be read, which may be another': rated(
      'consistency: {war: C, peace: C, truce: consistent}',
    ),
    'ratings that are no map': rated('consistency: [war, peace]'),
    'what is no hypothesis, which is an unknown reference or of a wrong kind': rated(
      'consistency: {war: C, peas: C, i: C}',
    ),
    'keys of the user': rated('consistency: {war: C, x-peace: C}'),
    'a malformed indicator': 'title: T\nindicators:\n  i: {text: I, consistency: {war: C, peace: C}\n',
  },
});
