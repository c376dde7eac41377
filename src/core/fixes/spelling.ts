import { doubleQuoted } from '../edits/scalar';
import { findTerm, formatBand } from '../model/scales/yardsticks';
import { likelihoodsMeant } from '../rules/structure/likelihoods-meant';
import { problemsOf, subjectOf } from '../rules/structure/problems';
import type { Span } from '../text/span';
import { nearest } from '../util/nearest';
import { entriesCalled } from '../workspace/note/called';
import { unquotedSpan } from '../workspace/note/word-place';
import { pairsAround } from '../yaml/parse/nodes';
import { nameById } from './called';
import { change, changeWord, type Fix, type FixContext, isMeant, replacement } from './fix';
import { fixTextLine } from './indentation';

function changeTo(context: Pick<FixContext, 'chunk' | 'at'>, word: string): Fix[] {
  return changeWord(context, `Change to “${word}”`, word, 'preferred');
}

/** `unknown-key`: the key that was meant, or a key of the writer's own. */
export function fixKey(context: FixContext): Fix[] {
  const problem = problemsOf(context.facts, 'unknown-key').find((each) => isMeant(context, each, each.key));
  if (!problem) return [];
  const { key, owner, known } = problem;
  const given =
    owner === 'rules' ? [] : pairsAround(context.chunk.pairs, problem).map((pair) => pair.key.text);
  const meant = nearest(
    key,
    known.filter((each) => !given.includes(each)),
  );
  const own = owner === 'rules' ? [] : changeWord(context, 'Keep it as a key of your own', `x-${key}`);
  const asText = owner === 'a note' ? fixTextLine(context, key) : [];
  return [...(meant === undefined ? [] : changeTo(context, meant)), ...asText, ...own];
}

/** `invalid-value`: a value of those that the field takes, or quotes around a text. */
export function fixValue(context: FixContext): Fix[] {
  const problem = problemsOf(context.facts, 'invalid-value').find(
    (each) => isAt(each, context.at) && isMeant(context, each, subjectOf(each) ?? ''),
  );
  if (!problem) return fixLikelihood(context);
  if (problem.isUnquoted) {
    const written = context.chunk.text.slice(context.at.start, context.at.end);
    if (!unquotedSpan(context.chunk.text, context.at)) return [];
    return [change('Put it in quotes', () => replacement(context, doubleQuoted(written)), 'preferred')];
  }
  const { meant = [], isSure = false, called, kinds } = problem;
  if (called !== undefined) return nameById(context, entriesCalled(context.note, called, kinds));
  return changesTo(context, meant, isSure);
}

/** One for each word that can stand there, if there are not too many to choose from. */
function changesTo(
  context: FixContext,
  meant: readonly string[],
  isSure: boolean,
  title = changeTitle,
): Fix[] {
  const offered = isSure || meant.length <= mostOffered ? meant.slice(0, mostOffered) : [];
  return offered.flatMap((word, at) => {
    const isPreferred = at === 0 && isSure ? 'preferred' : undefined;
    return isWritten(context, word)
      ? [unquote(context, word)]
      : changeWord(context, title(word), word, isPreferred);
  });
}

const mostOffered = 8;

function changeTitle(word: string): string {
  return `Change to “${word}”`;
}

/** Whether the word stands there already, so that its quotes are what is wrong. */
function isWritten({ chunk, at }: FixContext, word: string): boolean {
  const place = unquotedSpan(chunk.text, at);
  return place !== undefined && chunk.text.slice(place.start, place.end) === word;
}

function unquote(context: FixContext, word: string): Fix {
  return change(`Change to ${word}, without quotes`, () => replacement(context, word), 'preferred');
}

/** The terms of the note's yardstick with their bands, the nearest first; or the numbers that were meant. */
function fixLikelihood(context: FixContext): Fix[] {
  const { yardstick } = context.note;
  const written =
    context.diagnostic.about ??
    context.chunk.text.slice(context.at.start, context.at.end).replace(/^["']|["']$/g, '');
  const { meant, isSure } = likelihoodsMeant(written, yardstick);
  return changesTo(context, meant, isSure, (word) => {
    const term = findTerm(yardstick, word);
    return term ? `${changeTitle(word)} (${formatBand(term)})` : changeTitle(word);
  });
}

function isAt({ start, end }: Span, at: Span): boolean {
  return start === at.start && end === at.end;
}
