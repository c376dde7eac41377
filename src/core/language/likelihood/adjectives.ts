import { beforeAside } from '../grammar/asides';
import { beforeAdverbs } from '../grammar/finite-verbs';
import { type Intensity, intensityOf, type Strength } from '../grammar/intensifiers';
import { denialAfter, denialBefore, longDenialBefore } from '../grammar/negation';
import { isPredicate } from '../grammar/predicates';
import { copulas, modals, pronouns } from '../lexicon/function-words';
import { linking } from '../lexicon/verbs';
import { follow, isEndOrSign, precede, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';
import { type Degrees, degree, spanning } from './degrees';
import type { Phrase } from './phrase';

type Scale = Readonly<Record<Strength, Degrees | undefined>>;

const likely: Scale = {
  plain: degree('likely'),
  about: degree('likely', 'very likely'),
  strong: degree('very likely'),
  extreme: degree('very likely', 'almost certain'),
  almost: undefined,
};

const unlikely: Scale = {
  plain: degree('unlikely'),
  about: degree('very unlikely', 'unlikely'),
  strong: degree('very unlikely'),
  extreme: degree('remote', 'very unlikely'),
  almost: undefined,
};

const certain: Scale = {
  plain: degree('certain'),
  about: degree('certain'),
  strong: degree('certain'),
  extreme: degree('certain'),
  almost: degree('almost certain'),
};

const impossible: Scale = {
  plain: degree('impossible'),
  about: degree('impossible'),
  strong: degree('impossible'),
  extreme: degree('impossible'),
  almost: degree('remote'),
};

/** What somebody guarantees is no estimate, but what is almost guaranteed. */
const guaranteed: Scale = {
  plain: undefined,
  about: undefined,
  strong: undefined,
  extreme: undefined,
  almost: degree('almost certain'),
};

const inconceivable: Scale = {
  plain: degree('impossible', 'remote'),
  about: degree('impossible', 'remote'),
  strong: degree('impossible', 'remote'),
  extreme: degree('impossible', 'remote'),
  almost: degree('remote'),
};

const scales = new Map<string, Scale>([
  ['likely', likely],
  ['probable', likely],
  ['unlikely', unlikely],
  ['improbable', unlikely],
  ['doubtful', unlikely],
  ['certain', certain],
  ['inevitable', certain],
  ['guaranteed', guaranteed],
  ['impossible', impossible],
  ['inconceivable', inconceivable],
]);

/** Words that put 'rather certain' and its like below certainty. */
const hedgedCertainty = new Set(['rather', 'fairly', 'reasonably', 'pretty', 'relatively', 'quite']);

/**
 * Reads an adjective of likelihood with what strengthens and denies it: likely, highly probable, not very
 * likely, almost certain, far from certain. Undefined where it is none, compares, or only describes a noun.
 */
export function readAdjective(tokens: readonly Token[], at: number): Phrase | undefined {
  const scale = scales.get(wordAt(tokens, at));
  if (!scale || isCompound(tokens, at)) return undefined;
  const intensity = intensityOf(tokens, at);
  if (!intensity || !isSaid(tokens, intensity, at)) return undefined;
  const meaning = meaningOf(tokens, intensity, at, scale);
  if (!meaning) return undefined;
  const phrase = { ...phraseAt(tokens, intensity, at), meaning };
  return rangeFrom(tokens, phrase) ?? withDenial(tokens, phrase);
}

/** Unlikely to very unlikely: from one degree to another. */
function rangeFrom(
  tokens: readonly Token[],
  { first, last, meaning, form }: Phrase & { readonly meaning: Degrees },
): Phrase | undefined {
  if (wordAt(tokens, last + 1) !== 'to') return undefined;
  for (const at of [last + 2, last + 3]) {
    const scale = scales.get(wordAt(tokens, at));
    const intensity = scale && intensityOf(tokens, at);
    const end = scale && intensity?.first === last + 2 ? meaningOf(tokens, intensity, at, scale) : undefined;
    if (end) return { first, last: at, meaning: spanning(meaning, end), form };
  }
  return undefined;
}

/** Likely-voter screens, to-be-expected and most-likely-case plans are words of their own. */
function isCompound(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.joined === true;
}

function meaningOf(
  tokens: readonly Token[],
  { strength, first }: Intensity,
  at: number,
  scale: Scale,
): Degrees | undefined {
  if (scale === certain && first < at && hedgedCertainty.has(wordAt(tokens, first)))
    return degree('very likely', 'almost certain');
  return scale[strength];
}

function phraseAt(tokens: readonly Token[], { first }: Intensity, at: number): Omit<Phrase, 'meaning'> {
  const name = tokens
    .slice(first, at + 1)
    .map(({ word }) => word)
    .join(' ');
  return { first, last: at, form: formOf(tokens, first, at), term: { first, last: at, names: [name] } };
}

/** 'Likely' is an adverb before a verb: will likely come, Tehran likely knew. */
function formOf(tokens: readonly Token[], first: number, at: number): Phrase['form'] {
  if (wordAt(tokens, at) !== 'likely') return 'adjective';
  const before = wordAt(tokens, first - 1);
  const next = wordAt(tokens, at + 1);
  const predicate = copulas.has(before) || linking.has(before) || before === 'as';
  return predicate || next === 'to' || next === '.' || next === '' ? 'adjective' : 'adverb';
}

function withDenial(tokens: readonly Token[], phrase: Phrase): Phrase {
  const before = denialBefore(tokens, phrase.first);
  if (before !== undefined) return { ...phrase, first: before, denial: 'not' };
  // What follows an adjective is another clause: the claim that war is likely is not supported.
  const after = denialAfter(tokens, phrase.last, phrase.form === 'adverb' ? 3 : 1);
  return after === undefined ? phrase : { ...phrase, last: after, denial: 'contrary' };
}

function isSaid(tokens: readonly Token[], { first }: Intensity, at: number): boolean {
  const word = wordAt(tokens, at);
  const adverbial = word === 'likely';
  if (follow(tokens, at + 1, 'or not')) return false;
  if (!isPredicate({ tokens, first, last: at, adverbial })) return false;
  if (word === 'certain') return isOfEvents(tokens, first, at);
  if (word === 'inevitable' || word === 'guaranteed') return isBehindVerb(tokens, first);
  if (word === 'impossible') return !follow(tokens, at + 1, 'to') && isBehindVerb(tokens, first);
  if (word === 'doubtful') return !follow(tokens, at + 1, 'about') && !follow(tokens, at + 1, 'of');
  return true;
}

/**
 * 'Is certain to', 'it is certain that', 'defeat is certain'; not 'be certain to ask', 'certain of victory'.
 */
function isOfEvents(tokens: readonly Token[], first: number, at: number): boolean {
  const next = wordAt(tokens, at + 1);
  if (((next === 'of' || next === 'about') && first === at) || precede(tokens, first, 'there are'))
    return false;
  // Who is certain that something holds is a person; what is certain is 'it'.
  if (next === 'that' && !/^(?:it|thing|things)$/.test(subjectOf(tokens, first))) return false;
  const command = wordAt(tokens, first - 1) === 'be' && isEndOrSign(tokens, first - 2);
  return !command && (isBehindVerb(tokens, first) || first < at);
}

/** The word before the verbs that an adjective stands behind: [it] is almost certain. */
function subjectOf(tokens: readonly Token[], first: number): string {
  let at = beforeAside(tokens, beforeAdverbs(tokens, first));
  while (copulas.has(wordAt(tokens, at)) || linking.has(wordAt(tokens, at)) || modals.has(wordAt(tokens, at)))
    at = beforeAdverbs(tokens, at);
  return wordAt(tokens, at);
}

/** Whether a verb such as 'is' stands directly before, but for denials and adverbs. */
function isBehindVerb(tokens: readonly Token[], first: number): boolean {
  let at = longDenialBefore(tokens, first) ?? first;
  for (let words = 0; words < 4; words++) {
    at = beforeAside(tokens, at - 1);
    const word = wordAt(tokens, at);
    if (copulas.has(word) || linking.has(word)) return true;
    if (pronouns.has(word)) return false;
  }
  return false;
}
