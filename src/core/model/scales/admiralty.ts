/**
 * The NATO Admiralty grades (STANAG 2511; wording after FM 2-22.3, appendix B). Reliability belongs to the
 * source and credibility to the item; F and 6 mean unknown, not worst.
 */
export const reliability = {
  A: {
    words: 'completely reliable',
    meaning: 'No doubt of authenticity, trustworthiness or competency; a history of complete reliability.',
  },
  B: { words: 'usually reliable', meaning: 'Minor doubt; a history of valid information most of the time.' },
  C: { words: 'fairly reliable', meaning: 'Doubt, but has given valid information before.' },
  D: { words: 'not usually reliable', meaning: 'Significant doubt, but has given valid information before.' },
  E: {
    words: 'unreliable',
    meaning: 'Lacks authenticity, trustworthiness and competency; a history of invalid information.',
  },
  F: {
    words: 'reliability cannot be judged',
    meaning: 'There is no basis to judge the source. This means unknown, not worst.',
  },
} as const;

export const reliabilityWords = {
  meanings: { reliable: 'B', unknown: 'F', unrated: 'F', 'cannot be judged': 'F' },
} as const;

export type Reliability = keyof typeof reliability;

export const credibility = {
  1: {
    words: 'confirmed by other sources',
    meaning: 'Confirmed by other independent sources, logical, consistent with other information.',
  },
  2: { words: 'probably true', meaning: 'Not confirmed; logical and consistent with other information.' },
  3: {
    words: 'possibly true',
    meaning: 'Not confirmed; reasonably logical; agrees with some other information.',
  },
  4: {
    words: 'doubtful',
    meaning: 'Not confirmed; possible but not logical; there is no other information.',
  },
  5: { words: 'improbable', meaning: 'Not confirmed; not logical; contradicted by other information.' },
  6: {
    words: 'truth cannot be judged',
    meaning: 'There is no basis to judge the information. This means unknown, not worst.',
  },
} as const;

export const credibilityWords = {
  meanings: {
    confirmed: '1',
    probable: '2',
    likely: '2',
    possible: '3',
    'doubtfully true': '4',
    unlikely: '5',
    unknown: '6',
    unrated: '6',
    'cannot be judged': '6',
  },
} as const;
