import type { ScalarNode } from '../nodes';
import {
  ampersand,
  colon,
  dash,
  exclamation,
  hash,
  isBlank,
  isBlankCode,
  isBreak,
  isFlowSign,
  question,
  space,
} from './characters';
import { type Cursor, fold, unsupported } from './cursor';
import { isMeantAsComment } from './meant';
import { plainValue, scalar } from './schema';

/** Signs with which no plain scalar begins. */
const reserved = new Set(Array.from(',[]{}#&*!|>\'"%@`', (sign) => sign.charCodeAt(0)));

/** Throws a doubt where what the cursor stands at is no plain scalar. */
function checkStart(cursor: Cursor, flow: boolean): void {
  const code = cursor.code();
  if (isBlankCode(code) || reserved.has(code)) throw unsupported;
  if (code !== dash && code !== question && code !== colon) return;
  const next = cursor.code(1);
  if (isBlankCode(next) || (flow && isFlowSign(next))) throw unsupported;
}

/** Throws a doubt where not even its writer can mean a text by what the cursor stands at. */
function checkMeantStart(cursor: Cursor, flow: boolean): void {
  const code = cursor.code();
  if (isBlankCode(code) || (flow && isFlowSign(code))) throw unsupported;
  if (code === hash && isMeantAsComment(cursor.text, cursor.at)) throw unsupported;
}

/**
 * Reads the first line of a plain scalar and returns where its text ends. The cursor then stands at what
 * ends it: a colon that follows a key, a comment, a line break, or between brackets one of their signs.
 */
export function plainLine(cursor: Cursor, flow: boolean): number {
  checkStart(cursor, flow);
  return scan(cursor, flow);
}

/** Reads the first line of a plain scalar that is a value, and may begin with any sign if it is read as meant. */
export function plainValueLine(cursor: Cursor, flow: boolean): number {
  if (!cursor.meant) return plainLine(cursor, flow);
  checkMeantStart(cursor, flow);
  skipFirstWord(cursor, flow);
  return scan(cursor, flow);
}

/** A first word that YAML takes for a tag or an anchor may end with a colon, which follows no key. */
function skipFirstWord(cursor: Cursor, flow: boolean): void {
  if (cursor.code() !== exclamation && cursor.code() !== ampersand) return;
  while (!isBlankCode(cursor.code()) && !(flow && isFlowSign(cursor.code()))) cursor.at++;
}

/** Goes over the colons in a line of text, none of which follows a key, and returns where the text ends. */
export function throughColons(cursor: Cursor): number {
  let end = cursor.at;
  while (cursor.code() === colon) {
    cursor.at++;
    end = scan(cursor, false);
  }
  return end;
}

function scan(cursor: Cursor, flow: boolean): number {
  const { text } = cursor;
  let at = cursor.at;
  let end = at;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) continue;
    // The signs that matter in block style have low codes: most characters need no more than this.
    if (code <= colon && endsPlain(cursor, at, end, flow)) break;
    if (flow && (isFlowSign(code) || (code === colon && isFlowSign(text.charCodeAt(at + 1))))) break;
    end = at + 1;
  }
  cursor.at = at;
  return end;
}

/** Whether a character ends a plain scalar in block style of which the text before it ends at an offset. */
function endsPlain({ text, meant }: Cursor, at: number, end: number, flow: boolean): boolean {
  const code = text.charCodeAt(at);
  if (code === hash) return at > end && !((flow || meant?.takesAll) && meant && !isMeantAsComment(text, at));
  return isBreak(code) || (code === colon && isBlankCode(text.charCodeAt(at + 1)));
}

/** A plain scalar on one line. */
export function plainAt(cursor: Cursor, start: number, end: number): ScalarNode {
  const text = cursor.text.slice(start, end);
  return noticed(cursor, scalar(plainValue(text), text, 'plain', start, end));
}

function noticed(cursor: Cursor, node: ScalarNode): ScalarNode {
  cursor.meant?.notice(cursor.text, node);
  return node;
}

/** Reads on where the first line of a plain scalar ended: its further lines stand at a column or deeper. */
export function plainRest(
  cursor: Cursor,
  start: number,
  end: number,
  column: number,
  flow: boolean,
): ScalarNode {
  const first = overHashes(cursor, end, column, flow);
  let value = cursor.text.slice(start, first);
  let last = first;
  while (isBreak(cursor.code())) {
    const stop = cursor.at;
    const breaks = cursor.continueAt(column);
    const from = cursor.at;
    const goesOn = cursor.code() !== hash || (!flow && isAmidText(cursor, column));
    const to = breaks > 0 && goesOn ? overHashes(cursor, scan(cursor, flow), column, flow) : from;
    if (to === from) {
      cursor.at = stop;
      break;
    }
    value += fold(breaks) + cursor.text.slice(from, to);
    last = to;
  }
  if (last === first) return plainAt(cursor, start, first);
  return noticed(cursor, scalar(value, value, 'plain', start, last));
}

/** Goes on to the end of a line of text, over what would be a comment in its midst, and returns where it ends. */
function overHashes(cursor: Cursor, lineEnd: number, column: number, flow: boolean): number {
  let end = lineEnd;
  while (!flow && cursor.code() === hash && isAmidText(cursor, column)) {
    cursor.at++;
    end = scan(cursor, flow);
  }
  return end;
}

/** How many lines that begin with a hash may stand in a row in the midst of a text. */
const mostHashLines = 8;

/** Whether what begins with a hash is meant as text, as a line below goes on with the text. */
function isAmidText({ text, at, meant }: Cursor, column: number): boolean {
  if (!meant || isMeantAsComment(text, at)) return false;
  let next = at;
  for (let count = 0; count < mostHashLines; count++) {
    next = text.indexOf('\n', next) + 1;
    let from = next;
    while (text.charCodeAt(from) === space) from++;
    const code = text.charCodeAt(from);
    if (next === 0 || from - next < column || isBreak(code) || Number.isNaN(code)) return false;
    if (code !== hash) return true;
    if (isMeantAsComment(text, from)) return false;
  }
  return false;
}
