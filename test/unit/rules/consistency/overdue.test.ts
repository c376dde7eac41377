import { describe } from 'node:test';
import { describeRule } from '../../support/check';

/** A forecast with a date by which it is settled. */
function due(date: string, fields = ''): string {
  return `title: T\nclaims: {c: {text: C, kind: forecast, due: ${date}${fields}}}\n`;
}

/** A forecast whose date is reported as past. */
function overdue(date: string, fields?: string): string {
  return due(`⟦overdue:${date}⟧`, fields);
}

describe('overdue on the first of March 2024', () =>
  describeRule(
    'overdue',
    {
      reports: {
        'a scheduled indicator, by its date': `
          title: T
          indicators:
            i: {text: I, status: scheduled, date: ⟦overdue:2024-02-29⟧, until: 2024-02}
            j: {text: J, status: scheduled, date: ⟦overdue:2023-Q4⟧}
            k: {text: K, status: scheduled, until: ⟦overdue:2023⟧}
          `,
        'a note that was to be looked at again, once': `
          title: T
          valid-until: ⟦overdue:2024-02⟧
          claims: {a: A}
          indicators: {i: I}
          `,
        'a note that was to be looked at again, and nothing in it besides': `
          title: T
          valid-until: ⟦overdue:2024-02⟧
          claims: {a: {text: A, kind: forecast, due: 2024-01}}
          indicators:
            i: {text: I, status: watching, until: 2024-01}
            j: {text: J, status: scheduled, date: 2024-01}
          `,
        'what is due in a note that holds on, or of which nobody knows how long': `
          title: T
          valid-until: 2024-03
          claims: {a: {text: A, kind: forecast, due: ⟦overdue:2024-01⟧}}
          indicators:
            i: {text: I, status: watching, until: ⟦overdue:2024-01⟧}
          `,
        'what is due in a note that holds until a date that is none':
          'title: T\nvalid-until: 2024-02-31\nclaims: {a: {text: A, kind: forecast, due: ⟦overdue:2024-01⟧}}\n',
        'a note in braces': '{"title": "T", "valid-until": ⟦overdue:"2024-02-29"⟧, "claims": {"a": "A"}}\n',
        'a forecast of yesterday': overdue('2024-02-29'),
        'forecasts in block style and in quotes': `
          title: T
          claims:
            c:
              text: C
              kind: forecast
              due: ⟦overdue:"2023-01-01"⟧
            d: {text: D, kind: 'forecast', due: ⟦overdue:'2022'⟧, outcome: }
          `,
        'a month that is over': overdue('2024-02'),
        'a year that is over': overdue('2023'),
        'an interval that is over': overdue('2024-01-01/2024-02-15'),
        'an interval without beginning that is over': overdue('../2024-01'),
        'a forecast of somebody else': `
          title: T
          actors: {a: A}
          claims: {c: {text: C, kind: forecast, by: a, due: ⟦overdue:2023-06⟧}}
          `,
        'a forecast with an empty condition': overdue('2023', ', if: []'),
        'a watched indicator': `
          title: T
          indicators:
            i: {text: I, status: watching, until: ⟦overdue:2024-02-29⟧}
            j:
              text: J
              date: 2020
              until: ⟦overdue:2023⟧
              status: watching
          `,
      },
      spares: {
        'a note that holds until today, and what is scheduled for today': `
          title: T
          valid-until: 2024-03-01
          indicators: {i: {text: I, status: scheduled, date: 2024-03}, j: {text: J, status: scheduled}}
          `,
        'a second date of the note, which does not count': `
          title: T
          valid-until: 2025
          valid-until: 2023
          `,
        'what was scheduled and came, or did not': `
          title: T
          indicators: {i: {text: I, date: 2023}, j: {text: J, status: not-observed, date: 2023}}
          `,
        'malformed dates of the note': 'title: T\nvalid-until: "2023\n',
        'an implication and a recommendation': `
          title: T
          claims: {c: {text: C, kind: implication, due: 2023}, d: {text: D, kind: recommendation, due: 2023}}
          `,
        'a forecast of today': due('2024-03-01'),
        'a forecast of tomorrow': due('2024-03-02'),
        'a month and a year that are not over': `
          title: T
          claims: {c: {text: C, kind: forecast, due: 2024-03}, d: {text: D, kind: forecast, due: 2024}}
          `,
        'an interval that is not over': due('2024-02-01/2024-03-01'),
        'an interval without end': due('2023-01-01/..'),
        'a forecast with an outcome': due('2023', ', outcome: false'),
        'a forecast that is void': due('2023', ', outcome: void'),
        'a forecast with a condition': due('2023', ', if: talks fail'),
        'an outcome and a condition that cannot be read': `
          title: T
          claims:
            c: {text: C, kind: forecast, due: 2023, outcome: perhaps}
            d: {text: D, kind: forecast, due: 2023, if: {a: b}}
          `,
        'other claims': `
          title: T
          claims: {a: {text: A, due: 2023}, b: {text: B, kind: fact, due: 2023}, c: {text: C, kind: assumption, due: 2023}}
          `,
        'claims of an unknown kind': 'title: T\nclaims: {a: {text: A, kind: forcast, due: 2023}}\n',
        'a date that is none': due('2023-02-30'),
        'indicators that are settled': `
          title: T
          indicators:
            i: {text: I, until: 2023}
            j: {text: J, status: observed, until: 2023}
            k: {text: K, status: not-observed, until: 2023}
          `,
        'indicators that are watched without a date, or for longer': `
          title: T
          indicators:
            i: {text: I, status: watching, date: 2023}
            j: {text: J, status: watching, until: 2024-03}
            k: {text: K, status: watching, until: 2023/..}
          `,
        'an indicator of unknown status':
          'title: T\nindicators: {i: {text: I, status: watched, until: 2023}}\n',
        'malformed entries': `
          title: T
          claims:
            c: {text: C, kind: forecast, due: 2023
          indicators:
            i: {text: I, status: watching, until: 2023
          `,
      },
    },
    { today: '2024-03-01' },
  ));

describe('overdue where nothing says what day it is', () =>
  describeRule('overdue', {
    reports: {},
    spares: {
      'a note': 'title: T\nvalid-until: 2001\n',
      'a forecast of the past': due('2001'),
      'a watched indicator': 'title: T\nindicators: {i: {text: I, status: watching, until: 2001}}\n',
    },
  }));
