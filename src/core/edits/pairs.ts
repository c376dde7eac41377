import { insertAt, remove, type TextEdit } from '../text/edit';
import { lineStart, lineStop } from '../text/line-end';
import type { Span } from '../text/span';
import type { MapNode, Node, Pair } from '../yaml/parse/nodes';
import { addedToFlow, takenFromFlow } from './flow';
import type { Spelled } from './written';

/**
 * Ways to add a key to a map, the best place first: behind the field that precedes it in the order of the
 * format, else behind another one. Each value is tried plain, then quoted.
 */
export function* insertions(
  chunk: string,
  map: MapNode,
  key: string,
  value: Spelled,
  order: readonly string[],
  lineEnd: string,
): Generator<readonly TextEdit[]> {
  if (value.inLines && !map.flow)
    for (const pair of preferred(map, key, order)) {
      const lines = value.inLines(`${indentationOf(chunk, pair)}  `, lineEnd);
      if (lines !== undefined) yield* belowPair(chunk, pair, `${key}: ${lines}`, lineEnd);
    }
  for (const spelling of value.spellings) {
    const written = `${key}: ${spelling}`;
    if (map.pairs.length === 0) yield [insertAt(map.start + 1, written)];
    for (const pair of preferred(map, key, order)) {
      if (map.flow) yield* addedToFlow(chunk, withCutWords(chunk, map, pair), written, lineEnd);
      else yield* belowPair(chunk, pair, written, lineEnd);
    }
  }
}

function* belowPair(
  chunk: string,
  pair: Pair,
  written: string,
  lineEnd: string,
): Generator<readonly TextEdit[]> {
  const line = indentationOf(chunk, pair) + written;
  yield [insertAt(lineStop(chunk, endOf(pair)), lineEnd + line)];
  const behind = startOfLineBehind(chunk, endOf(pair));
  if (behind !== undefined) yield [insertAt(behind, line + lineEnd)];
}

/** A comma may have cut a text in two, and a # may have: nothing comes between its parts. */
function withCutWords(chunk: string, { pairs }: MapNode, pair: Pair): Span {
  const behind = pairs.slice(pairs.indexOf(pair) + 1);
  const next = behind.findIndex(({ value }) => value !== null);
  const last = behind[(next < 0 ? behind.length : next) - 1] ?? pair;
  const end = endOf(last);
  const comment = /^[ \t]+#[^\s][^\r\n]*/.exec(chunk.slice(end))?.[0] ?? '';
  return { start: pair.key.start, end: end + comment.length };
}

/** Where the next line begins that is not blank: blank lines belong to a value that keeps its line breaks. */
export function startOfLineBehind(chunk: string, end: number): number | undefined {
  const blank = /^(?:[ \t]*\r?\n)+/.exec(chunk.slice(end))?.[0].length;
  return blank === undefined ? undefined : end + blank;
}

/** The pairs of a map, the one first behind which a key belongs; then the others from the last. */
function preferred(map: MapNode, key: string, order: readonly string[]): Pair[] {
  const rank = order.indexOf(key);
  const before = map.pairs.filter((pair) => {
    const place = order.indexOf(pair.key.text);
    return place >= 0 && place < rank;
  });
  const best = before.at(-1);
  const others = [...map.pairs].reverse().filter((pair) => pair !== best);
  return best ? [best, ...others] : others;
}

/** Takes a key and its value away, with the line or comma that they stood in. A comment behind them stays. */
export function* removals(chunk: string, map: MapNode, pair: Pair): Generator<readonly TextEdit[]> {
  if (map.flow) return yield* removalsFromFlow(chunk, map, pair, 'stays');
  const start = lineStart(chunk, pair.key.start);
  const stop = lineStop(chunk, endOf(pair));
  const comment = chunk.slice(endOf(pair), stop).search(/#/);
  if (comment >= 0) yield [remove({ start: pair.key.start, end: endOf(pair) + comment })];
  const next = chunk.indexOf('\n', stop) + 1;
  if (next > 0) yield [remove({ start, end: next })];
  const before = lineStart(chunk, start - 1);
  yield [remove({ start: Math.max(0, lineStop(chunk, Math.max(0, before))), end: stop })];
  // The text above may keep the blank lines that follow it, and would keep these as well.
  const behind = startOfLineBehind(chunk, endOf(pair));
  if (behind !== undefined) yield [remove({ start, end: behind })];
}

/** The ways to take a pair out of a map in braces; a comment behind them stays or goes. */
export function removalsFromFlow(
  chunk: string,
  { pairs }: MapNode,
  pair: Pair,
  comment: 'stays' | 'goes',
): Generator<readonly TextEdit[]> {
  return takenFromFlow(chunk, pairs.map(spanOf), pairs.indexOf(pair), comment);
}

function spanOf(pair: Pair): Span {
  return { start: pair.key.start, end: endOf(pair) };
}

/** Where a pair's last character ends; a block collection's own span may reach beyond it. */
export function endOf({ key, value }: Pair): number {
  return Math.max(key.end, value ? lastEnd(value) : 0);
}

/** Where the last character of a value stands; a block collection's own span may reach beyond it. */
export function lastEnd(node: Node): number {
  if (node.kind === 'map' && !node.flow) return Math.max(node.start, ...node.pairs.slice(-1).map(endOf));
  if (node.kind === 'seq' && !node.flow) return Math.max(node.start, ...node.items.slice(-1).map(lastEnd));
  return node.end;
}

/** A key's column as white space, so that a tab or a list's dash before it does not repeat. */
export function indentationOf(chunk: string, { key }: Pair): string {
  return ' '.repeat(key.start - lineStart(chunk, key.start));
}
