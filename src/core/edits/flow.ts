import { insertAt, remove, type TextEdit } from '../text/edit';
import { lineStart, lineStop } from '../text/line-end';
import type { Span } from '../text/span';
import { behindFlowItem, commaBehind } from '../yaml/lexical/flow-signs';

/** Ways to add an item to braces or brackets behind another: in a line of its own where that one has one. */
export function* addedToFlow(
  chunk: string,
  { start, end }: Span,
  item: string,
  lineEnd: string,
): Generator<readonly TextEdit[]> {
  const from = lineStart(chunk, start);
  const behind = behindFlowItem.exec(chunk.slice(end));
  if (behind && isBlank(chunk, from, start))
    yield inOwnLine(chunk, end, lineEnd + chunk.slice(from, start) + item, Boolean(behind[1]));
  yield [insertAt(end, `, ${item}`)];
}

/** Who ends its items with commas has one behind the last as well. */
function inOwnLine(chunk: string, end: number, line: string, hasComma: boolean): readonly TextEdit[] {
  const stop = lineStop(chunk, end);
  return hasComma ? [insertAt(stop, `${line},`)] : [insertAt(end, ','), insertAt(stop, line)];
}

/** Ways to take an item out of braces or brackets, with its comma or line, and with the comment there or without. */
export function* takenFromFlow(
  chunk: string,
  items: readonly Span[],
  index: number,
  comment: 'stays' | 'goes',
): Generator<readonly TextEdit[]> {
  const item = items[index];
  if (!item) return;
  const before = items[index - 1];
  const after = items[index + 1];
  const commaBefore = after || !before ? [] : withoutComma(chunk, before);
  const from = lineStart(chunk, item.start);
  const behind = behindFlowItem.exec(chunk.slice(item.end));
  if (behind && isBlank(chunk, from, item.start) && from > 0) {
    const stop = lineStop(chunk, item.end);
    const line = { start: from, end: chunk.indexOf('\n', stop) + 1 };
    const words = { start: item.start, end: stop - (behind[2]?.length ?? 0) };
    const own = remove(behind[2] && comment === 'stays' ? words : line);
    yield behind[1] ? [own] : [...commaBefore, own];
  }
  if (before && hasNoComment(chunk, before.end, item.start))
    yield [remove({ start: before.end, end: item.end })];
  if (after && hasNoComment(chunk, item.end, after.start))
    yield [remove({ start: item.start, end: after.start })];
  const comma = /^[ \t]*,?[ \t]*/.exec(chunk.slice(item.end))?.[0].length ?? 0;
  if (after || !before) yield [remove({ start: item.start, end: item.end + comma })];
  yield [...commaBefore, remove(item)];
}

function withoutComma(chunk: string, { end }: Span): TextEdit[] {
  const comma = commaBehind(chunk, end);
  return comma < 0 ? [] : [remove({ start: end, end: comma + 1 })];
}

function isBlank(chunk: string, start: number, end: number): boolean {
  return chunk.slice(start, end).trim() === '';
}

function hasNoComment(chunk: string, start: number, end: number): boolean {
  return !chunk.slice(start, end).includes('#');
}
