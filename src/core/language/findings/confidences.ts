import type { Confidence } from '../../model/scales/confidence';
import type { Span } from '../../text/span';
import { words } from '../../util/words';
import { copulas } from '../lexicon/function-words';
import { judging, linking } from '../lexicon/verbs';
import { type Passage, passageOf } from '../text/passage';
import { isEndOrSign, precede, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';

/** A statement of analytic confidence in prose: with high confidence. */
export interface StatedConfidence extends Span {
  readonly level: Confidence;
}

const levels: Readonly<Record<string, Confidence>> = {
  low: 'low',
  limited: 'low',
  little: 'low',
  moderate: 'moderate',
  medium: 'moderate',
  high: 'high',
  strong: 'high',
  full: 'high',
  great: 'high',
  highest: 'high',
  lowest: 'low',
};
const strengths: Readonly<Record<string, Confidence>> = {
  highly: 'high',
  very: 'high',
  extremely: 'high',
  moderately: 'moderate',
  fairly: 'moderate',
  reasonably: 'moderate',
};
const degrees = new Set(['very', 'relatively', 'only', 'generally', 'overall', 'at', 'least']);
const judgements = /^(?:this|these|that|our|the|its|their|both|all|each|it)$/;
const judged = words(
  'judgment judgments judgement judgements assessment assessments finding findings estimate estimates',
  'conclusion conclusions claim claims reporting data evidence sourcing forecast forecasts analysis',
  'analyses source sources attribution view',
);
const assessors = words(
  'we i our analyst analysts assessors desk team agency agencies community analytic analytical',
  'overall nsa fbi cia ncsc jic',
);

/**
 * The levels of analytic confidence that English prose states, in order and apart: with moderate confidence,
 * we are highly confident, our confidence is low, (high confidence). Other confidence is left alone: consumer
 * confidence is low, a vote of no confidence, voters with little confidence in parliament. Nothing is read
 * from quotations and links.
 */
export function confidences(prose: string | Passage): StatedConfidence[] {
  const passage = passageOf(prose);
  if (!/confiden/i.test(passage.text)) return [];
  return passage.sentences.flatMap(({ tokens }) =>
    tokens.flatMap(({ word }, at) => confidenceAt(tokens, at, word) ?? []),
  );
}

function confidenceAt(tokens: readonly Token[], at: number, word: string): StatedConfidence | undefined {
  if (word === 'confidence') return readNoun(tokens, at);
  return word === 'confident' ? readAdjective(tokens, at) : undefined;
}

function stated(tokens: readonly Token[], first: number, last: number, level: Confidence): StatedConfidence {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0, level };
}

function levelAt(tokens: readonly Token[], at: number): Confidence | undefined {
  const word = wordAt(tokens, at);
  return Object.hasOwn(levels, word) ? levels[word] : undefined;
}

function readNoun(tokens: readonly Token[], at: number): StatedConfidence | undefined {
  return readLevelBefore(tokens, at) ?? readLevelBehind(tokens, at);
}

/** With high confidence, a high level of confidence, moderate-to-high confidence, (low confidence). */
function readLevelBefore(tokens: readonly Token[], at: number): StatedConfidence | undefined {
  const noun =
    /^(?:level|degree)$/.test(wordAt(tokens, at - 2)) && wordAt(tokens, at - 1) === 'of' ? at - 2 : at;
  const level = levelAt(tokens, noun - 1);
  if (!level || !isAnalytic(tokens, at)) return undefined;
  let first = noun - 1;
  if (/^(?:to|or)$/.test(wordAt(tokens, first - 1)) && levelAt(tokens, first - 2)) first -= 2;
  while (degrees.has(wordAt(tokens, first - 1))) first--;
  return isHeld(tokens, first) ? stated(tokens, first, at, level) : undefined;
}

/** Whether it is confidence in a judgement, as far as it is said in what. */
function isAnalytic(tokens: readonly Token[], at: number): boolean {
  const next = wordAt(tokens, at + 1);
  if (/^(?:votes?|intervals?|building|measures?|trick|motion|level|levels)$/.test(next))
    return next.startsWith('level');
  if (next !== 'in') return true;
  return (
    judgements.test(wordAt(tokens, at + 2)) &&
    (judged.has(wordAt(tokens, at + 3)) ||
      isEndOrSign(tokens, at + 3) ||
      /^(?:this|that|our|these)$/.test(wordAt(tokens, at + 2)))
  );
}

/** Whether somebody who assesses holds it: with, we have, or it stands by itself. */
function isHeld(tokens: readonly Token[], first: number): boolean {
  const from = /^(?:a|an|the)$/.test(wordAt(tokens, first - 1)) ? first - 2 : first - 1;
  const before = wordAt(tokens, from);
  if (isEndOrSign(tokens, from) || /^(?:with|at|of|and|but|or|is|as)$/.test(before)) return true;
  if (judging.has(before)) return true;
  if (/^(?:have|has|had|hold|holds|retain|retains|place|places|only|express|expresses)$/.test(before))
    return hasAssessor(tokens, from);
  return false;
}

function hasAssessor(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 4); at--)
    if (assessors.has(wordAt(tokens, at))) return true;
  return false;
}

/** Our confidence (in this judgement) is low; confidence: high. */
function readLevelBehind(tokens: readonly Token[], at: number): StatedConfidence | undefined {
  const own = assessors.has(wordAt(tokens, at - 1)) || isEndOrSign(tokens, at - 1) || isAbout(tokens, at);
  if (!own || (isEndOrSign(tokens, at - 1) && wordAt(tokens, at + 1) === 'in' && !isAbout(tokens, at)))
    return undefined;
  for (let link = at + 1; link <= at + 12 && link < tokens.length; link++) {
    const word = wordAt(tokens, link);
    const links = copulas.has(word) || linking.has(word) || (link === at + 1 && /^[:—–=]$/.test(word));
    if (!links) continue;
    const adjective = skipDegrees(tokens, link + 1);
    const level = levelAt(tokens, adjective);
    if (level && !isAmong(tokens, adjective)) return stated(tokens, at, adjective, level);
  }
  return undefined;
}

function skipDegrees(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 3 && (degrees.has(wordAt(tokens, at)) || wordAt(tokens, at) === 'therefore')) at++;
  return at;
}

/** Confidence is low among consumers. */
function isAmong(tokens: readonly Token[], at: number): boolean {
  return /^(?:among|amongst|across)$/.test(wordAt(tokens, at + 1));
}

/** Confidence in this judgement. */
function isAbout(tokens: readonly Token[], at: number): boolean {
  return (
    wordAt(tokens, at + 1) === 'in' &&
    judgements.test(wordAt(tokens, at + 2)) &&
    judged.has(wordAt(tokens, at + 3))
  );
}

/** We are highly confident; we are not confident. Without a word of degree no level is stated. */
function readAdjective(tokens: readonly Token[], at: number): StatedConfidence | undefined {
  const strength = wordAt(tokens, at - 1);
  const level = Object.hasOwn(strengths, strength) ? strengths[strength] : undefined;
  const denied = wordAt(tokens, level ? at - 2 : at - 1) === 'not';
  if (!level && !denied) return undefined;
  const first = at - (level ? 1 : 0) - (denied ? 1 : 0);
  if (!copulas.has(wordAt(tokens, first - 1)) && !linking.has(wordAt(tokens, first - 1))) return undefined;
  if (!hasAssessor(tokens, first - 1) || precede(tokens, at, 'too')) return undefined;
  return stated(tokens, first, at, denied ? 'low' : (level ?? 'low'));
}
