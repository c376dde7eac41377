import { describe } from 'node:test';
import { describeRule, type Table } from '../../support/check';
import { claims } from './claims';

const dates: Table = {
  reports: {
    'dates that do not exist': claims(
      'as-of: ⟦invalid-value:2022-02-29⟧',
      'as-of: ⟦invalid-value:1900-02-29⟧',
      'as-of: ⟦invalid-value:2022-13⟧',
      'as-of: ⟦invalid-value:2022-00⟧',
      'as-of: ⟦invalid-value:2022-04-31⟧',
      'as-of: ⟦invalid-value:2022-01-00⟧',
    ),
    'what is no date': claims(
      'due: ⟦invalid-value:tomorrow⟧',
      'due: ⟦invalid-value:14 February 2022⟧',
      'due: ⟦invalid-value:2022-2-14⟧',
      'due: ⟦invalid-value:22-02-14⟧',
      'due: ⟦invalid-value:20220214⟧',
      'due: ⟦invalid-value:2022-02-14T10:00:00Z⟧',
      'due: ⟦invalid-value:[2022]⟧',
      'due: ⟦invalid-value:{from: 2022}⟧',
      'due: ⟦invalid-value:true⟧',
      'due: ⟦invalid-value:-2022⟧',
    ),
    'intervals that are wrong': claims(
      'as-of: ⟦invalid-value:2022-02-14/2022-02-10⟧',
      'as-of: ⟦invalid-value:../..⟧',
      'as-of: ⟦invalid-value:2022/⟧',
      'as-of: ⟦invalid-value:/2022⟧',
      'as-of: ⟦invalid-value:2022/2023/2024⟧',
      'as-of: ⟦invalid-value:2022-02-30/..⟧',
      'as-of: ⟦invalid-value:2022-02-10/14⟧',
      'as-of: ⟦invalid-value:2024-Q5⟧',
      'as-of: ⟦invalid-value:2024-H3⟧',
      'as-of: ⟦invalid-value:2024-06/05⟧',
      'as-of: ⟦invalid-value:2024-05/13⟧',
      'as-of: ⟦invalid-value:2023-02-29~⟧',
      'as-of: ⟦invalid-value:..~⟧',
      'as-of: ⟦invalid-value:2022-02-10--2022-02-14⟧',
    ),
    'dates at the top, of sources, of indicators and as keys': `
      title: T
      date: ⟦invalid-value:2022-02-31⟧
      sources: {s: {title: S, date: ⟦invalid-value:May 2022⟧, accessed: ⟦invalid-value:2023-02-29⟧}}
      claims: {c: {text: C, was: {⟦invalid-value:2023-02-29⟧: likely, ⟦invalid-value:before⟧: 70%}}}
      indicators: {i: {text: I, date: ⟦invalid-value:2022-1⟧, until: ⟦invalid-value:soon⟧}}
      hypotheses: {h: {text: H, was: {⟦invalid-value:"yesterday"⟧: likely}}}
      `,
  },
  spares: {
    'partial dates, intervals and leap days': claims(
      'as-of: 2022',
      'as-of: 2022-02',
      'as-of: 2022-02-14',
      'as-of: 2024-02-29',
      'as-of: 2000-02-29',
      'as-of: 2022-02-10/2022-02-14',
      'as-of: 2022-02-14/2022-02-14',
      'as-of: 2022-02/2022-02-10',
      'as-of: 2022-02-14/2022-02',
      'as-of: 2014/..',
      'as-of: ../2014',
      'as-of: ../2014-02-28',
      'as-of: 2024-Q2',
      'as-of: 2024-H1',
      'as-of: 2024-05/06',
      'as-of: 2024-05/06~',
      'as-of: 2024-05~',
      'as-of: 2024-Q1/2024-H2',
      'as-of: 2024~/..',
      'as-of: 2024-02-29~/2024-03-01~',
      'as-of: 2024-03~/2024-03',
      'as-of: "2022-02-14"',
      "as-of: '2022'",
      'was: {2021: likely, 2022-02: 70%, "2022-03-01": 60-80%}',
    ),
    'dates in block scalars and through aliases': `
      title: T
      date: &cut-off 2022-02-16
      claims:
        c:
          text: C
          as-of: *cut-off
          due: >-
            2022-03
      `,
  },
};

describe('invalid-value of dates', () => describeRule('invalid-value', dates));
