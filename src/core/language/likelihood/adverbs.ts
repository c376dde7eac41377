import { intensityOf, type Strength } from '../grammar/intensifiers';
import { denialAfter } from '../grammar/negation';
import { determiners } from '../lexicon/function-words';
import { wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';
import { degree } from './degrees';
import type { Phrase } from './phrase';

const probably = {
  plain: degree('likely'),
  about: degree('likely', 'very likely'),
  strong: degree('very likely'),
  extreme: degree('very likely', 'almost certain'),
  almost: undefined,
};

const ofCertainty = new Set('certainly surely definitely assuredly undoubtedly inevitably'.split(' '));

/**
 * Reads an adverb of likelihood: probably, most probably, almost certainly, will certainly; with a denial
 * behind it, probably not. Undefined where it describes another word only (a probably fatal dose).
 */
export function readAdverb(tokens: readonly Token[], at: number): Phrase | undefined {
  const word = wordAt(tokens, at);
  if (word !== 'probably' && !ofCertainty.has(word)) return undefined;
  const intensity = intensityOf(tokens, at);
  if (!intensity || determiners.has(wordAt(tokens, intensity.first - 1))) return undefined;
  const { first, strength } = intensity;
  const meaning = word === 'probably' ? probably[strength] : certainly(tokens, at, strength);
  if (!meaning) return undefined;
  const phrase: Phrase = { first, last: at, meaning, form: 'adverb', term: termOf(tokens, first, at) };
  return withDenial(tokens, phrase);
}

/** Certainly and its like only stress by themselves; with 'will' they speak of what is to come. */
function certainly(tokens: readonly Token[], at: number, strength: Strength) {
  if (strength === 'almost') return degree('almost certain');
  if (strength === 'about' || strength === 'plain') {
    const besides = [wordAt(tokens, at - 1), wordAt(tokens, at + 1)];
    if (besides.includes('will') || besides.includes('would')) return degree('certain');
  }
  return undefined;
}

/** The name that yardsticks give the adverb: that of its adjective. */
function termOf(tokens: readonly Token[], first: number, last: number): NonNullable<Phrase['term']> {
  const adverb = wordAt(tokens, last);
  const adjective = adverb === 'probably' ? 'probable' : adverb.replace(/ly$/, '');
  const before = tokens.slice(first, last).map(({ word }) => word);
  return { first, last, names: [[...before, adjective].join(' ')] };
}

function withDenial(tokens: readonly Token[], phrase: Phrase): Phrase {
  if (wordAt(tokens, phrase.first - 1) === 'not')
    return { ...phrase, first: phrase.first - 1, denial: 'not' };
  const after = denialAfter(tokens, phrase.last);
  return after === undefined ? phrase : { ...phrase, last: after, denial: 'contrary' };
}
