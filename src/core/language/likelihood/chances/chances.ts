import { denialBefore, longDenialBefore } from '../../grammar/negation';
import { comparing, copulas, isFunctionWord } from '../../lexicon/function-words';
import { judging, linking } from '../../lexicon/verbs';
import { follow, isEndOrSign, precede, wordAt } from '../../text/token-access';
import type { Token } from '../../text/tokens';
import { type Degrees, degree } from '../degrees';
import { type Even, evenBefore, evenFrom } from '../even-odds';
import type { Phrase } from '../phrase';
import { chanceNouns, sizeOf } from './chance-nouns';

/** How far behind its noun the size of a chance may stand: the likelihood of … is low. */
const lookAhead = 25;

const strong = new Set(
  'very extremely exceedingly exceptionally vanishingly highly really incredibly'.split(' '),
);
const weak = new Set('rather fairly pretty quite relatively only just still somewhat now'.split(' '));
const nearly = new Set('almost virtually practically nearly effectively'.split(' '));
const leavesNoun = new Set(
  'depends depend hinges varies vary because since although while unless if'.split(' '),
);

/**
 * Reads what is said of a chance, a likelihood, a probability, odds or a possibility: a slim chance, almost
 * no chance, a realistic possibility, roughly even odds; the likelihood of … is low, we rate the odds as
 * remote. `at` is the noun.
 */
export function readChance(tokens: readonly Token[], at: number): Phrase | undefined {
  const noun = wordAt(tokens, at);
  if (!chanceNouns.has(noun) || tokens[at]?.joined) return undefined;
  return readSizeBefore(tokens, at) ?? readSizeBehind(tokens, at);
}

interface Sized {
  readonly first: number;
  readonly last: number;
  readonly degrees: Degrees;
  readonly names: readonly string[];
}

function readSizeBefore(tokens: readonly Token[], at: number): Phrase | undefined {
  if (!endsNoun(tokens, at)) return undefined;
  const even = evenBefore(tokens, at);
  if (even) return isEqualOpportunity(tokens, at) ? undefined : evenPhrase(tokens, even, at);
  const none = readNone(tokens, at) ?? readHardlyAny(tokens, at) ?? readNoReal(tokens, at);
  if (none) return none;
  const sized = readAdjectiveBefore(tokens, at);
  if (!sized || !isChanceThat(tokens, at, sized)) return undefined;
  return denied(tokens, phrase(sized));
}

/** 'A slim chance encounter' is about the encounter. */
function endsNoun(tokens: readonly Token[], at: number): boolean {
  return (
    isEndOrSign(tokens, at + 1) ||
    isFunctionWord(wordAt(tokens, at + 1)) ||
    linking.has(wordAt(tokens, at + 1)) ||
    tokens[at + 1]?.capital === true ||
    // With high probability linked to: the words are an adverb to the verb behind them.
    (/.{2}ed$/.test(wordAt(tokens, at + 1)) && hasWith(tokens, at))
  );
}

function hasWith(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun - 2; at >= noun - 4; at--) if (wordAt(tokens, at) === 'with') return true;
  return false;
}

/** 'A good chance to talk' is an opportunity. */
function isChanceThat(tokens: readonly Token[], at: number, { names }: Sized): boolean {
  const isOpportunity = wordAt(tokens, at).startsWith('chance') && wordAt(tokens, at + 1) === 'to';
  return !isOpportunity || /remote|slim|slender|faint|slight/.test(names[0] ?? '');
}

/** All have an equal chance to speak. */
function isEqualOpportunity(tokens: readonly Token[], at: number): boolean {
  return wordAt(tokens, at - 1) === 'equal' && wordAt(tokens, at + 1) === 'to';
}

/** No chance, almost no chance, little or no chance, next to no chance. */
function readNone(tokens: readonly Token[], at: number): Phrase | undefined {
  const before = wordAt(tokens, at - 1);
  if ((before !== 'no' && before !== 'zero' && before !== 'none') || wordAt(tokens, at + 1) === 'to')
    return undefined;
  const term = (first: number) => ({ first, last: at, names: ['almost no chance'] });
  const two = wordAt(tokens, at - 2);
  if (nearly.has(two) || precede(tokens, at - 1, 'next to'))
    return {
      first: nearly.has(two) ? at - 2 : at - 3,
      last: at,
      form: 'noun',
      meaning: degree('remote'),
      ...(two === 'almost' && { term: term(at - 2) }),
    };
  if (two === 'or' || two === 'to')
    if (/^(?:little|slim)$/.test(wordAt(tokens, at - 3)))
      return { first: at - 3, last: at, form: 'noun', meaning: degree('impossible', 'very unlikely') };
  if (isEndOrSign(tokens, at - 3) && !isEndOrSign(tokens, at - 2) && two === 'by') return undefined;
  return { first: at - 1, last: at, form: 'noun', meaning: degree('impossible') };
}

