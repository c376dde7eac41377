import { doubleQuoted } from '../edits/scalar';
import { writtenFields } from '../model/entries/entry';
import { ruleCodes } from '../model/rule-codes';
import { bandOf, percentageMeant, type Yardstick, yardsticks } from '../model/scales/yardsticks';
import { problemsOf } from '../rules/structure/problems';
import type { Span } from '../text/span';
import { nearest } from '../util/nearest';
import { unquotedSpan } from '../workspace/note/word-place';
import { change, changeWord, type Fix, type Found, replacement } from './fix';
import { fixTextLine } from './indentation';
import { nearestTo } from './likelihood';

function changeTo(found: Pick<Found, 'chunk' | 'at'>, word: string): Fix[] {
  return changeWord(found, `Change to “${word}”`, word, 'preferred');
}

/** `unknown-key`: the key that was meant, or a key of the writer's own. */
export function fixKey(found: Found): Fix[] {
  const problem = problemsOf(found.facts, 'unknown-key').find((each) => isAt(each, found.at));
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
  const problem = problemsOf(found.facts, 'invalid-value').find((each) => isAt(each, found.at));
  if (!problem) return fixLikelihood(found);
  if (problem.isUnquoted) {
    const written = found.chunk.text.slice(found.at.start, found.at.end);
    if (!unquotedSpan(found.chunk.text, found.at)) return [];
    return [change('Put it in quotes', () => replacement(found, doubleQuoted(written)), 'preferred')];
  }
  const { value, known } = problem;
  if (!known || value === undefined) return [];
  const meant = nearest(value, known);
  if (meant !== undefined) return isWritten(found, meant) ? [unquote(found, meant)] : changeTo(found, meant);
  return known.length > 8 ? [] : known.flatMap((word) => changeWord(found, `Change to “${word}”`, word));
}

/** Whether the word stands there already, so that its quotes are what is wrong. */
function isWritten({ chunk, at }: Found, word: string): boolean {
  const place = unquotedSpan(chunk.text, at);
  return place !== undefined && chunk.text.slice(place.start, place.end) === word;
}

function unquote(found: Found, word: string): Fix {
  return change(`Change to ${word}, without quotes`, () => replacement(found, word), 'preferred');
}

function fixLikelihood(found: Found): Fix[] {
  const written = found.chunk.text.slice(found.at.start, found.at.end).replace(/^["']|["']$/g, '');
  const meant = percentageMeant(written) ?? likelihoodMeant(written, found.note.yardstick);
  return meant === undefined ? [] : changeTo(found, meant);
}

/** The nearest term of the note's yardstick, by meaning where it is a term of another, else by spelling. */
function likelihoodMeant(written: string, yardstick: Yardstick): string | undefined {
  for (const other of Object.values(yardsticks)) {
    const band = bandOf(written, other);
    if (band) return nearestTo(band, yardstick).names[0];
  }
  return nearest(
    written,
    yardstick.terms.flatMap(({ names }) => names),
  );
}

/** `unused-ignore`: the rule that a comment meant. */
export function ruleMeant(unknown: string): string | undefined {
  return nearest(unknown, ruleCodes);
}

function isAt({ start, end }: Span, at: Span): boolean {
  return start === at.start && end === at.end;
}
