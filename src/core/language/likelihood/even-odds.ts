import { follow, precede, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';
import type { Limit } from './phrase';

/** Words that say 'as likely as not', without the noun they belong to. */
export interface Even {
  readonly first: number;
  readonly last: number;
  readonly limit?: Limit;
  /** How yardsticks name it, with the noun; empty where none does. */
  readonly names: readonly string[];
}

const limits: Readonly<Record<string, Limit>> = {
  'no better than': 'at most',
  'no more than': 'at most',
  'not better than': 'at most',
  'at best': 'at most',
  'slightly better than': 'above',
  'somewhat better than': 'above',
  'a little better than': 'above',
  'better than': 'above',
  'more than': 'above',
  'greater than': 'above',
  'higher than': 'above',
  'slightly less than': 'below',
  'worse than': 'below',
  'less than': 'below',
  'lower than': 'below',
  'at least': 'at least',
};

const about = new Set('roughly about approximately around almost nearly'.split(' '));
const articles = new Set(['a', 'an', 'the']);

/** Reads the evenness that ends before a noun of chance: a better than even (chance), roughly even (odds). */
export function evenBefore(tokens: readonly Token[], noun: number): Even | undefined {
  const last = noun - 1;
  const core = coreEnding(tokens, last);
  if (core === undefined) return undefined;
  const named = startOfAbout(tokens, core);
  const limit = limitBefore(tokens, named);
  if (limit) return { first: limit.first, last, limit: limit.limit, names: [] };
  // 'Even chance' alone can be said of chance itself: even chance plays a part.
  if (
    named === core &&
    !articles.has(wordAt(tokens, core - 1)) &&
    wordAt(tokens, core) === 'even' &&
    wordAt(tokens, noun) === 'chance'
  )
    return undefined;
  return { first: named, last, names: [nameOf(tokens, named, noun)] };
}

/** Reads the evenness that begins at a place: (the odds are) about even, no better than even, 50-50. */
export function evenFrom(tokens: readonly Token[], from: number): Even | undefined {
  for (const [words, limit] of Object.entries(limits))
    if (follow(tokens, from, words)) {
      const at = skipArticle(tokens, from + words.split(' ').length);
      const last = coreFrom(tokens, at);
      if (last !== undefined) return { first: from, last, limit, names: [] };
    }
  const at = about.has(wordAt(tokens, from)) ? from + 1 : from;
  const last = coreFrom(tokens, at);
  if (last === undefined) return undefined;
  return { first: from, last, names: at > from ? ['chances about even'] : ['even chance'] };
}

function nameOf(tokens: readonly Token[], first: number, noun: number): string {
  const words = tokens.slice(first, noun + 1).map(({ word }) => word);
  return words.join(' ').replace('chances', 'chance');
}

function skipArticle(tokens: readonly Token[], at: number): number {
  return articles.has(wordAt(tokens, at)) ? at + 1 : at;
}

/** The first token of 'even', 'equal', 'fifty-fifty', '50/50' that ends at a place. */
function coreEnding(tokens: readonly Token[], last: number): number | undefined {
  if (wordAt(tokens, last) === 'even' || wordAt(tokens, last) === 'equal') return last;
  for (const length of [2, 3]) if (coreFrom(tokens, last - length + 1) === last) return last - length + 1;
  return undefined;
}

/** The last token of the same that begins at a place. */
export function coreFrom(tokens: readonly Token[], at: number): number | undefined {
  const word = wordAt(tokens, at);
  if (word === 'even' || word === 'equal') return at;
  if (word !== 'fifty' && word !== '50') return undefined;
  const next = tokens[at + 1];
  if (next?.joined && next.word === word) return at + 1;
  const apart = next?.word === '/' || next?.word === ':' || next?.word === '–';
  return apart && wordAt(tokens, at + 2) === word ? at + 2 : undefined;
}

function startOfAbout(tokens: readonly Token[], core: number): number {
  return about.has(wordAt(tokens, core - 1)) ? core - 1 : core;
}

function limitBefore(tokens: readonly Token[], at: number): { first: number; limit: Limit } | undefined {
  const before = articles.has(wordAt(tokens, at - 1)) ? at - 1 : at;
  for (const [words, limit] of Object.entries(limits))
    if (precede(tokens, before, words)) return { first: before - words.split(' ').length, limit };
  return undefined;
}