/** Hardly any chance, scarcely a chance. */
function readHardlyAny(tokens: readonly Token[], at: number): Phrase | undefined {
  const isAny = /^(?:any|an?)$/.test(wordAt(tokens, at - 1));
  if (!isAny || !/^(?:hardly|scarcely|barely)$/.test(wordAt(tokens, at - 2))) return undefined;
  return { first: at - 2, last: at, form: 'noun', meaning: degree('remote', 'very unlikely') };
}

/** No real chance, no realistic prospect. A realistic possibility is a term of PHIA, and denied as such. */
function readNoReal(tokens: readonly Token[], at: number): Phrase | undefined {
  const real = /^(?:real|realistic|serious|credible|reasonable)$/.test(wordAt(tokens, at - 1));
  if (!real || wordAt(tokens, at - 2) !== 'no' || wordAt(tokens, at) === 'possibility') return undefined;
  return { first: at - 2, last: at, form: 'noun', meaning: degree('impossible', 'very unlikely') };
}

function readAdjectiveBefore(tokens: readonly Token[], at: number): Sized | undefined {
  const adjective = adjectiveAt(tokens, at - 1);
  const much = readMuch(tokens, at);
  if (much) return much;
  const noun = wordAt(tokens, at);
  let first = at - 1;
  const isStrong = strong.has(wordAt(tokens, first - 1));
  if (isStrong || weak.has(wordAt(tokens, first - 1))) first--;
  if (comparing.has(wordAt(tokens, first - 1)) || isExceeded(tokens, first)) return undefined;
  if (adjective === 'even' && !/^(?:an?|the|roughly|about)$/.test(wordAt(tokens, first - 1)))
    return undefined;
  const degrees = sizeOf(noun, adjective, isStrong);
  if (!degrees || tokens[at - 1]?.joined) return undefined;
  return { first, last: at, degrees, names: namesOf(adjective, noun) };
}

/** 'More than a small chance' is anything above it. */
function isExceeded(tokens: readonly Token[], first: number): boolean {
  const from = /^an?$/.test(wordAt(tokens, first - 1)) ? first - 1 : first;
  const exceeds =
    wordAt(tokens, from - 1) === 'than' && /^(?:more|better|greater|less)$/.test(wordAt(tokens, from - 2));
  return exceeds && wordAt(tokens, from - 3) !== 'no';
}

/** Not much chance, not much of a chance. */
function readMuch(tokens: readonly Token[], at: number): Sized | undefined {
  for (const words of ['not much', 'not much of a'])
    if (precede(tokens, at, words))
      return {
        first: at - words.split(' ').length,
        last: at,
        degrees: degree('remote', 'very unlikely'),
        names: [],
      };
  return undefined;
}

function adjectiveAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.kind === 'word' ? wordAt(tokens, at) : '';
}

/** How yardsticks name a noun with its adjective. ICD's 'remote' is one word, PHIA's 'remote chance' two. */
function namesOf(adjective: string, noun: string): string[] {
  return adjective === 'remote' ? ['remote chance', 'remote'] : [`${adjective} ${noun}`];
}

function phrase({ first, last, degrees, names }: Sized): Phrase {
  const from = names[0] === 'remote chance' ? last - 1 : first;
  return { first, last, meaning: degrees, form: 'noun', term: { first: from, last, names } };
}

/** Not a realistic possibility; no realistic possibility; no longer a strong possibility. */
function denied(tokens: readonly Token[], phrase: Phrase): Phrase {
  let at = phrase.first - 1;
  if (wordAt(tokens, at) === 'a' || wordAt(tokens, at) === 'an') at--;
  const word = wordAt(tokens, at);
  const begins =
    word === 'no' || word === 'not' || word === 'never' || word === 'hardly' || word === 'without';
  if (begins && wordAt(tokens, at - 1) !== 'if') return { ...phrase, first: at, denial: 'not' };
  if (precede(tokens, at + 1, 'no longer')) return { ...phrase, first: at - 1, denial: 'not' };
  return phrase;
}

