import { insertAt, type TextEdit } from '../text/edit';
import { lineStart, lineStop } from '../text/line-end';
import type { Node, SeqNode } from '../yaml/parse/nodes';
import { addedToFlow, takenFromFlow } from './flow';
import { lastEnd } from './pairs';

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
    const indentation = ' '.repeat(Math.max(0, dash - lineStart(chunk, dash)));
    yield [insertAt(lineStop(chunk, lastEnd(last)), `${lineEnd}${indentation}- ${item}`)];
  }
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

/** Where the dash of an item of a list in block style stands. */
export function dashBefore(chunk: string, item: Node): number {
  return chunk.lastIndexOf('-', item.start - 1);
}

function remove(start: number, end: number): TextEdit {
  return { span: { start, end }, text: '' };
}
