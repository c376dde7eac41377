import { type Band, findTerm, type Yardstick } from '../../model/scales/yardsticks';

/** What words of likelihood mean, whatever the words and the yardstick. */
export type Degree =
  | 'impossible'
  | 'remote'
  | 'very unlikely'
  | 'unlikely'
  | 'realistic'
  | 'even'
  | 'likely'
  | 'very likely'
  | 'almost certain'
  | 'certain';

/** By which terms yardsticks name a degree, the first that a yardstick has; from the least likely on. */
const names: Readonly<Record<Degree, readonly string[]>> = {
  impossible: [],
  remote: ['remote', 'remote chance', 'almost no chance'],
  'very unlikely': ['very unlikely', 'highly unlikely', 'highly improbable'],
  // Kent lists likely under probable, highly likely under almost certain, and what is doubtful under probably not.
  unlikely: ['unlikely', 'improbable', 'probably not'],
  realistic: ['realistic possibility'],
  even: ['roughly even chance', 'even chance', 'chances about even'],
  likely: ['likely', 'probable'],
  'very likely': ['very likely', 'highly likely', 'highly probable', 'almost certain'],
  'almost certain': ['almost certain', 'nearly certain'],
  certain: [],
};

/**
 * What the words mean in general, for a yardstick that has no term for them: the bands of ICD 203, open to 0
 * and 100 %, and PHIA's for a realistic possibility. 'Certain' and 'impossible' leave little room for chance.
 */
const general: Readonly<Record<Degree, Band>> = {
  impossible: { low: 0, high: 2 },
  remote: { low: 0, high: 5 },
  'very unlikely': { low: 5, high: 20 },
  unlikely: { low: 20, high: 45 },
  realistic: { low: 40, high: 50 },
  even: { low: 45, high: 55 },
  likely: { low: 55, high: 80 },
  'very likely': { low: 80, high: 95 },
  'almost certain': { low: 95, high: 100 },
  certain: { low: 98, high: 100 },
};

/** What a phrase means: one degree, or all from one to another where the words are that vague. */
export interface Degrees {
  readonly from: Degree;
  readonly to: Degree;
}

export function degree(from: Degree, to: Degree = from): Degrees {
  return { from, to };
}

/** From the lowest of two meanings to the highest. */
export function spanning(one: Degrees, other: Degrees): Degrees {
  const order = Object.keys(names);
  const isBelow = (a: Degree, b: Degree): boolean => order.indexOf(a) < order.indexOf(b);
  return {
    from: isBelow(other.from, one.from) ? other.from : one.from,
    to: isBelow(one.to, other.to) ? other.to : one.to,
  };
}

/** The percentages for which a yardstick uses words of the degrees. */
export function bandOfDegrees({ from, to }: Degrees, yardstick: Yardstick): Band {
  return { low: bandOfDegree(from, yardstick).low, high: bandOfDegree(to, yardstick).high };
}

function bandOfDegree(wanted: Degree, yardstick: Yardstick): Band {
  for (const name of names[wanted]) {
    const term = findTerm(yardstick, name);
    if (term) return { low: term.low, high: term.high };
  }
  return general[wanted];
}
