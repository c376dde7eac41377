import { insertAt, type TextEdit } from '../text/edit';
import { lineStart, lineStop } from '../text/line-end';
import type { MapNode, Node, SeqNode } from '../yaml/parse/nodes';
import { addedToFlow, takenFromFlow } from './flow';
import { lastEnd, startOfLineBehind } from './pairs';

/** Ways to add an item to the end of a list. */
export function* appended(
  chunk: string,
  list: SeqNode,
  item: string,
  lineEnd: string,
): Generator<readonly TextEdit[]> {
  const last = list.items.at(-1);
  if (!last) {
    yield [insertAt(list.start + 1, item)];
  } else if (list.flow) {
    yield* addedToFlow(chunk, { start: last.start, end: lastEnd(last) }, item, lineEnd);
  } else {
    const dash = dashBefore(chunk, last);
    const column = Math.max(0, dash - lineStart(chunk, dash));
    for (const place of placesBelow(chunk, last)) yield [newLine(place, column, item, lineEnd)];
  }
}

/** Ways to put an item into a list before the one at an index, with the comments that stand above that. */
export function* inserted(
  chunk: string,
  { items, flow }: SeqNode,
  index: number,
  item: string,
  lineEnd: string,
): Generator<readonly TextEdit[]> {
  const next = items[index];
  if (!next) return;
  if (flow) {
    const from = lineStart(chunk, next.start);
    const isFirst = from > 0 && chunk.slice(from, next.start).trim() === '';
    if (isFirst) yield [insertAt(next.start, `${item},${lineEnd}${chunk.slice(from, next.start)}`)];
    yield [insertAt(next.start, `${item}, `)];
    return;
  }
  const dash = dashBefore(chunk, next);
  const from = lineStart(chunk, dash);
  if (chunk.slice(from, dash).trim() === '')
    yield [insertAt(from, `${' '.repeat(dash - from)}- ${item}${lineEnd}`)];
  yield [insertAt(dash, `- ${item}${lineEnd}${' '.repeat(dash - from)}`)];
}

/** Ways to make a map in lines of its own the first item of a list, and to put another below it. */
export function* intoBlockList(
  chunk: string,
  map: MapNode,
  item: string,
  lineEnd: string,
): Generator<readonly TextEdit[]> {
  const column = map.start - lineStart(chunk, map.start);
  // What a comment or an anchor stands before on the line of the key is no place for a dash.
  if (chunk.slice(map.start - column, map.start).trim() !== '') return;
  const lines = chunk.slice(map.start, lastEnd(map)).matchAll(/\n(?=[^\r\n])/g);
  const deeper = [...lines].map(({ index }) => insertAt(map.start + index + 1, '  '));
  for (const place of placesBelow(chunk, map))
    yield [insertAt(map.start, '- '), ...deeper, newLine(place, column, item, lineEnd)];
}

interface PlaceBelow {
  readonly offset: number;
  readonly isOnNewLine: boolean;
}

/** Behind the last line of a value, and behind the blank ones that a text of it may keep. */
function* placesBelow(chunk: string, node: Node): Generator<PlaceBelow> {
  const end = lastEnd(node);
  yield { offset: lineStop(chunk, end), isOnNewLine: false };
  const behind = startOfLineBehind(chunk, end);
  if (behind !== undefined) yield { offset: behind, isOnNewLine: true };
}

function newLine(
  { offset, isOnNewLine }: PlaceBelow,
  column: number,
  item: string,
  lineEnd: string,
): TextEdit {
  const line = `${' '.repeat(column)}- ${item}`;
  return insertAt(offset, isOnNewLine ? line + lineEnd : lineEnd + line);
}

/** Ways to take an item out of a list, with its comma or line. */
export function* removed(chunk: string, list: SeqNode, index: number): Generator<readonly TextEdit[]> {
  const item = list.items[index];
  if (!item) return;
  if (list.flow) {
    yield* takenFromFlow(chunk, list.items, index, 'stays');
    return;
  }
  const dash = dashBefore(chunk, item);
  const start = lineStart(chunk, dash);
  const stop = lineStop(chunk, lastEnd(item));
  const isFirstOnLine = chunk.slice(start, dash).trim() === '';
  const next = chunk.indexOf('\n', stop) + 1;
  if (isFirstOnLine && next > 0) yield [remove(start, next)];
  if (isFirstOnLine && start > 0) yield [remove(lineStop(chunk, lineStart(chunk, start - 1)), stop)];
  const after = list.items[index + 1];
  if (after) yield [remove(dash, dashBefore(chunk, after))];
}

/** Where the dash of an item of a list in block style stands. A comment or an anchor may come between them. */
export function dashBefore(chunk: string, item: Node): number {
  for (let end = item.start; end > 0; ) {
    const start = lineStart(chunk, end - 1);
    const dashes = /^[ \t]*-(?:[ \t]+-)*(?=[ \t\r\n])/.exec(chunk.slice(start, end))?.[0];
    if (dashes !== undefined) return start + dashes.length - 1;
    end = start;
  }
  return chunk.lastIndexOf('-', item.start - 1);
}

function remove(start: number, end: number): TextEdit {
  return { span: { start, end }, text: '' };
}