function evenPhrase(tokens: readonly Token[], { first, last, limit, names }: Even, noun: number): Phrase {
  const plain: Phrase = {
    first,
    last: Math.max(last, noun),
    meaning: degree('even'),
    form: 'noun',
    ...(limit && { limit }),
    ...(names.length > 0 && !limit && { term: { first, last: Math.max(last, noun), names } }),
  };
  return limit ? plain : denied(tokens, plain);
}

/** The likelihood of a coup is low; we assess the odds as remote; chances: slim. */
function readSizeBehind(tokens: readonly Token[], noun: number): Phrase | undefined {
  const whole = wordAt(tokens, noun + 1) === 'that';
  let found: Phrase | undefined;
  for (let at = noun + 1; at <= noun + lookAhead && at < tokens.length; at++) {
    if (leaves(tokens, at)) break;
    const sized = isLink(tokens, noun, at) ? readPredicate(tokens, noun, at) : undefined;
    if (sized && !whole) return sized;
    found = sized ?? found;
  }
  return found;
}

/** Whether another clause or another chance begins. */
function leaves(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (word === ';' || chanceNouns.has(word) || leavesNoun.has(word)) return true;
  return word === ',' && /^(?:and|but|while|so|because|yet)$/.test(wordAt(tokens, at + 1));
}

function isLink(tokens: readonly Token[], noun: number, at: number): boolean {
  const word = wordAt(tokens, at);
  if (copulas.has(word) || linking.has(word)) return true;
  if (at === noun + 1)
    return (
      word === ':' ||
      word === '—' ||
      word === '–' ||
      word === 'about' ||
      word === 'roughly' ||
      isRated(tokens, noun)
    );
  return (word === 'as' || word === 'at') && isRated(tokens, noun);
}

/** Whether somebody rates the chance: we judge the likelihood of … as low. */
function isRated(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(0, noun - 6); at--) if (judging.has(wordAt(tokens, at))) return true;
  return false;
}

function readPredicate(tokens: readonly Token[], noun: number, link: number): Phrase | undefined {
  const from = isAdjectiveItself(tokens, noun, link) ? link : link + 1;
  const even = evenFrom(tokens, from);
  if (even && (isEndOrSign(tokens, even.last + 1) || isFunctionWord(wordAt(tokens, even.last + 1))))
    return { ...evenPhrase(tokens, even, even.last), first: even.first, last: even.last };
  const at = skipWeak(tokens, skipLongDenial(tokens, from));
  const isStrong = strong.has(wordAt(tokens, at));
  const adjective = isStrong ? at + 1 : at;
  const degrees = sizeOf(wordAt(tokens, noun), adjectiveAt(tokens, adjective), isStrong);
  if (
    !degrees ||
    !ends(tokens, adjective) ||
    /^(?:no|little|every|even|realistic)$/.test(wordAt(tokens, adjective))
  )
    return undefined;
  const isDirect = wordAt(tokens, link + 1) === 'not' || skipLongDenial(tokens, from) > from;
  const before = isDirect ? link + 1 : denialBefore(tokens, link + 1);
  const isNot = before !== undefined && before > noun;
  return {
    first: isNot ? Math.min(before, at) : at,
    last: adjective,
    meaning: degrees,
    form: 'adjective',
    ...(isNot && { denial: 'not' as const }),
    term: {
      first: adjective,
      last: adjective,
      names: namesOf(wordAt(tokens, adjective), wordAt(tokens, noun)),
    },
  };
}

/** The chance is anything but remote, far from slim. */
function skipLongDenial(tokens: readonly Token[], from: number): number {
  for (let at = from + 1; at <= from + 4; at++) if (longDenialBefore(tokens, at) === from) return at;
  return from;
}

/** We judge the chances slim; chances about even. */
function isAdjectiveItself(tokens: readonly Token[], noun: number, link: number): boolean {
  const word = wordAt(tokens, link);
  return (
    link === noun + 1 &&
    !copulas.has(word) &&
    !linking.has(word) &&
    word !== 'as' &&
    word !== 'at' &&
    tokens[link]?.kind === 'word'
  );
}

function skipWeak(tokens: readonly Token[], from: number): number {
  let at = from;
  while (
    at < from + 4 &&
    (weak.has(wordAt(tokens, at)) || /^(?:not|as|be|to|been|therefore|however|,)$/.test(wordAt(tokens, at)))
  )
    at++;
  return at;
}

function ends(tokens: readonly Token[], at: number): boolean {
  return (
    isEndOrSign(tokens, at + 1) ||
    (isFunctionWord(wordAt(tokens, at + 1)) && !follow(tokens, at + 1, 'to be'))
  );
}
