import type { Entry } from '../model/entries/entry';
import { applyEdits, composeEdits, insertAt, remove, type TextEdit } from '../text/edit';
import { lineStart, lineStop } from '../text/line-end';
import type { Span } from '../text/span';
import type { Note } from '../workspace/note/note';
import { editsInNote, offsetInNote } from '../workspace/reading/place';
import { behindFlowItem, commaBehind } from '../yaml/lexical/flow-signs';
import type { Pair } from '../yaml/parse/nodes';
import { pairOfEntry } from './entry-places';
import { endOf, startOfLineBehind } from './pairs';

/** Ways to move an entry of a section from one place to another, from the one that most writers would choose. */
export function* waysToMove(
  note: Note,
  entries: readonly Entry[],
  from: number,
  to: number,
): Generator<readonly TextEdit[]> {
  const first = Math.min(from, to);
  const stretch = entries.slice(first, Math.max(from, to) + 1);
  const found = stretch.map(pairOfEntry);
  const isUp = to < from;
  if (found.every(({ map }) => map && !map.flow)) yield* inLines(note, stretch, isUp);
  yield* amongBraces(stretch, isUp);
}

/** Where all of them stand in the braces of one chunk. */
function* amongBraces(stretch: readonly Entry[], isUp: boolean): Generator<readonly TextEdit[]> {
  const found = stretch.map(pairOfEntry);
  const pairs = found.flatMap(({ map, pair }) => (map?.flow && pair ? [pair] : []));
  const chunk = stretch[0]?.chunk;
  if (!chunk || pairs.length < stretch.length || stretch.some((entry) => entry.chunk !== chunk)) return;
  for (const edits of inBraces(chunk.text, pairs, isUp)) yield editsInNote(chunk, edits);
}

/** The one that moves, the one beside which it stands, and the one beside which it is to stand. */
function partsOf<T>(stretch: readonly T[], isUp: boolean): { moved: T; beside: T; target: T } | undefined {
  const order = isUp ? [...stretch].reverse() : stretch;
  const [moved, beside] = order;
  const target = order.at(-1);
  return moved && beside && target ? { moved, beside, target } : undefined;
}

/** Only the lines of the one that moves are touched, and what parts it from the one beside it goes with it. */
function moveLines(text: string, all: readonly Span[], isUp: boolean): TextEdit[] {
  const parts = partsOf(all, isUp);
  if (!parts || all.some(({ start }, at) => at > 0 && start < (all[at - 1]?.end ?? 0))) return [];
  const { moved, beside, target } = parts;
  const lines = text.slice(moved.start, moved.end);
  if (isUp)
    return [
      insertAt(target.start, lines + text.slice(beside.end, moved.start)),
      remove({ start: beside.end, end: moved.end }),
    ];
  return [
    remove({ start: moved.start, end: beside.start }),
    insertAt(target.end, text.slice(moved.end, beside.start) + lines),
  ];
}

function* inLines(note: Note, stretch: readonly Entry[], isUp: boolean): Generator<readonly TextEdit[]> {
  const text = note.text.toString();
  for (const isKept of [false, true]) {
    const all = stretch.flatMap((entry) => linesOf(text, entry, isKept) ?? []);
    if (all.length === stretch.length) yield moveLines(text, all, isUp);
  }
}

/**
 * The lines of an entry, with the comments above and below that speak of it, and without the line break behind it.
 * @param isKept whether the blank lines behind it are its own, as those of a text that keeps them
 */
function linesOf(text: string, entry: Entry, isKept: boolean): Span | undefined {
  const { pair } = pairOfEntry(entry);
  if (!pair) return undefined;
  const key = offsetInNote(entry.chunk, pair.key.start);
  const line = lineStart(text, key);
  const before = text.slice(line, key);
  if (!/^[ \uFEFF]*(?:\?[ ]+)?$/.test(before)) return undefined;
  const stop = lineStop(text, offsetInNote(entry.chunk, endOf(pair)));
  const behind = isKept ? startOfLineBehind(text, stop) : undefined;
  return {
    start: startWithComments(text, line, before.length),
    end: behind === undefined ? endWithComments(text, stop, before.length) : lineStop(text, behind - 1),
  };
}

