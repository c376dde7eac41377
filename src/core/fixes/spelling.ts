import { doubleQuoted } from '../edits/scalar';
import { writtenFields } from '../model/entries/written-fields';
import { ruleCodes } from '../model/rule-codes';
import { findTerm, formatBand } from '../model/scales/yardsticks';
import { likelihoodsMeant } from '../rules/structure/likelihoods-meant';
import { problemsOf, subjectOf } from '../rules/structure/problems';
import type { Span } from '../text/span';
import { nearest } from '../util/nearest';
import { entriesCalled } from '../workspace/note/called';
import { unquotedSpan } from '../workspace/note/word-place';
import { nameById } from './called';
import { change, changeWord, type Fix, type Found, isMeant, replacement } from './fix';
import { fixTextLine } from './indentation';

function changeTo(found: Pick<Found, 'chunk' | 'at'>, word: string): Fix[] {
  return changeWord(found, `Change to “${word}”`, word, 'preferred');
}

/** `unknown-key`: the key that was meant, or a key of the writer's own. */
export function fixKey(found: Found): Fix[] {
  const problem = problemsOf(found.facts, 'unknown-key').find((each) => isMeant(found, each, each.key));
  if (!problem) return [];
  const { key, owner, known } = problem;
  const given = owner !== 'rules' && found.entry ? writtenFields(found.entry).map(({ name }) => name) : [];
  const meant = nearest(
    key,
    known.filter((each) => !given.includes(each)),
  );
  const own = owner === 'rules' ? [] : changeWord(found, 'Keep it as a key of your own', `x-${key}`);
  const asText = owner === 'a note' ? fixTextLine(found, key) : [];
  return [...(meant === undefined ? [] : changeTo(found, meant)), ...asText, ...own];
}

/** `invalid-value`: a value of those that the field takes, or quotes around a text. */
export function fixValue(found: Found): Fix[] {
  const problem = problemsOf(found.facts, 'invalid-value').find(
    (each) => isAt(each, found.at) && isMeant(found, each, subjectOf(each) ?? ''),
  );
  if (!problem) return fixLikelihood(found);
  if (problem.isUnquoted) {
    const written = found.chunk.text.slice(found.at.start, found.at.end);
    if (!unquotedSpan(found.chunk.text, found.at)) return [];
    return [change('Put it in quotes', () => replacement(found, doubleQuoted(written)), 'preferred')];
  }
  const { meant = [], isSure = false, called, kinds } = problem;
  if (called !== undefined) return nameById(found, entriesCalled(found.note, called, kinds));
  return changesTo(found, meant, isSure);
}

/** One for each word that can stand there, if there are not too many to choose from. */
function changesTo(found: Found, meant: readonly string[], isSure: boolean, title = changeTitle): Fix[] {
  const offered = isSure || meant.length <= mostOffered ? meant.slice(0, mostOffered) : [];
  return offered.flatMap((word, at) => {
    const isPreferred = at === 0 && isSure ? 'preferred' : undefined;
    return isWritten(found, word)
      ? [unquote(found, word)]
      : changeWord(found, title(word), word, isPreferred);
  });
}

const mostOffered = 8;

function changeTitle(word: string): string {
  return `Change to “${word}”`;
}

/** Whether the word stands there already, so that its quotes are what is wrong. */
function isWritten({ chunk, at }: Found, word: string): boolean {
  const place = unquotedSpan(chunk.text, at);
  return place !== undefined && chunk.text.slice(place.start, place.end) === word;
}

function unquote(found: Found, word: string): Fix {
  return change(`Change to ${word}, without quotes`, () => replacement(found, word), 'preferred');
}

/** The terms of the note's yardstick with their bands, the nearest first; or the numbers that were meant. */
function fixLikelihood(found: Found): Fix[] {
  const { yardstick } = found.note;
  const written =
    found.diagnostic.about ??
    found.chunk.text.slice(found.at.start, found.at.end).replace(/^["']|["']$/g, '');
  const { meant, isSure } = likelihoodsMeant(written, yardstick);
  return changesTo(found, meant, isSure, (word) => {
    const term = findTerm(yardstick, word);
    return term ? `${changeTitle(word)} (${formatBand(term)})` : changeTitle(word);
  });
}

/** `unused-ignore`: the rule that a comment meant. */
export function ruleMeant(unknown: string): string | undefined {
  return nearest(unknown, ruleCodes);
}

function isAt({ start, end }: Span, at: Span): boolean {
  return start === at.start && end === at.end;
}
