import { describeRule } from '../../support/check';

/** A note of a date with an observation of another. */
function observed(date: string, cutOff: string): string {
  return `title: T\ndate: ${cutOff}\nindicators: {i: {text: I, date: ${date}}}\n`;
}

/** An observation that is reported as later than its note. */
function late(date: string, cutOff: string): string {
  return observed(`⟦date-order:${date}⟧`, `⟪${cutOff}⟫`);
}

describeRule('date-order', {
  reports: {
    'a watch that ends before the event': `
      title: T
      indicators:
        i: {text: I, status: watching, date: ⟦date-order:2024-05-02⟧, until: ⟪2024-05-01⟫}
        j:
          text: J
          status: scheduled
          until: ⟪"2023"⟫
          date: ⟦date-order:2024-Q1⟧
      `,
    'a note that is to be looked at again before it was written': `
      title: T
      date: ⟦date-order:2024-05-02⟧
      valid-until: ⟪2024-04⟫
      `,
    'the same, the other way round':
      'title: T\r\nvalid-until: ⟪2023⟫\r\nclaims: {}\r\ndate: ⟦date-order:"2024-01-01"⟧\r\n',
    'observations and sources after the note': `
      title: T
      date: ⟪2022-02-16⟫
      sources:
        s: {title: S, date: ⟦date-order:2022-02-17⟧}
        t:
          title: T
          date: ⟦date-order:"2023"⟧
      indicators:
        i: {text: I, date: ⟦date-order:'2022-03'⟧, status: observed}
      `,
    'a source that was read before it was published': `
      title: T
      sources: {s: {title: S, accessed: ⟪2022-02-13⟫, date: ⟦date-order:2022-02-14⟧}}
      `,
    'the same in a note that is later': `
      title: T
      date: 2024
      sources:
        s:
          title: S
          date: ⟦date-order:2022-02⟧
          accessed: ⟪"2022-01"⟫
      `,
    'a source that is late for both': `
      title: T
      date: ⟪2021⟫
      sources: {s: {title: S, date: ⟦date-order:⟦date-order:2022⟧⟧, accessed: ⟪2021-12-31⟫}}
      `,
    'a month after a day': late('2022-03', '2022-02-28'),
    'a day after a month': late('2022-03-01', '2022-02'),
    'a quarter, a half and two months after the note': `
      title: T
      date: ⟪2024-Q1⟫
      sources: {s: {title: S, date: ⟦date-order:2024-H2⟧}, t: {title: T, date: ⟦date-order:2024-05/06⟧}}
      indicators: {i: {text: I, date: ⟦date-order:2024-05~⟧}}
      `,
    'an interval that begins later': late('2022-02-17/2022-02-18', '2022-02-16'),
    'an interval without end that begins later': late('2022-02-17/..', '2022-02-16'),
    'a note of an interval': late('2022-02-17', '2022-02-10/2022-02-16'),
    'a date of the note behind the entries': `
      title: T
      indicators: {i: {text: I, date: ⟦date-order:2023⟧}}
      date: ⟪2022⟫
      `,
  },
  spares: {
    'what is scheduled for a day after the note':
      'title: T\ndate: 2022\nindicators: {i: {text: I, status: scheduled, date: 2023}}\n',
    'a watch that ends with the event, or may': `
      title: T
      indicators: {i: {text: I, status: watching, date: 2024-05, until: 2024-05-01}, j: {text: J, date: 2024-05~, until: 2024-04}}
      `,
    'a note that holds for a time': 'title: T\ndate: 2024-05-02\nvalid-until: 2024-05\n',
    'dates of the note that are none': 'title: T\ndate: 2024-05-32\nvalid-until: 2023\n',
    'a malformed date of the note': 'title: T\nvalid-until: 2023\ndate: "2024\n',
    'what is of the same day': observed('2022-02-16', '2022-02-16'),
    'what is earlier': observed('2022-02-15', '2022-02-16'),
    'a month that takes in the day': observed('2022-02', '2022-02-14'),
    'a day of the month': observed('2022-02-28', '2022-02'),
    'a quarter, a half and two months that overlap': `
      title: T
      date: 2024-04-30
      sources: {s: {title: S, date: 2024-Q2}, t: {title: T, date: 2024-H1}, u: {title: U, date: 2024-04/06}}
      `,
    'what is about as late': `
      title: T
      date: 2024-04-30
      sources: {s: {title: S, date: 2024-05~}, t: {title: T, date: 2024-05-01~}, u: {title: U, date: 2024-Q3~}}
      `,
    'a note that is about as late': observed('2025-01', '2024~'),
    'an interval that overlaps': observed('2022-02-16/2022-03-01', '2022-02-16'),
    'an interval without beginning': observed('../2023', '2022'),
    'a note of an interval without end': observed('2023', '2022/..'),
    'a note without a date':
      'title: T\nsources: {s: {title: S, date: 2023}}\nindicators: {i: {text: I, date: 2023}}\n',
    'indicators that are watched or were not observed': `
      title: T
      date: 2022
      indicators: {i: {text: I, status: watching, date: 2023, until: 2024}, j: {text: J, status: not-observed, date: 2023}}
      `,
    'a source that was read when it was published, or later': `
      title: T
      sources: {s: {title: S, date: 2022-02-14, accessed: 2022-02-14}, t: {title: T, date: 2022, accessed: 2022-02-14}}
      `,
    'a source that was read after the note': `
      title: T
      date: 2022
      sources: {s: {title: S, date: 2021, accessed: 2023}}
      `,
    'dates of claims': `
      title: T
      date: 2022
      claims: {c: {text: C, kind: forecast, due: 2023, as-of: 2023, was: {2023: likely}}}
      `,
    'dates that are none': `
      title: T
      date: 2022-02-30
      indicators: {i: {text: I, date: 2023}}
      sources: {s: {title: S, date: 2022, accessed: 2021-13}}
      `,
    'an indicator of unknown status':
      'title: T\ndate: 2022\nindicators: {i: {text: I, status: seen, date: 2023}}\n',
    'malformed entries': `
      title: T
      date: 2022
      sources:
        s: {title: S, date: 2023
      indicators:
        i: {text: I, date: 2023
      `,
  },
});
