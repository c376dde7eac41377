/**
 * The edits that take pairs and items out of a text without comments: in braces and brackets with their comma, in
 * block style with their lines. What cannot be taken out so is found when the text is read back.
 */
import { endOf, lastEnd, startOfLineBehind } from '../edits/pairs';
import { remove, type TextEdit } from '../text/edit';
import { lineStart, lineStop } from '../text/line-end';
import type { Span } from '../text/span';
import type { MapNode, Node, SeqNode } from '../yaml/parse/nodes';
import type { Cut } from './cuts';

/** Whether the blank lines behind what goes at the end of its map or list go as well. */
export type BlankLines = 'stay' | 'go';

export function editsOfCut(text: string, node: Node | null, cut: Cut, blank: BlankLines): TextEdit[] {
  if ((node?.kind !== 'map' && node?.kind !== 'seq') || node.aliased) return [];
  const values = node.kind === 'map' ? node.pairs.map(({ value }) => value) : node.items;
  const below = [...cut.inner].flatMap(([at, inner]) => editsOfCut(text, values[at] ?? null, inner, blank));
  const places = placesIn(text, node);
  const own = runsOf(cut.gone).flatMap(([first, last]) =>
    node.flow ? fromFlow(text, node, places, first, last) : fromBlock(text, places, first, last, blank),
  );
  return [...below, ...own];
}

/** Where what a map or list holds begins and ends. In a list in block style, it begins with its dash. */
function placesIn(text: string, node: MapNode | SeqNode): Span[] {
  if (node.kind === 'map') return node.pairs.map((pair) => ({ start: pair.key.start, end: endOf(pair) }));
  const ends = node.items.map(lastEnd);
  return node.items.map((item, at) => {
    const behind = at > 0 ? (ends[at - 1] ?? 0) : node.start;
    const start = node.flow ? item.start : text.indexOf('-', behind);
    return { start, end: ends[at] ?? item.end };
  });
}

/** Numbers that follow each other, as first and last. */
function runsOf(numbers: ReadonlySet<number>): (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

function fromFlow(
  text: string,
  node: MapNode | SeqNode,
  places: readonly Span[],
  first: number,
  last: number,
): TextEdit[] {
  const before = places[first - 1];
  const end = places[last]?.end ?? node.end;
  if (before) return [remove({ start: before.end, end })];
  const open = node.start + text.slice(node.start, node.end).search(/[{[]/) + 1;
  const start = open + spacesFrom(text, open);
  const comma = end + spacesFrom(text, end);
  if (last === places.length - 1) return [remove({ start, end })];
  if (text[comma] !== ',') return [];
  return [remove({ start, end: comma + 1 + spacesFrom(text, comma + 1) })];
}

function spacesFrom(text: string, offset: number): number {
  const space = /\s*/y;
  space.lastIndex = offset;
  return space.exec(text)?.[0].length ?? 0;
}

/** What may stand before a key or dash on its line. */
const indentation = /^ *(?:\? +)?(?:[&!]\S+ +)*$/;

function fromBlock(
  text: string,
  places: readonly Span[],
  first: number,
  last: number,
  blank: BlankLines,
): TextEdit[] {
  const from = places[first]?.start ?? 0;
  const start = lineStart(text, from);
  if (!indentation.test(text.slice(start, from))) return [];
  const next = places[last + 1];
  return [remove({ start, end: next ? lineStart(text, next.start) : lineBehind(text, places[last], blank) })];
}

function lineBehind(text: string, place: Span | undefined, blank: BlankLines): number {
  const end = place?.end ?? text.length;
  const behind = blank === 'go' ? startOfLineBehind(text, end) : undefined;
  if (behind !== undefined) return behind;
  const next = text.indexOf('\n', lineStop(text, end)) + 1;
  return next > 0 ? next : text.length;
}
