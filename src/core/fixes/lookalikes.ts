import { doubleQuoted } from '../edits/scalar';
import { type Seeming, seemingIn } from '../rules/structure/lookalikes';
import { problemsOf } from '../rules/structure/problems';
import type { TextEdit } from '../text/edit';
import { lineStart, lineStop } from '../text/line-end';
import { hasNoWidth, meantSign } from '../text/signs';
import type { Span } from '../text/span';
import { unquotedSpan } from '../workspace/note/word-place';
import { editsInNote } from '../workspace/reading/place';
import { flowSigns, isNoPart, keyColons, oddSignIn, signWithName } from '../yaml/recovery/lookalikes';
import { type Effect, effectOf } from './effect';
import { change, type Fix, type FixContext } from './fix';

/** `syntax`: the signs that would be YAML's if they were what they seem. */
export function replaceSigns(context: FixContext): Fix[] {
  const { facts, chunk, at } = context;
  const mend = problemsOf(facts, 'syntax').find(({ start }) => start === at.start)?.mend;
  const first = mend?.[0];
  if (!mend || !first) return [];
  const sign = chunk.text.charAt(oddSignIn(chunk.text, first.span));
  return [change(titleFor(sign), () => editsInNote(chunk, mend), 'preferred')];
}

/** `invalid-value` and `unknown-key`: the sign that is not what it seems, if it is all that is wrong. */
export function replaceSign(context: FixContext): Fix[] {
  const seeming = seemingIn(context.chunk.text, context.at);
  if (!seeming || !unquotedSpan(context.chunk.text, context.at)) return [];
  const before = effectOf(context, []);
  const title = titleFor(seeming.sign);
  for (const edits of waysToReplace(context, seeming)) {
    const after = effectOf(context, edits);
    if (after.malformed > before.malformed || seemingCount(after) >= seemingCount(before)) continue;
    const isAll = after.found.length < before.found.length;
    const step = () => editsInNote(context.chunk, edits);
    return [change(title, step, isAll ? 'preferred' : undefined)];
  }
  return [];
}

function seemingCount({ found, chunk }: Effect): number {
  return found.filter(({ at }) => seemingIn(chunk.text, at.span)).length;
}

function titleFor(sign: string): string {
  const meant = meantSign(sign) ?? '';
  if (meant.trim() === '') return `Take away the ${signWithName(sign)}`;
  if (meant === '"' || meant === "'") return 'Put straight quotation marks in the place of those of print';
  return `Write “${meant}” in place of the ${signWithName(sign)}`;
}

/** The value in straight quotes, or bare; the value with YAML's own signs; and these in the whole line. */
function* waysToReplace({ chunk: { text }, at }: FixContext, { sign }: Seeming): Generator<TextEdit[]> {
  const place = unquotedSpan(text, at) ?? at;
  const written = text.slice(place.start, place.end);
  const bare = withoutEnds(written);
  const meant = meantSign(sign);
  const whole = (to: string): TextEdit[] => [{ span: { start: place.start, end: place.end }, text: to }];
  if (bare !== written && bare !== '') {
    const isQuoted = place.start !== at.start;
    if (!isQuoted && (meant === '"' || meant === "'")) yield whole(straight(bare, meant));
    yield whole(bare);
  }
  const seen = [...written].filter((each) => !hasNoWidth(each)).join('');
  if (seen !== written && seen !== '') yield whole(seen);
  const line: Span = { start: lineStart(text, at.start), end: lineStop(text, at.end) };
  const colons = keyColons(text).filter(({ span }) => span.start >= line.start && span.end <= line.end);
  const signs = flowSigns(text, line.start, line.end);
  for (const edits of [colons, signs, [...colons, ...signs]]) if (edits.length > 0) yield [...edits];
}

function straight(value: string, quote: string): string {
  return quote === "'" && !value.includes("'") ? `'${value}'` : doubleQuoted(value);
}

/** A word without what stands at its ends and is no part of it: odd spaces, marks of quotation, what has no width. */
function withoutEnds(word: string): string {
  const isSurplus = (sign: string): boolean => sign === ' ' || isNoPart(sign);
  let start = 0;
  let end = word.length;
  while (start < end && isSurplus(word.charAt(start))) start++;
  while (end > start && isSurplus(word.charAt(end - 1))) end--;
  return word.slice(start, end);
}
