import { applyEdits, type TextEdit } from '../../text/edit';
import { lineStart, lineStop } from '../../text/line-end';
import { meantSign, signName } from '../../text/signs';
import type { Span } from '../../text/span';
import type { Mend, Parsed, SyntaxProblem } from '../parse/parsed';
import { readMalformed } from '../parse/quick';

/** What the signs have in common that are dealt with here: a text without any of them is not looked at again. */
const anyLookalike =
  /[«»‘-‟′″‹›、「」\u060C﹕＂＇，：［］｛｝∶꞉]|:[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;

/** Whether a text holds signs that look like those of YAML. */
function hasLookalikes(text: string): boolean {
  return anyLookalike.test(text);
}

/**
 * The edits by which signs that look like YAML's become those: quotation marks around a value, colons behind
 * keys, commas and brackets. The first of several ways by which the text is sound; undefined where none is.
 */
export function mendLookalikes(text: string, near: number): Mend | undefined {
  if (!hasLookalikes(text)) return undefined;
  for (const mend of mendings(text, near)) {
    if (mend.length === 0 || overlaps(mend)) continue;
    // The quick reader gives up at the first mistake, and there are several ways to try.
    const sound = readMalformed(applyEdits(text, mend));
    if (sound?.root?.kind === 'map' && !sound.slips?.length) return mend;
  }
  return undefined;
}

/** A problem that says which sign is not what it seems, where its replacement mends a chunk. */
export function lookalikeProblem(text: string, near: number): SyntaxProblem | undefined {
  const mend = mendLookalikes(text, near);
  const first = mend?.[0];
  if (!mend || !first) return undefined;
  const start = oddSignIn(text, first.span);
  return { start, end: start + 1, message: lookalikeMessage(text.charAt(start)), mend };
}

/** Where the sign stands that an edit replaces: a colon may be right, and the space behind it not. */
export function oddSignIn(text: string, { start, end }: Span): number {
  return text.charAt(start) === ':' && end > start + 1 ? start + 1 : start;
}

/** The problem of a malformed chunk, told by the sign that is to blame. */
export function byLookalike(text: string, parsed: Parsed): Parsed {
  const [problem] = parsed.problems;
  const found = problem && lookalikeProblem(text, problem.start);
  return found ? { ...parsed, problems: [found] } : parsed;
}

/** Ways to take signs for those of YAML, the one that changes least first. */
function* mendings(text: string, near: number): Generator<Mend> {
  const colons = keyColons(text);
  const quotes = wrappingQuotes(text, 'nearest');
  const far = wrappingQuotes(text, 'last');
  const line = { start: lineStart(text, near), end: lineStop(text, near) };
  yield inOrder(quotes, []);
  yield inOrder(far, []);
  yield inOrder(colons, []);
  yield inOrder(quotes, colons);
  yield inOrder(far, colons);
  for (const within of [line, { start: 0, end: text.length }]) {
    const structure = flowSigns(text, within.start, within.end);
    yield inOrder(structure, []);
    yield inOrder(structure, colons);
    yield inOrder(inOrder(structure, colons), quotes);
  }
}

function overlaps(mend: Mend): boolean {
  return mend.some(({ span }, at) => span.start < (mend[at - 1]?.span.end ?? 0));
}

function inOrder(one: Mend, other: Mend): Mend {
  return [...one, ...other].sort((a, b) => a.span.start - b.span.start);
}

/** A colon of another script, or one before a space that YAML does not know, behind what can be a key: at the beginning of a line or behind a brace or comma. */
const keyColon =
  /(?<=(?:^|[{,，｛])[ \t]*(?:-[ \t]+)?["'“”‘’]?[\p{L}_][\p{L}\p{M}\p{N}_-]{0,80}["'“”‘’]?[ \t]{0,8})(?:[：∶﹕꞉]|:[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+)[ \t]*/gmu;

/** The colons behind keys, each with the space that follows it. */
export function keyColons(text: string): Mend {
  return [...text.matchAll(keyColon)].map(({ index, 0: written }) => {
    const end = index + written.length;
    const isLast = end >= lineStop(text, index);
    return { span: { start: index, end }, text: isLast ? ':' : ': ' };
  });
}

const bracket = /[[\]{}［］｛｝]/;

/** Commas and brackets of another script in lines that have brackets at all. */
export function flowSigns(text: string, start: number, end: number): Mend {
  const edits: TextEdit[] = [];
  for (let at = start; at < end; at = text.indexOf('\n', at) + 1 || end) {
    const line = text.slice(at, lineStop(text, at));
    if (bracket.test(line)) edits.push(...flowSignsIn(line, at));
  }
  return edits;
}

function flowSignsIn(line: string, start: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let isList = false;
  for (const { index, 0: sign } of line.matchAll(/[[\]{}，、\u060C［］｛｝]/g)) {
    const meant = meantSign(sign) ?? sign;
    if (meant === '[' || meant === '{') isList = meant === '[';
    if (meant === sign || (meant === ',' && !isList && !isBeforeKey(line, index + 1))) continue;
    const isApart = meant !== ',' || /\s/.test(line.charAt(index + 1));
    edits.push(replaced(start + index, start + index + 1, isApart ? meant : ', '));
  }
  return edits;
}

const asciiKey = /[ \t]*["'“”‘’]?[a-z][a-z-]{0,80}["'“”‘’]?[ \t]*[:：]/y;

/** In a map a comma of another script is one of the prose, unless a key of the format may follow. */
function isBeforeKey(line: string, at: number): boolean {
  asciiKey.lastIndex = at;
  return asciiKey.test(line);
}

const quoteMark = '[«»‘-‟′″‹›「」＂＇]';
const opening = new RegExp(`${quoteMark}(?<=(?:^[ \\t]*|[:-][ \\t]+|[[{,][ \\t]*).)`, 'gm');
const closing = new RegExp(`${quoteMark}(?=[ \\t]*(?:$|[,}\\]:]|[ \\t]#))`, 'gm');

/** Quotation marks of print around values and keys; one that is not closed is closed where its value ends. */
function wrappingQuotes(text: string, which: 'nearest' | 'last'): Mend {
  const edits: TextEdit[] = [];
  let behind = 0;
  for (const { index } of text.matchAll(opening)) {
    if (index < behind) continue;
    const stop = lineStop(text, index);
    const close =
      which === 'nearest' ? nearestClosing(text, index + 1, stop) : lastClosing(text, index + 1, stop);
    const end = close ?? endOfValue(text, index, stop);
    edits.push(...quotedBetween(text, index, end), replaced(end, close === undefined ? end : end + 1, '"'));
    behind = end + 1;
  }
  return edits;
}

/** The opening mark becomes a straight one; with it what straight marks take for an escape. */
function quotedBetween(text: string, start: number, end: number): TextEdit[] {
  const inner = text.slice(start + 1, end);
  const escaped = inner.replace(/["\\]/g, '\\$&');
  return [inner === escaped ? replaced(start, start + 1, '"') : replaced(start, end, `"${escaped}`)];
}

function replaced(start: number, end: number, text: string): TextEdit {
  return { span: { start, end }, text };
}

function nearestClosing(text: string, from: number, stop: number): number | undefined {
  closing.lastIndex = from;
  const found = closing.exec(text)?.index;
  return found !== undefined && found < stop ? found : undefined;
}

function lastClosing(text: string, from: number, stop: number): number | undefined {
  return [...text.slice(from, stop).matchAll(closing)].map(({ index }) => from + index).at(-1);
}

/** Where a value ends whose quotation mark is not closed: before the next key, a comment or closing brackets, or with its line. */
function endOfValue(text: string, start: number, stop: number): number {
  const rest = text.slice(start, stop);
  const next = rest.search(/,[ \t]*[\w-]+:[ \t]|[ \t]#[ \t]/);
  let end = start + (next < 0 ? rest.length : next);
  const isInBrackets = /[[{]/.test(text.slice(lineStart(text, start), start));
  while (end > start && (isInBrackets ? ' \t}]' : ' \t').includes(text.charAt(end - 1))) end--;
  return end;
}

/** The sign by its name: “left double quotation mark “ (U+201C)”. What cannot be seen is left out. */
export function signWithName(sign: string): string {
  const isSeen = (meantSign(sign) ?? '').trim() !== '';
  return isSeen ? signName(sign).replace(' (', ` ${sign} (`) : signName(sign);
}

/** What a sign is, and what to write in its place. */
export function lookalikeMessage(sign: string): string {
  const named = signWithName(sign);
  switch (meantSign(sign)) {
    case '"':
    case "'":
      return `To YAML, the ${named} is no quotation mark, but a letter like any other. Use straight quotes, or none.`;
    case ' ':
      return `The ${named} looks like a space, but to YAML it is a letter like any other. Take it away, or write a space.`;
    case '':
      return `The ${named} cannot be seen, but to YAML it is a letter like any other. Take it away.`;
    case ':':
      return `To YAML, the ${named} is a letter like any other. Write a colon and a space: “: ”.`;
    default:
      return `To YAML, the ${named} is a letter like any other. Write “${meantSign(sign) ?? ''}” in its place.`;
  }
}

/** Whether a sign at the end of a word is no part of it: a space, a quotation mark or one without width. */
export function isNoPart(sign: string): boolean {
  const meant = meantSign(sign);
  return meant === ' ' || meant === '' || meant === '"' || meant === "'";
}
