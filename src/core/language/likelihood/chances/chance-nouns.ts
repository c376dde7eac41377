import { type Degrees, degree } from '../degrees';

/** Nouns of which it can be said how great they are, and so how likely something is. */
export const chanceNouns = new Set(
  'chance chances likelihood likelihoods probability probabilities odds possibility possibilities prospect prospects'.split(
    ' ',
  ),
);

/** Those that take a number, but whose size in words is a matter of harm as well. */
export const countedNouns = new Set([...chanceNouns, 'risk', 'risks']);

const little = degree('remote', 'very unlikely');
const low = degree('remote', 'unlikely');
const high = degree('likely', 'very likely');
const highest = degree('very likely', 'almost certain');

/** What an adjective of size makes of such a noun. */
const sizes: Readonly<Record<string, Degrees>> = {
  ...all(degree('impossible'), 'no zero nil nonexistent'),
  ...all(degree('remote'), 'remote negligible minimal minuscule infinitesimal tiny minute'),
  ...all(little, 'slim slender faint slight scant little dim bleak'),
  ...all(low, 'low small poor outside'),
  ...all(degree('even'), 'even equal fifty-fifty 50-50 50/50 50:50'),
  ...all(high, 'good strong high every'),
  ...all(highest, 'excellent overwhelming'),
};

/** How large an adjective makes a chance behind 'very', 'extremely' and their like. */
const strengthened: Readonly<Record<string, Degrees>> = {
  ...all(degree('remote'), 'remote slim slender faint slight little dim bleak'),
  ...all(little, 'low small poor'),
  ...all(highest, 'good strong high'),
};

function all(degrees: Degrees, words: string): Record<string, Degrees> {
  return Object.fromEntries(words.split(' ').map((word) => [word, degrees]));
}

/** What the prospects for something are is not how likely it is, unless they are slim. */
const ofProspects = new Set('remote slim slender faint slight little no dim bleak even'.split(' '));

/** What a noun of chance with an adjective of size means; undefined where that is no estimate. */
export function sizeOf(noun: string, adjective: string, strong: boolean): Degrees | undefined {
  if (noun.startsWith('prospect') && !ofProspects.has(adjective)) return undefined;
  if (adjective === 'realistic') return noun === 'possibility' ? degree('realistic') : undefined;
  const from = strong ? strengthened : sizes;
  if (Object.hasOwn(from, adjective)) return from[adjective];
  return strong && Object.hasOwn(sizes, adjective) ? sizes[adjective] : undefined;
}