/** Comments directly above, no deeper than the id: those that stand deeper end the entry before. */
function startWithComments(text: string, line: number, column: number): number {
  let start = line;
  while (start > 0) {
    const before = lineStart(text, start - 1);
    const indentation = /^ *(?=#)/.exec(text.slice(before, start))?.[0].length;
    if (indentation === undefined || indentation > column) break;
    start = before;
  }
  return start;
}

/** Comments directly below that stand deeper than the id. */
function endWithComments(text: string, stop: number, column: number): number {
  let end = stop;
  for (;;) {
    const next = text.indexOf('\n', end) + 1;
    const line = next > 0 ? text.slice(next, lineStop(text, next)) : '';
    const indentation = /^ *(?=#)/.exec(line)?.[0].length ?? 0;
    if (indentation <= column) return end;
    end = next + line.length;
  }
}

function* inBraces(chunk: string, pairs: readonly Pair[], isUp: boolean): Generator<readonly TextEdit[]> {
  const spans = pairs.map((pair) => ({ start: pair.key.start, end: endOf(pair) }));
  const lines = spans.flatMap((span) => flowLinesOf(chunk, span) ?? []);
  if (lines.length === spans.length) yield moveFlowLines(chunk, spans, lines, isUp);
  const last = spans.at(-1);
  const isSpokenOf = spans.some(({ start }, at) =>
    chunk.slice(spans[at - 1]?.end ?? start, start).includes('#'),
  );
  // A comment that stands between them would speak of another.
  if (last && !isSpokenOf && !behindFlowItem.exec(chunk.slice(last.end))?.[2])
    yield inEachOthersPlace(chunk, spans, isUp);
}

/** The lines of an item in braces that shares them with no other, with its comments. */
function flowLinesOf(chunk: string, { start, end }: Span): Span | undefined {
  const line = lineStart(chunk, start);
  if (chunk.slice(line, start).trim() !== '' || !behindFlowItem.test(chunk.slice(end))) return undefined;
  return { start: startWithComments(chunk, line, start - line), end: lineStop(chunk, end) };
}

/** The last of all may have no comma: then whoever becomes the last has none. */
function moveFlowLines(
  chunk: string,
  spans: readonly Span[],
  lines: readonly Span[],
  isUp: boolean,
): readonly TextEdit[] {
  const last = spans.at(-1);
  if (!last || commaBehind(chunk, last.end) >= 0) return moveLines(chunk, lines, isUp);
  const added = [insertAt(last.end, ',')];
  const withComma = applyEdits(chunk, added);
  const grown = lines.map((span, at) => (at < lines.length - 1 ? span : { ...span, end: span.end + 1 }));
  const moves = moveLines(withComma, grown, isUp);
  const comma = commaBehind(applyEdits(withComma, moves), endOfNewLast(spans, grown, isUp));
  const moved = composeEdits(chunk, added, moves);
  return comma < 0 ? moved : composeEdits(chunk, moved, [remove({ start: comma, end: comma + 1 })]);
}

/** Where the one ends that stands last after a move, in the text as it is then. */
function endOfNewLast(spans: readonly Span[], lines: readonly Span[], isUp: boolean): number {
  const end = lines.at(-1)?.end ?? 0;
  // What moves up comes before all others, with what parts it from the one above.
  if (isUp) return (spans.at(-2)?.end ?? 0) + end - (lines.at(-2)?.end ?? 0);
  return end - (lines[0]?.end ?? 0) + (spans[0]?.end ?? 0);
}

/** What stands between them stays: commas and line breaks. */
function inEachOthersPlace(chunk: string, spans: readonly Span[], isUp: boolean): TextEdit[] {
  const order = isUp
    ? [...spans.slice(-1), ...spans.slice(0, -1)]
    : [...spans.slice(1), ...spans.slice(0, 1)];
  return spans.map((span, at) => {
    const { start, end } = order[at] ?? span;
    return { span, text: chunk.slice(start, end) };
  });
}
