import type { Band, Yardstick } from '../../model/scales/yardsticks';
import { findTerm } from '../../model/scales/yardsticks';
import { bandOfDegrees, type Degrees } from './degrees';

/** What part of speech the words are, and so by which words they can be replaced. */
export type Form = 'adjective' | 'adverb' | 'noun' | 'number';

/** What a phrase says before the note's yardstick is laid on it. */
export type Meaning = Degrees | Band;

/** The words of a phrase, told by the first and the last, from which readers look on to either side. */
export interface Words {
  readonly first: number;
  readonly last: number;
}

/** An estimative phrase within a sentence. */
export interface Phrase extends Words {
  readonly meaning: Meaning;
  readonly form: Form;
  /** The words as yardsticks name terms, where they are such. */
  readonly term?: Words & { readonly names: readonly string[] };
  /** `not`: the phrase is denied (not likely). `contrary`: the opposite is said to be so (probably not). */
  readonly denial?: 'not' | 'contrary';
  /** How the phrase limits what it names: better than even. */
  readonly limit?: Limit;
  /** A second way to take the words. */
  readonly other?: Band;
}

export type Limit = 'above' | 'below' | 'at most' | 'at least';

/** The percentages for which a phrase stands, and those of another reading, if it has one. */
export interface Reading {
  readonly band: Band;
  readonly other?: Band;
}

export function readingOf(phrase: Phrase, yardstick: Yardstick): Reading {
  const said = limited(bandOfMeaning(phrase.meaning, yardstick), phrase.limit);
  if (phrase.denial === 'not') return { band: denied(said) };
  if (phrase.denial === 'contrary')
    return { band: ownContrary(phrase, yardstick) ?? contrary(said), other: said };
  return phrase.other ? { band: said, other: phrase.other } : { band: said };
}

function bandOfMeaning(meaning: Meaning, yardstick: Yardstick): Band {
  return 'from' in meaning ? bandOfDegrees(meaning, yardstick) : meaning;
}

function limited({ low, high }: Band, limit: Limit | undefined): Band {
  const middle = (low + high) / 2;
  if (limit === 'above') return { low: middle, high: 100 };
  if (limit === 'below') return { low: 0, high: middle };
  if (limit === 'at most') return { low: 0, high };
  if (limit === 'at least') return { low, high: 100 };
  return { low, high };
}

/** 'Not T' means 0 to the lower bound of T; where T is itself below even, its upper bound to 100. */
function denied({ low, high }: Band): Band {
  return high < 50 && low < 40 ? { low: high, high: 100 } : { low: 0, high: low };
}

function contrary({ low, high }: Band): Band {
  return { low: 100 - high, high: 100 - low };
}

/** Kent has terms of this kind: probably not, almost certainly not. */
function ownContrary({ term }: Phrase, yardstick: Yardstick): Band | undefined {
  for (const name of term?.names ?? []) {
    const own = findTerm(yardstick, `${adverbOf(name)} not`);
    if (own) return { low: own.low, high: own.high };
  }
  return undefined;
}

const adverbs: Readonly<Record<string, string>> = {
  probable: 'probably',
  'almost certain': 'almost certainly',
  'nearly certain': 'nearly certainly',
};

/** The adverb of a term, where it has another form than the adjective: probable, probably. */
export function adverbOf(name: string): string {
  return adverbs[name] ?? name.replace(/probable$/, 'probably');
}
