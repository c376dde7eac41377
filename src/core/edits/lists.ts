import { insertAt, type TextEdit } from '../text/edit';
import { lineStart } from '../text/line-end';
import type { MapNode, Node, Pair, SeqNode } from '../yaml/parse/nodes';
import { appended, inserted, intoBlockList, removed } from './items';
import { lastEnd, removals } from './pairs';
import { headerComment, spellings } from './scalar';
import { semanticValue } from './semantic-value';
import { inBraces, isMapOf, type Setting, type Written } from './written';

/** What is to stand in a list: a word, or a map in braces. */
export interface NewItem {
  readonly spelling: string;
  /** Of a map: its pairs in lines of their own, as behind a dash among others that are written so. */
  readonly lines?: readonly string[];
  isIn(node: Node | null | undefined): boolean;
}

/** A word that needs no quotes: an id, or a path. */
export function wordItem(word: string): NewItem {
  return { spelling: word, isIn: (node) => node?.kind === 'scalar' && node.text === word };
}

/** A map in braces: a citation, say. */
export function mapItem(pairs: Readonly<Record<string, string>>): NewItem {
  return { spelling: inBraces(pairs), isIn: (node) => isMapOf(pairs, node) };
}

/** A list with one more item than there is: a single value becomes the first of a list. */
export function listWith(old: Node | null | undefined, added: NewItem): Written {
  const items = itemsOf(old);
  return {
    spellings: [`[${added.spelling}]`],
    over: (node, setting) => withAdded(node, added, setting),
    isIn: (node) => isListOf([...items.map(asBefore), added], node),
  };
}

/** The ways to write a list with the item at its end. */
function* withAdded(node: Node, added: NewItem, setting: Setting): Generator<readonly TextEdit[]> {
  if (node.kind === 'scalar' && node.value === null)
    yield [{ span: { start: node.start, end: node.end }, text: `[${added.spelling}]` }];
  if (node.kind !== 'seq') return yield* besideOne(node, added.spelling, setting);
  const lines = inLinesOf(node, added, setting);
  if (lines !== undefined) yield* appended(setting.chunk, node, lines, setting.lineEnd);
  yield* appended(setting.chunk, node, added.spelling, setting.lineEnd);
}

/** A map behind a dash in lines of its own, where the last item of the list is one. */
function inLinesOf(
  { flow, items }: SeqNode,
  { lines }: NewItem,
  { chunk, lineEnd }: Setting,
): string | undefined {
  const last = items.at(-1);
  if (flow || !lines || !last || !isBlockMap(last)) return undefined;
  return lines.join(lineEnd + ' '.repeat(last.start - lineStart(chunk, last.start)));
}

/** A list with an item more before the one at an index; a single value becomes the second of a list. */
export function listInserted(old: Node | null | undefined, index: number, added: NewItem): Written {
  const items = itemsOf(old);
  const before = items.slice(0, index).map(asBefore);
  const behind = items.slice(index).map(asBefore);
  return {
    spellings: [],
    *over(node, { chunk, lineEnd }) {
      if (node.kind === 'seq') yield* inserted(chunk, node, index, added.spelling, lineEnd);
      else yield [insertAt(node.start, `[${added.spelling}, `), insertAt(node.end, ']')];
    },
    isIn: (node) => isListOf([...before, added, ...behind], node),
  };
}

/** A list without the item at an index. */
export function listWithout(old: Node | null | undefined, index: number): Written {
  const rest = itemsOf(old).filter((_, at) => at !== index);
  return {
    spellings: [],
    *over(node, { chunk }) {
      if (node.kind === 'seq') yield* removed(chunk, node, index);
    },
    isIn: (node) => isListOf(rest.map(asBefore), node),
  };
}

/** What becomes of an item of a list. */
export interface ItemChange {
  /** Ways to change it, from the one that touches least. */
  ways(item: Node, setting: Setting): Iterable<readonly TextEdit[]>;
  isIn(node: Node | null | undefined): boolean;
}

/** Another item in the place of one. */
export function inPlace(item: NewItem): ItemChange {
  return {
    *ways(old) {
      yield [{ span: { start: old.start, end: lastEnd(old) }, text: item.spelling }];
    },
    isIn: (node) => item.isIn(node),
  };
}

/** A map with one more key, before all others. */
export function putFirst(map: MapNode, key: string, value: string): ItemChange {
  const said = pairsOf(map);
  const pair = `${key}: ${value}`;
  return {
    *ways({ start }, { chunk, lineEnd }) {
      const line = lineEnd + ' '.repeat(start - lineStart(chunk, start));
      if (map.flow) yield [insertAt(start + 1, map.pairs.length > 0 ? `${pair}, ` : pair)];
      else yield [insertAt(start, pair + line)];
    },
    isIn: (node) => node?.kind === 'map' && isSame(pairsOf(node), [[key, `string ${value}`], ...said]),
  };
}

/** A map without one of its pairs. */
export function takePair(map: MapNode, pair: Pair): ItemChange {
  const rest = pairsOf(map).filter((_, at) => map.pairs[at] !== pair);
  return {
    ways: (_, { chunk }) => removals(chunk, map, pair),
    isIn: (node) => node?.kind === 'map' && isSame(pairsOf(node), rest),
  };
}

function pairsOf({ pairs }: MapNode): (readonly [key: string, says: unknown])[] {
  return pairs.map(({ key, value }) => [key.text, semanticValue(value)]);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A list in which an item is changed, or what stands for a list of one. */
export function listWhere(old: Node | null | undefined, index: number, item: ItemChange): Written {
  const items = itemsOf(old);
  const others = items.map((each, at) => (at === index ? item : asBefore(each)));
  return {
    spellings: [],
    *over(node, setting) {
      const place = itemsOf(node)[index];
      if (!place || (place.kind !== 'alias' && place.aliased)) return;
      yield* item.ways(place, setting);
    },
    isIn: (node) => (old?.kind === 'seq' ? isListOf(others, node) : item.isIn(node)),
  };
}

/** The items of a list, or the single value that stands for one. */
export function itemsOf(node: Node | null | undefined): readonly Node[] {
  if (node?.kind === 'seq') return node.items;
  return node && !(node.kind === 'scalar' && node.value === null) ? [node] : [];
}

/** Ways to put an item beside a single value: in brackets with it, or below it where it is a map in lines of its own. */
function* besideOne(node: Node, added: string, { chunk, lineEnd }: Setting): Generator<readonly TextEdit[]> {
  if (isBlockMap(node)) yield* intoBlockList(chunk, node, added, lineEnd);
  else yield [insertAt(node.start, '['), insertAt(node.end, `, ${added}]`)];
  if (node.kind !== 'scalar') return;
  const span = { start: node.start, end: node.end };
  for (const word of spellings(node.text))
    yield [{ span, text: `[${word}, ${added}]${headerComment(chunk, node)}` }];
}

function isBlockMap(node: Node): node is MapNode {
  return node.kind === 'map' && !node.flow;
}

/** An item that stays as it is. */
function asBefore(node: Node): Pick<NewItem, 'isIn'> {
  const says = JSON.stringify(semanticValue(node));
  return { isIn: (other) => JSON.stringify(semanticValue(other ?? null)) === says };
}

function isListOf(items: readonly Pick<NewItem, 'isIn'>[], node: Node | null | undefined): boolean {
  const found = node?.kind === 'seq' ? node.items : undefined;
  return found?.length === items.length && found.every((item, at) => items[at]?.isIn(item));
}
