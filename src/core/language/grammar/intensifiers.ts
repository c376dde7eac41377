import { comparing } from '../lexicon/function-words';
import { precede, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';

/**
 * How much the words before an adjective strengthen it; `about`: anything from the plain word to the strong
 * one.
 */
export type Strength = 'plain' | 'about' | 'strong' | 'extreme' | 'almost';

export interface Intensity {
  readonly strength: Strength;
  /** The first token of the strengthened adjective. */
  readonly first: number;
}

const strengths: Readonly<Record<string, Strength>> = {
  ...each('plain', 'rather fairly reasonably pretty somewhat relatively moderately slightly distinctly'),
  ...each('about', 'most quite well decidedly'),
  ...each(
    'strong',
    'very highly really greatly deeply seriously strongly absolutely hugely immensely remarkably',
  ),
  ...each(
    'extreme',
    'extremely overwhelmingly exceedingly exceptionally vanishingly incredibly supremely vastly',
  ),
  ...each('almost', 'almost nearly virtually practically near effectively'),
};

const longer: Readonly<Record<string, Strength>> = {
  'all but': 'almost',
  'as good as': 'almost',
  'well nigh': 'almost',
  'nigh on': 'almost',
  'next to': 'almost',
  'more than': 'about',
  'all too': 'plain',
};

/** With a denial, these weaken instead: not very likely is not likely. */
const diminishers = new Set(
  'very particularly especially too that so terribly overly exactly really overwhelmingly'.split(' '),
);

function each(strength: Strength, words: string): Record<string, Strength> {
  return Object.fromEntries(words.split(' ').map((word) => [word, strength]));
}

/** Reads the words that strengthen an adjective; undefined where they compare it: more likely, as likely. */
export function intensityOf(tokens: readonly Token[], adjective: number): Intensity | undefined {
  const before = wordAt(tokens, adjective - 1);
  const phrase = Object.keys(longer).find((words) => precede(tokens, adjective, words));
  if (phrase) return { strength: longer[phrase] ?? 'plain', first: adjective - phrase.split(' ').length };
  if (precede(tokens, adjective, 'not in the least') || precede(tokens, adjective, 'nowhere near'))
    return { strength: 'plain', first: adjective };
  const diminished = diminishedFrom(tokens, adjective);
  if (diminished !== undefined) return { strength: 'plain', first: diminished };
  if (comparing.has(before)) return undefined;
  const strength = Object.hasOwn(strengths, before) ? strengths[before] : undefined;
  if (!strength) return { strength: 'plain', first: adjective };
  const more = wordAt(tokens, adjective - 2);
  if (more === 'how' || more === 'so' || more === 'too') return undefined;
  return { strength, first: more === before || more === 'very' ? adjective - 2 : adjective - 1 };
}

/** Where 'very' begins in 'not very likely', 'all that' in 'not all that likely'. */
function diminishedFrom(tokens: readonly Token[], adjective: number): number | undefined {
  if (!diminishers.has(wordAt(tokens, adjective - 1))) return undefined;
  const all = wordAt(tokens, adjective - 2) === 'all' ? 1 : 0;
  const first = adjective - 1 - all;
  return wordAt(tokens, first - 1) === 'not' ? first : undefined;
}
