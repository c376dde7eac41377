import { describeRule } from '../../support/check';

/** A note in which war is likely and peace is not, with evidence. */
function weighed(evidence: string): string {
  return `title: T
hypotheses:
  war: {text: War, likelihood: likely}
  peace: {text: Peace, likelihood: unlikely}
${evidence}`;
}

/** Hypotheses with evidence against war, of which the rule reports that war is called the likelier. */
function mismatched(evidence: string): string {
  return weighed(evidence).replace('  war', '  ⟦consistency-mismatch:war⟧').replace('  peace', '  ⟪peace⟫');
}

/** Indicators, each with its fields. */
function indicators(...fields: readonly string[]): string {
  return `indicators:\n${fields.map((each, at) => `  i${at}: {text: I, ${each}}\n`).join('')}`;
}

describeRule('consistency-mismatch', {
  reports: {
    'a likely hypothesis that an observation is inconsistent with': mismatched(
      indicators('consistency: {war: I, peace: C}'),
    ),
    'a hypothesis in block style with a quoted id': `
      title: T
      hypotheses:
        ⟪peace⟫:
          text: Peace
          likelihood: 20-40%
        ⟦consistency-mismatch:"war"⟧:
          text: War
          likelihood: 60%
      indicators:
        i:
          text: I
          consistency:
            war: II
            peace: I
      `,
    'one more inconsistency of two': mismatched(
      indicators('consistency: {war: I, peace: I}', 'consistency: {war: I, peace: N}'),
    ),
    'a claim of the author': mismatched('claims: {c: {text: C, consistency: {war: I, peace: CC}}}\n'),
    'an indicator that weighs more than a claim': mismatched(
      `claims: {c: {text: C, consistency: {war: C, peace: I}}}\n${indicators('credibility: 2, consistency: {war: I, peace: C}')}`,
    ),
    'an indicator that weighs more than a doubtful one': mismatched(
      indicators(
        'credibility: 4, consistency: {war: C, peace: I}',
        'credibility: 6, consistency: {war: I, peace: C}',
      ),
    ),
    'two weighty observations against three others': mismatched(
      indicators(
        'credibility: 1, consistency: {war: II, peace: C}',
        'credibility: 3, consistency: {war: C, peace: II}',
      ),
    ),
    'the likeliest of three, against the least inconsistent': `
      title: T
      yardstick: phia
      hypotheses:
        war: {text: W, likelihood: unlikely}
        ⟪truce⟫: {text: T, likelihood: remote chance}
        ⟦consistency-mismatch:peace⟧: {text: P, likelihood: realistic possibility}
      indicators:
        i: {text: I, consistency: {war: I, peace: I, truce: C}}
      `,
    'a hypothesis without likelihood that less is inconsistent with': `
      title: T
      hypotheses: {⟦consistency-mismatch:war⟧: {text: W, likelihood: 5%}, ⟪peace⟫: P}
      indicators: {i: {text: I, consistency: {war: I}}}
      `,
  },
  spares: {
    'what is only scheduled, or watched': weighed(
      indicators('status: scheduled, consistency: {war: II}', 'status: watching, consistency: {war: I}'),
    ),
    'evidence that is inconsistent with the other': weighed(indicators('consistency: {war: C, peace: I}')),
    'equal scores': weighed(
      indicators('consistency: {war: II, peace: C}', 'consistency: {war: C, peace: II}'),
    ),
    'equal scores by different weights': weighed(
      indicators(
        'credibility: 5, consistency: {war: II, peace: C}',
        'credibility: 2, consistency: {war: C, peace: I}',
      ),
    ),
    'what is neutral, not applicable or consistent': weighed(
      indicators('consistency: {war: N, peace: CC}', 'consistency: {war: NA, peace: C}'),
    ),
    'what is watched or was not observed': weighed(
      indicators(
        'status: watching, consistency: {war: II, peace: C}',
        'status: not-observed, consistency: {war: II}',
      ),
    ),
    'what somebody else claims': weighed(
      'actors: {a: A}\nclaims: {c: {text: C, by: a, consistency: {war: II}}}\n',
    ),
    'an observation that weighs less than a claim': weighed(
      `claims: {c: {text: C, consistency: {war: C, peace: I}}}\n${indicators('credibility: 5, consistency: {war: I, peace: C}')}`,
    ),
    'two that are likeliest, where little is inconsistent with one of them': `
      title: T
      hypotheses: {war: {text: W, likelihood: 40%}, peace: {text: P, likelihood: 40%}, truce: {text: T, likelihood: 20%}}
      indicators: {i: {text: I, consistency: {war: II, peace: C, truce: C}}}
      `,
    'hypotheses without likelihood': `
      title: T
      hypotheses: {war: W, peace: P}
      indicators: {i: {text: I, consistency: {war: II, peace: C}}}
      `,
    'a single hypothesis': `
      title: T
      hypotheses: {war: {text: W, likelihood: likely}}
      indicators: {i: {text: I, consistency: {war: II}}}
      `,
    'a likelihood that cannot be read, which may be the highest': `
      title: T
      hypotheses: {war: {text: W, likelihood: 20%}, peace: {text: P, likelihood: verylikely}}
      indicators: {i: {text: I, consistency: {war: II, peace: C}}}
      `,
    'a malformed hypothesis, which may be the likeliest': `
      title: T
      hypotheses:
        war: {text: W, likelihood: 20%}
        truce: {text: T, likelihood: 10%}
        peace: {text: P, likelihood: 70%
      indicators: {i: {text: I, consistency: {war: II, peace: C}}}
      `,
    'a malformed indicator and one of unknown status': weighed(
      'indicators:\n  i: {text: I, status: seen, consistency: {war: II}}\n  j: {text: I, consistency: {war: II}\n',
    ),
  },
});
