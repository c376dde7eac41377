import type { ScalarNode } from '../nodes';
import { colon, dash, hash, isBlank, isBreak, isEmpty, isFlowSign, question } from './characters';
import { type Cursor, doubt, fold } from './cursor';
import { plainValue, scalar } from './schema';

/** Signs with which no plain scalar begins. */
const reserved = new Set(Array.from(',[]{}#&*!|>\'"%@`', (sign) => sign.charCodeAt(0)));

/** Throws a doubt where what the cursor stands at is no plain scalar. */
function checkStart(cursor: Cursor, flow: boolean): void {
  const code = cursor.code();
  if (isEmpty(code) || reserved.has(code)) throw doubt;
  if (code !== dash && code !== question && code !== colon) return;
  const next = cursor.code(1);
  if (isEmpty(next) || (flow && isFlowSign(next))) throw doubt;
}

/**
 * Reads the first line of a plain scalar and returns where its text ends. The cursor then stands at what
 * ends it: a colon that follows a key, a comment, a line break, or between brackets one of their signs.
 */
export function plainLine(cursor: Cursor, flow: boolean): number {
  checkStart(cursor, flow);
  return scan(cursor, flow);
}

function scan(cursor: Cursor, flow: boolean): number {
  const { text } = cursor;
  let at = cursor.at;
  let end = at;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) continue;
    // The signs that matter in block style have low codes: most characters need no more than this.
    if (code <= colon && endsPlain(text, at, end)) break;
    if (flow && (isFlowSign(code) || (code === colon && isFlowSign(text.charCodeAt(at + 1))))) break;
    end = at + 1;
  }
  cursor.at = at;
  return end;
}

/** Whether a character ends a plain scalar in block style of which the text before it ends at an offset. */
function endsPlain(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (code === hash) return at > end;
  return isBreak(code) || (code === colon && isEmpty(text.charCodeAt(at + 1)));
}

/** A plain scalar on one line. */
export function plainAt(cursor: Cursor, start: number, end: number): ScalarNode {
  const text = cursor.text.slice(start, end);
  return scalar(plainValue(text), text, 'plain', start, end);
}

/** Reads on where the first line of a plain scalar ended: its further lines stand at a column or deeper. */
export function plainRest(
  cursor: Cursor,
  start: number,
  end: number,
  column: number,
  flow: boolean,
): ScalarNode {
  let value = cursor.text.slice(start, end);
  let last = end;
  while (isBreak(cursor.code())) {
    const stop = cursor.at;
    const breaks = cursor.continueAt(column);
    const from = cursor.at;
    const to = breaks > 0 && cursor.code() !== hash ? scan(cursor, flow) : from;
    if (to === from) {
      cursor.at = stop;
      break;
    }
    value += fold(breaks) + cursor.text.slice(from, to);
    last = to;
  }
  return last === end ? plainAt(cursor, start, end) : scalar(value, value, 'plain', start, last);
}
