/** A stretch of probability in percent, both ends inclusive. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

export interface Term extends Band {
  /** The term and its synonyms, in lower case; the first is the one to offer. */
  readonly names: readonly string[];
}

export interface Yardstick {
  readonly id: YardstickId;
  readonly title: string;
  /** Where the scale is defined. */
  readonly source: string;
  /** From least to most likely. */
  readonly terms: readonly Term[];
}

export type YardstickId = 'icd-203' | 'phia' | 'nato' | 'kent';

export const defaultYardstick: YardstickId = 'icd-203';

export const yardsticks: Readonly<Record<YardstickId, Yardstick>> = {
  'icd-203': {
    id: 'icd-203',
    title: 'ICD 203',
    source: 'Intelligence Community Directive 203, Analytic Standards (ODNI, 2015)',
    terms: [
      term(1, 5, 'almost no chance', 'remote'),
      term(5, 20, 'very unlikely', 'highly improbable'),
      term(20, 45, 'unlikely', 'improbable'),
      term(45, 55, 'roughly even chance', 'roughly even odds'),
      term(55, 80, 'likely', 'probable'),
      term(80, 95, 'very likely', 'highly probable'),
      term(95, 99, 'almost certain', 'nearly certain'),
    ],
  },
  phia: {
    id: 'phia',
    title: 'PHIA probability yardstick',
    source: 'Professional Head of Intelligence Assessment (gov.uk, 24 March 2025)',
    terms: [
      term(0, 5, 'remote chance'),
      term(10, 20, 'highly unlikely'),
      term(25, 35, 'unlikely'),
      term(40, 50, 'realistic possibility'),
      term(55, 75, 'likely', 'probable'),
      term(80, 90, 'highly likely'),
      term(95, 100, 'almost certain'),
    ],
  },
  nato: {
    id: 'nato',
    title: 'NATO',
    source: 'NATO AJP-2.1, Allied Joint Doctrine for Intelligence Procedures',
    terms: [
      term(0, 10, 'highly unlikely'),
      term(10, 40, 'unlikely'),
      term(40, 60, 'even chance'),
      term(60, 90, 'likely'),
      term(90, 100, 'highly likely'),
    ],
  },
  kent: {
    id: 'kent',
    title: 'Kent',
    source: 'Sherman Kent, Words of Estimative Probability (1964)',
    terms: [
      term(2, 12, 'almost certainly not'),
      term(20, 40, 'probably not'),
      term(40, 60, 'chances about even'),
      term(63, 87, 'probable'),
      term(87, 99, 'almost certain'),
    ],
  },
};

export const yardstickIds = Object.keys(yardsticks) as readonly YardstickId[];

function term(low: number, high: number, ...names: string[]): Term {
  return { low, high, names };
}

export function findTerm(yardstick: Yardstick, name: string): Term | undefined {
  const wanted = name.trim().toLowerCase().replace(/\s+/g, ' ');
  return yardstick.terms.find((known) => known.names.includes(wanted));
}

/** `55–80 %`, or `70 %` where both ends are the same. */
export function formatBand({ low, high }: Band): string {
  return low === high ? `${rounded(low)} %` : `${rounded(low)}–${rounded(high)} %`;
}

/** 1 in 3 has no end of digits. */
export function rounded(percentage: number): number {
  return Math.round(percentage * 100) / 100;
}
