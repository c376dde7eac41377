import { lineStop } from '../../text/line-end';
import type { Span } from '../../text/span';
import { parse } from '../parse/parse';
import type { Parsed, Slip, SyntaxProblem } from '../parse/parsed';
import { readMalformed } from '../parse/quick';
import { byLookalike } from './lookalikes';

/** Reads a chunk of a note, malformed text as its writer meant it. */
export function parseChunk(text: string): Parsed {
  return withSlips(text, parse(text));
}

/**
 * What YAML says of a chunk, or else what its writer meant. Where YAML finds it malformed, but all that is wrong are signs in plain text, it is
 * read as its writer meant it; what has to be told of that is in `slips`, and is a problem of the syntax only
 * where the sign is one with which no text begins.
 */
export function withSlips(text: string, parsed: Parsed): Parsed {
  const [problem] = parsed.problems;
  const meant = problem && readMalformed(text);
  if (!problem || !meant?.slips?.length || hasOwnAlias(meant)) return byLookalike(text, parsed);
  const worst = meant.slips.find((slip) => !cutsText(slip, text));
  if (!worst) return meant;
  return byLookalike(text, { ...meant, problems: [problemOf(worst, problem)] });
}

/** Only the full parser puts in what an alias of the same text stands for. */
function hasOwnAlias({ anchors, aliases }: Parsed): boolean {
  return [...anchors.keys()].some((name) => aliases.has(name));
}

/** Whether YAML ends or begins a text at a sign. An `&` alone names nothing. */
function cutsText({ sign, at }: Slip, text: string): boolean {
  return sign === '#' || sign === '!' || (sign === '&' && /\S/.test(text.charAt(at + 1)));
}

const meanings: Readonly<Record<string, string>> = {
  '&': 'begins a name for a value',
  '*': 'begins the name of a value that is written elsewhere',
  '-': 'and a space begin an item of a list',
  '?': 'and a space begin a key',
  ':': 'and a space follow a key',
  '|': 'says that the text begins on the next line',
  '>': 'says that the text begins on the next line',
};

/** What the parser says already of such texts. */
const isTrue = /begins with|ends before this|closes nothing/;

/** The parser's own words stay where they are true; it has one code for several mistakes. */
function problemOf({ sign, at }: Slip, problem: SyntaxProblem): SyntaxProblem {
  if (sign === ':' || isTrue.test(problem.message)) return problem;
  const meaning = meanings[sign] ?? 'begins no text';
  const message = `To YAML, ${sign} ${meaning}. Put the text that begins with it in quotes.`;
  return { start: at, end: at + 1, message };
}

/** What is to be underlined of a text that a `#` cuts: what YAML leaves of it, or the first line where that is nothing. */
export function cutSpan(text: string, { start, end, sign, at }: Slip): Span {
  if (sign !== '#') return { start, end };
  if (at > start) return { start, end: start + text.slice(start, at).trimEnd().length };
  return { start, end: Math.min(end, lineStop(text, start)) };
}
