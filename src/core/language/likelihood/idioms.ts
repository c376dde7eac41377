import { denialBefore } from '../grammar/negation';
import { copulas, determiners, isFunctionWord, pronouns } from '../lexicon/function-words';
import { linking } from '../lexicon/verbs';
import { follow, isEndOrSign, precede, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';
import { degree } from './degrees';
import { coreFrom, evenFrom } from './even-odds';
import type { Phrase } from './phrase';

/** Reads the phrase that a word is the turning point of. */
type Reader = (tokens: readonly Token[], at: number) => Phrase | undefined;

const readers: Readonly<Record<string, Reader>> = {
  likely: readAsNot,
  probable: readAsNot,
  probably: readAsNot,
  likelier: readLikelierThanNot,
  likelihood: readInAll,
  probability: readInAll,
  chances: readChancesAre,
  odds: readOdds,
  bound: readBound,
  sure: readBound,
  doubt: readDoubt,
  bet: readBet,
  conclusion: readForegone,
  conceivable: readHardlyConceivable,
  toss: readToss,
  coin: readToss,
  shot: readLongShot,
  certainty: readCertainty,
  even: readItIsEven,
  equal: readItIsEven,
  fifty: readItIsEven,
  '50': readItIsEven,
};

/** Reads what is no adjective, adverb or noun with its size, but says a likelihood as a whole. */
export function readIdiom(tokens: readonly Token[], at: number): Phrase | undefined {
  const word = wordAt(tokens, at);
  return Object.hasOwn(readers, word) ? readers[word]?.(tokens, at) : undefined;
}

function idiom(first: number, last: number, meaning: Phrase['meaning'], form: Phrase['form']): Phrase {
  return { first, last, meaning, form };
}

/** More likely than not, less probable than not, more probably than not, (about) as likely as not. */
function readAsNot(tokens: readonly Token[], at: number): Phrase | undefined {
  const before = wordAt(tokens, at - 1);
  if (before === 'as' && follow(tokens, at + 1, 'as not')) {
    const begins = /^(?:about|roughly|just|nearly|almost)$/.test(wordAt(tokens, at - 2)) ? at - 2 : at - 1;
    return idiom(begins, at + 2, degree('even'), 'adjective');
  }
  if (!follow(tokens, at + 1, 'than not')) return undefined;
  if (before === 'less') return idiom(at - 1, at + 2, { low: 0, high: 50 }, 'adjective');
  if (before !== 'more') return undefined;
  const denied = denialBefore(tokens, at - 1);
  if (denied !== undefined) return idiom(denied, at + 2, { low: 0, high: 50 }, 'adjective');
  return idiom(at - 1, at + 2, { low: 50, high: 100 }, 'adjective');
}

/** Likelier than not. */
function readLikelierThanNot(tokens: readonly Token[], at: number): Phrase | undefined {
  return follow(tokens, at + 1, 'than not')
    ? idiom(at, at + 2, { low: 50, high: 100 }, 'adjective')
    : undefined;
}

/** In all likelihood, in all probability; the likelihood is that. */
function readInAll(tokens: readonly Token[], at: number): Phrase | undefined {
  if (follow(tokens, at + 1, 'is that') && wordAt(tokens, at - 1) === 'the')
    return idiom(at - 1, at + 1, degree('likely', 'very likely'), 'noun');
  if (!precede(tokens, at, 'in all')) return undefined;
  return idiom(at - 2, at, degree('likely', 'very likely'), 'adverb');
}

/** Chances are (that) the talks fail. */
function readChancesAre(tokens: readonly Token[], at: number): Phrase | undefined {
  if (!follow(tokens, at + 1, 'are')) return undefined;
  const next = wordAt(tokens, at + 2);
  const goesOn =
    next === 'that' ||
    next === ',' ||
    (pronouns.has(next) && next !== 'what' && next !== 'one') ||
    next === 'the';
  return goesOn ? idiom(at, at + 1, degree('likely', 'very likely'), 'noun') : undefined;
}

/** Odds are (that) the talks fail; the odds favour, are in favour of, are against. */
function readOdds(tokens: readonly Token[], at: number): Phrase | undefined {
  return readChancesAre(tokens, at) ?? readOddsFavour(tokens, at);
}

function readOddsFavour(tokens: readonly Token[], at: number): Phrase | undefined {
  const verb = /^(?:strongly|clearly|slightly|narrowly|still|now|heavily)$/.test(wordAt(tokens, at + 1))
    ? at + 2
    : at + 1;
  if (/^favou?rs?$/.test(wordAt(tokens, verb)))
    return idiom(at, verb, degree('likely', 'very likely'), 'noun');
  if (!/^(?:are|remain|were)$/.test(wordAt(tokens, at + 1))) return undefined;
  const from = /^(?:stacked|strongly|heavily|still|now)$/.test(wordAt(tokens, at + 2)) ? at + 3 : at + 2;
  if (follow(tokens, from, 'against')) return idiom(at, from, degree('remote', 'unlikely'), 'noun');
  const favour = wordAt(tokens, from) === 'in' && /^favou?r$/.test(wordAt(tokens, from + 1));
  return favour ? idiom(at, from + 1, degree('likely', 'very likely'), 'noun') : undefined;
}

/** Is bound to fail, is sure to follow; not bound to a treaty, legally bound to pay, be sure to ask. */
function readBound(tokens: readonly Token[], at: number): Phrase | undefined {
  if (wordAt(tokens, at + 1) !== 'to' || !isVerbBase(tokens, at + 2)) return undefined;
  const first = /^(?:almost|virtually|all|nearly)$/.test(wordAt(tokens, at - 1)) ? at - 1 : at;
  const from = wordAt(tokens, first - 1) === 'not' ? first - 1 : first;
  const verb = wordAt(tokens, from - 1);
  if (!copulas.has(verb) && !linking.has(verb)) return undefined;
  if (verb === 'be' && isEndOrSign(tokens, from - 2)) return undefined;
  const phrase = idiom(from, at + 1, degree(first < at ? 'almost certain' : 'certain'), 'adjective');
  return from < first ? { ...phrase, denial: 'not' } : phrase;
}

function isVerbBase(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  return tokens[at]?.kind === 'word' && !tokens[at]?.capital && !determiners.has(word) && !pronouns.has(word);
}

/** We doubt that; there is little doubt that. */
function readDoubt(tokens: readonly Token[], at: number): Phrase | undefined {
  return readLittleDoubt(tokens, at) ?? readWeDoubt(tokens, at);
}

const doubts: readonly [words: string, meaning: Phrase['meaning']][] = [
  ['no', degree('certain')],
  ['little', degree('very likely', 'almost certain')],
  ['hardly any', degree('very likely', 'almost certain')],
];

/** There is no doubt that, there is little doubt that; not 'there is no doubt about the source'. */
function readLittleDoubt(tokens: readonly Token[], at: number): Phrase | undefined {
  if (wordAt(tokens, at + 1) !== 'that') return undefined;
  const found = doubts.find(([words]) => precede(tokens, at, `there is ${words}`));
  if (!found) return undefined;
  const [words, meaning] = found;
  return idiom(at - words.split(' ').length, at, meaning, 'noun');
}

/** We doubt that, we very much doubt whether; not 'do not doubt', 'no doubt'. */
function readWeDoubt(tokens: readonly Token[], at: number): Phrase | undefined {
  const adverb = /^(?:seriously|strongly|much|highly|also|still|therefore)$/.test(wordAt(tokens, at - 1));
  let first = adverb ? at - 1 : at;
  if (precede(tokens, at, 'very much')) first = at - 2;
  if (!/^(?:we|i|analysts|assessors)$/.test(wordAt(tokens, first - 1))) return undefined;
  if (isEndOrSign(tokens, at + 1)) return undefined;
  return idiom(first, at, first < at ? degree('very unlikely', 'unlikely') : degree('unlikely'), 'adverb');
}

/** It is a safe bet that. */
function readBet(tokens: readonly Token[], at: number): Phrase | undefined {
  const isGood = /^(?:safe|good)$/.test(wordAt(tokens, at - 1)) && wordAt(tokens, at - 2) === 'a';
  if (!isGood || !copulas.has(wordAt(tokens, at - 3)) || wordAt(tokens, at + 1) !== 'that') return undefined;
  return idiom(at - 2, at, degree('likely', 'very likely'), 'noun');
}

/** Defeat is a foregone conclusion, is not a foregone conclusion. */
function readForegone(tokens: readonly Token[], at: number): Phrase | undefined {
  if (!precede(tokens, at, 'a foregone')) return undefined;
  const phrase = idiom(at - 2, at, degree('certain'), 'noun');
  const denied = denialBefore(tokens, at - 2);
  if (denied !== undefined) return { ...phrase, first: denied, denial: 'not' };
  const verb = wordAt(tokens, at - 3);
  return copulas.has(verb) || linking.has(verb) ? phrase : undefined;
}

/** It is hardly conceivable that. What is conceivable has any likelihood. */
function readHardlyConceivable(tokens: readonly Token[], at: number): Phrase | undefined {
  const isDenied = /^(?:not|hardly|scarcely|barely)$/.test(wordAt(tokens, at - 1));
  if (!isDenied || !copulas.has(wordAt(tokens, at - 2))) return undefined;
  return idiom(at - 1, at, degree('impossible', 'very unlikely'), 'adjective');
}

/** A toss-up; a coin toss, a coin flip. */
function readToss(tokens: readonly Token[], at: number): Phrase | undefined {
  const next = wordAt(tokens, at + 1);
  const tossUp = wordAt(tokens, at) === 'toss' ? next === 'up' : next === 'toss' || next === 'flip';
  const article = wordAt(tokens, at - 1);
  if (!tossUp || article !== 'a') return undefined;
  const verb = wordAt(tokens, verbBeforeToss(tokens, at - 2));
  if (!copulas.has(verb) && !linking.has(verb) && verb !== 'as') return undefined;
  return idiom(at - 1, at + 1, degree('even'), 'noun');
}

/** It is essentially a toss-up; it is little more than a coin toss. */
function verbBeforeToss(tokens: readonly Token[], at: number): number {
  if (/.ly$/.test(wordAt(tokens, at))) return at - 1;
  const compares = ['little more than', 'little better than', 'no better than', 'nothing more than'];
  return compares.some((words) => precede(tokens, at + 1, words)) ? at - 3 : at;
}

/** War is a long shot. */
function readLongShot(tokens: readonly Token[], at: number): Phrase | undefined {
  if (
    !precede(tokens, at, 'a long') ||
    !(copulas.has(wordAt(tokens, at - 3)) || linking.has(wordAt(tokens, at - 3)))
  )
    return undefined;
  return idiom(at - 2, at, degree('remote', 'unlikely'), 'noun');
}

/** A virtual certainty, a near certainty, almost a certainty; not a certainty. */
function readCertainty(tokens: readonly Token[], at: number): Phrase | undefined {
  if (/^(?:near|virtual)$/.test(wordAt(tokens, at - 1)) && /^(?:with|is)$/.test(wordAt(tokens, at - 2)))
    return idiom(at - 1, at, degree('almost certain'), 'noun');
  const nearly = /^(?:near|virtual|practical)$/.test(wordAt(tokens, at - 1)) ? at - 2 : undefined;
  const almost =
    wordAt(tokens, at - 1) === 'a' && /^(?:almost|virtually|nearly|practically)$/.test(wordAt(tokens, at - 2))
      ? at - 2
      : undefined;
  const first = nearly ?? almost ?? at - 1;
  if (nearly === undefined && almost === undefined && wordAt(tokens, at - 1) !== 'a') return undefined;
  const denied = denialBefore(tokens, first);
  const verb = wordAt(tokens, (denied ?? first) - 1);
  if (!copulas.has(verb) && !linking.has(verb) && denied === undefined && verb !== 'as') return undefined;
  if (!isEndOrSign(tokens, at + 1) && !isFunctionWord(wordAt(tokens, at + 1))) return undefined;
  const phrase = idiom(first, at, degree((nearly ?? almost) ? 'almost certain' : 'certain'), 'noun');
  return denied === undefined ? phrase : { ...phrase, first: denied, denial: 'not' };
}

/** It is about even whether; it is fifty-fifty that. */
function readItIsEven(tokens: readonly Token[], at: number): Phrase | undefined {
  if (coreFrom(tokens, at) === undefined) return undefined;
  const about = /^(?:about|roughly|approximately)$/.test(wordAt(tokens, at - 1)) ? at - 1 : at;
  if (
    !precede(tokens, about, 'it is') &&
    !precede(tokens, about, 'it remains') &&
    !precede(tokens, about, 'it was')
  )
    return undefined;
  const even = evenFrom(tokens, about);
  const next = even && wordAt(tokens, even.last + 1);
  if (!even || (next !== 'whether' && next !== 'that' && next !== '.' && next !== '')) return undefined;
  return idiom(even.first, even.last, degree('even'), 'adjective');
}
