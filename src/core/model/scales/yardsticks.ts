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

const percentage = /^(\d{1,3}(?:\.\d+)?)\s*%$/;
const percentages = /^(\d{1,3}(?:\.\d+)?)\s*%?\s*[-–]\s*(\d{1,3}(?:\.\d+)?)\s*%$/;

/** Reads `70%` and `60-80%`; undefined for anything else, and for what is no probability. */
export function parsePercentage(text: string): Band | undefined {
  const trimmed = text.trim();
  const single = percentage.exec(trimmed);
  const match = percentages.exec(trimmed) ?? (single && [trimmed, single[1], single[1]]);
  if (!match) return undefined;
  const low = Number(match[1]);
  const high = Number(match[2]);
  return low <= high && high <= 100 ? { low, high } : undefined;
}

const numbers = /^(\d+(?:\.\d+)?)(?:\s*%?\s*[-–—]\s*(\d+(?:\.\d+)?))?\s*%?$/;

/** What was meant by a number without its sign, a fraction of one, or a range that begins with the higher bound. */
export function percentageMeant(text: string): string | undefined {
  const match = numbers.exec(text.trim());
  if (!match) return undefined;
  const bounds = match.slice(1).flatMap((bound) => (bound === undefined ? [] : [Number(bound)]));
  const isFraction =
    !text.includes('%') && bounds.every((bound) => bound <= 1) && bounds.some((bound) => bound % 1);
  const percent = bounds.map((bound) => (isFraction ? Math.round(bound * 10_000) / 100 : bound));
  const meant = `${percent.sort((a, b) => a - b).join('-')}%`;
  return parsePercentage(meant) && meant;
}

/** The band that a likelihood names: a term of the yardstick, a percentage or a range of them. */
export function bandOf(likelihood: string, yardstick: Yardstick): Band | undefined {
  return findTerm(yardstick, likelihood) ?? parsePercentage(likelihood);
}

/** `55–80 %`, or `70 %` where both ends are the same. */
export function formatBand({ low, high }: Band): string {
  return low === high ? `${low} %` : `${low}–${high} %`;
}
