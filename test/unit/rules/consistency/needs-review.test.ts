import { describeRule } from '../../support/check';

/** A claim that was weighed at one date and rests on an indicator of another. */
function weighed(asOf: string, date: string): string {
  return `title: T
claims: {c: {text: C, as-of: ${asOf}, supported-by: i}}
indicators: {i: {text: I, date: ${date}}}
`;
}

/** A claim that is reported as weighed before its indicator was seen. */
function outdated(asOf: string, date: string): string {
  return weighed(`⟦needs-review:${asOf}⟧`, date).replace('{i:', '{⟪i⟫:');
}

describeRule('needs-review', {
  reports: {
    'an observation after the claim was weighed': outdated('2022-02-14', '2022-02-15'),
    'evidence for and against, at the ends of chains': `
      title: T
      claims:
        c:
          text: C
          as-of: ⟦needs-review:"2022-01-01"⟧
          supported-by: [d, old]
          contradicted-by: [against, e]
        d: {text: D, supported-by: for}
        e: {text: E, supported-by: more}
      indicators:
        ⟪for⟫: {text: F, date: 2022-02-01}
        ⟪"against"⟫:
          text: A
          status: observed
          date: 2022-03
        ⟪more⟫: {text: M, date: 2023}
        old: {text: O, date: 2021}
      `,
    'an indicator that is reached twice, once': `
      title: T
      claims:
        c: {text: C, as-of: ⟦needs-review:2022-01⟧, supported-by: [i, d], contradicted-by: i}
        d: {text: D, supported-by: i}
      indicators: {⟪i⟫: {text: I, date: 2022-02}}
      `,
    'each claim on the way': `
      title: T
      claims:
        c: {text: C, as-of: ⟦needs-review:2022-01⟧, supported-by: d}
        d: {text: D, as-of: ⟦needs-review:2021⟧, supported-by: i}
      indicators: {⟪i⟫: {text: I, date: 2022-02}}
      `,
    'a month after a day': outdated('2022-01-31', '2022-02'),
    'the day after a month': outdated('2022-01', '2022-02-01'),
    'a year after a year': outdated('2021', '2022'),
    'an interval that begins later': outdated('2022-01-01/2022-01-05', '2022-01-06/2022-01-09'),
    'an interval that never ends, but begins later': outdated('../2022-01', '2022-02/..'),
    'the claim of somebody else': `
      title: T
      actors: {a: A}
      claims: {c: {text: C, by: a, as-of: ⟦needs-review:2021⟧, supported-by: i}}
      indicators: {⟪i⟫: {text: I, date: 2022}}
      `,
  },
  spares: {
    'what is only scheduled': `
      title: T
      claims: {c: {text: C, as-of: 2022, supported-by: i}}
      indicators: {i: {text: I, status: scheduled, date: 2023}}
      `,
    'an observation of the same day': weighed('2022-02-14', '2022-02-14'),
    'an earlier observation': weighed('2022-02-14', '2022-02-13'),
    'a day within the month in which it was weighed': weighed('2022-02', '2022-02-28'),
    'the month of the day on which it was weighed': weighed('2022-02-14', '2022-02'),
    'a year that takes it in': weighed('2022-02-14', '2022'),
    'intervals that overlap': weighed('2022-01-01/2022-01-05', '2022-01-05/2022-01-09'),
    'an interval without a beginning': weighed('2021', '../2023'),
    'a claim that was weighed from a day on': weighed('2022-01-01/..', '2023'),
    'indicators that are watched or were not observed': `
      title: T
      claims: {c: {text: C, as-of: 2021, supported-by: [i, j]}}
      indicators: {i: {text: I, status: watching, date: 2022}, j: {text: J, status: not-observed, date: 2022}}
      `,
    'a forecast that is settled': `
      title: T
      claims: {c: {text: C, kind: forecast, as-of: 2021, outcome: true, supported-by: i}}
      indicators: {i: {text: I, date: 2022}}
      `,
    'a claim that does not say when it was weighed': `
      title: T
      claims: {c: {text: C, supported-by: i}}
      indicators: {i: {text: I, date: 2022}}
      `,
    'an indicator without date':
      'title: T\nclaims: {c: {text: C, as-of: 2021, supported-by: i}}\nindicators: {i: I}\n',
    'an indicator that is no evidence of it': `
      title: T
      claims: {c: {text: "C, see [[i]].", as-of: 2021, if: i, contradicts: d}, d: {text: D, supported-by: i}}
      indicators: {i: {text: I, date: 2022}}
      `,
    'what stands against claims that support it': `
      title: T
      claims: {c: {text: C, as-of: 2021, supported-by: d}, d: {text: D, contradicted-by: i}}
      indicators: {i: {text: I, date: 2022}}
      `,
    'a source that is later': `
      title: T
      sources: {s: {title: S, date: 2022}}
      claims: {c: {text: C, as-of: 2021, sources: s}}
      `,
    'dates that cannot be read': `
      title: T
      claims: {c: {text: C, as-of: last week, supported-by: i}, d: {text: D, as-of: 2021, supported-by: j}}
      indicators: {i: {text: I, date: 2022}, j: {text: J, date: 2022-02-30}}
      `,
    'a status that cannot be read': `
      title: T
      claims: {c: {text: C, as-of: 2021, supported-by: i}}
      indicators: {i: {text: I, status: seen, date: 2022}}
      `,
    'a malformed indicator, which may be only watched': `
      title: T
      claims: {c: {text: C, as-of: 2021, supported-by: i}}
      indicators:
        i: {text: I, date: 2022, status: "watching}
      `,
    'a malformed indicator of which a part is read': `
      title: T
      claims: {c: {text: C, as-of: 2021, supported-by: i}}
      indicators:
        i:
          text: I
          date: 2022
         status: watching
      `,
    'a malformed claim': `
      title: T
      indicators: {i: {text: I, date: 2022}}
      claims:
        c: {text: C, as-of: 2021, supported-by: i
      `,
  },
});
