/** The Traffic Light Protocol, version 2.0 (FIRST, 2022), from strictest to freest, with who may read. */
export const markings = {
  'TLP:RED': 'For the eyes and ears of individual recipients only.',
  'TLP:AMBER+STRICT': "Limited to recipients' organisations.",
  'TLP:AMBER': "Limited to recipients' organisations and their clients, on a need-to-know basis.",
  'TLP:GREEN': "Limited to recipients' community.",
  'TLP:CLEAR': 'There is no limit on disclosure.',
} as const;

export type Marking = keyof typeof markings;
