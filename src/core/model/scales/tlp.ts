/** The Traffic Light Protocol, version 2.0 (FIRST, 2022), from strictest to freest, with who may read. */
export const markings = {
  'TLP:RED': 'For the eyes and ears of individual recipients only.',
  'TLP:AMBER+STRICT': "Limited to recipients' organisations.",
  'TLP:AMBER': "Limited to recipients' organisations and their clients, on a need-to-know basis.",
  'TLP:GREEN': "Limited to recipients' community.",
  'TLP:CLEAR': 'There is no limit on disclosure.',
} as const;

/** Version 1 had TLP:WHITE. */
export const markingWords = {
  meanings: {
    red: 'TLP:RED',
    'amber+strict': 'TLP:AMBER+STRICT',
    amber: 'TLP:AMBER',
    green: 'TLP:GREEN',
    clear: 'TLP:CLEAR',
    white: 'TLP:CLEAR',
    'TLP:WHITE': 'TLP:CLEAR',
    public: 'TLP:CLEAR',
    unrestricted: 'TLP:CLEAR',
  },
  reasons: {
    WHITE: 'TLP:WHITE is called TLP:CLEAR since version 2.',
    'TLP:WHITE': 'TLP:WHITE is called TLP:CLEAR since version 2.',
    'TLP: WHITE': 'TLP:WHITE is called TLP:CLEAR since version 2.',
    'TLP WHITE': 'TLP:WHITE is called TLP:CLEAR since version 2.',
  },
} as const;

export type Marking = keyof typeof markings;

/** From the strictest to the freest. */
export const markingNames = Object.keys(markings) as readonly Marking[];

/** How far a marking is from the strictest, which is 0. What has none may be passed on freely. */
export function freedomOf(marking: Marking | undefined): number {
  return markingNames.indexOf(marking ?? 'TLP:CLEAR');
}

export function isStricter(one: Marking | undefined, other: Marking | undefined): boolean {
  return freedomOf(one) < freedomOf(other);
}

/** The marking that a word names, in whatever case and with its prefix or without. */
export function markingNamed(word: string): Marking | undefined {
  const name = word.toUpperCase();
  return markingNames.find((marking) => marking === name || marking === `TLP:${name}`);
}
