import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { statements } from './support';

/** What is offered of a sentence, by its beginning; the date is that of the text. */
const cases: readonly (readonly [text: string, offered: readonly string[], date?: string])[] = [
  ['A longer strike is unlikely.', ['judgement unlikely “A longer strike is unlikely.”']],
  ['There is a 60-70% chance of a deal.', ['judgement 60-70% “There is a 60-70% chance of a deal.”']],
  ['The curfew will probably be kept.', ['forecast likely “The curfew will probably be kept.”']],
  ['The port could close for weeks.', ['forecast “The port could close for weeks.”']],
  ['The levy will inevitably fail.', ['forecast “The levy will inevitably fail.”']],
  [
    'There is no guarantee that the truce holds.',
    ['judgement “There is no guarantee that the truce holds.”'],
  ],
  ['The ministry moved to a new house.', []],
  ['Is a deal likely to hold?', []],
  [
    'The curfew will probably end by 20 May 2031.',
    ['forecast likely due 2031-05-20 “The curfew will probably end by 20 May 2031.”'],
  ],
  [
    'Rui Campos said that the army was ready.',
    ['view by Rui Campos “Rui Campos said that the army was ready.”'],
  ],
  [
    'According to Minister Rui Campos, the army is ready. He added that nobody slept.',
    [
      'view by Rui Campos “According to Minister Rui Campos, the army is ready.”',
      'view by Rui Campos “He added that nobody slept.”',
    ],
  ],
  [
    'Harbour officials warned that the pier may sink.',
    ['view by Harbour officials “Harbour officials warned that the pier may sink.”'],
  ],
  [
    '“We will not be moved by threats,” Ana Pereira said.',
    ['view by Ana Pereira “We will not be moved by threats”'],
  ],
  [
    '“We will not be moved by threats,” said Ana Pereira.',
    ['view by Ana Pereira “We will not be moved by threats”'],
  ],
  ['Water supply reportedly failed in the north.', ['event “Water supply reportedly failed in the north.”']],
  ['Some 12,400 people crossed the river.', ['event “Some 12,400 people crossed the river.”']],
  ['The pact was signed in 2015 in Lisbon.', ['event 2015 “The pact was signed in 2015 in Lisbon.”']],
  [
    'Since 2014, both sides have shelled the valley.',
    ['event 2014/.. “Since 2014, both sides have shelled the valley.”'],
  ],
  ['On 9 May two shells hit the market.', ['event “On 9 May two shells hit the market.”']],
  [
    'On 9 May two shells hit the market.',
    ['event 2031-05-09 “On 9 May two shells hit the market.”'],
    '2031-05-11',
  ],
  [
    'On December 30 a shell hit the market.',
    ['event 2030-12-30 “On December 30 a shell hit the market.”'],
    '2031-01-02',
  ],
  [
    'They met on Monday in the old town.',
    ['event 2031-03-03 “They met on Monday in the old town.”'],
    '2031-03-05',
  ],
  [
    'They met yesterday in the old town.',
    ['event 2031-03-04 “They met yesterday in the old town.”'],
    '2031-03-05',
  ],
  [
    'The vote is scheduled for 14 May 2031.',
    ['event 2031-05-14 scheduled “The vote is scheduled for 14 May 2031.”'],
  ],
  [
    'The vote was held on 14/05/2031 in Lisbon.',
    ['event 2031-05-14 “The vote was held on 14/05/2031 in Lisbon.”'],
  ],
  [
    '- On 9 May 2031 two shells hit the market.',
    ['event 2031-05-09 “On 9 May 2031 two shells hit the market.”'],
  ],
  ['May 5 people be enough for that?', []],
];

describe('what a sentence is proposed as', () => {
  for (const [text, offered, date] of cases)
    it(`${date ?? 'no date'}: ${text}`, () => assert.deepEqual(statements(text, date), offered));
});
