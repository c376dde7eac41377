import {
  ampersand,
  colon,
  dash,
  exclamation,
  hash,
  isBlankCode,
  isBreak,
  isFlowSign,
  question,
  space,
} from '../../lexical/characters';
import { isMeantAsComment } from '../../lexical/comment-signs';
import { plainStop } from '../../lexical/plain-text';
import { withoutBlanks } from '../../lexical/quotes';
import type { ScalarNode } from '../nodes';
import { type Cursor, fold, unsupported } from './cursor';
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

/** Goes to where a line of plain text ends, and returns where its last word does. */
function scan(cursor: Cursor, flow: boolean): number {
  const { text, at, meant } = cursor;
  cursor.at = plainStop(text, at, flow, meant !== undefined && (flow || meant.takesAll));
  return withoutBlanks(text, at, cursor.at);
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
