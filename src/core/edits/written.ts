import { insertAt, type TextEdit } from '../text/edit';
import type { Node, Pair } from '../yaml/parse/nodes';
import { parse } from '../yaml/parse/parse';
import { rewrites, spellings } from './scalar';

/** Where a value stands, and what it is written among. */
export interface Setting {
  readonly chunk: string;
  readonly lineEnd: string;
}

/** How a value is written where nothing stands yet. */
export type Spelled = Pick<Written, 'spellings' | 'inLines'>;

/** A value that is to be written: in which ways, and whether it was. */
export interface Written {
  /** How it is written where nothing stands yet, from the plainest to the safest. */
  readonly spellings: readonly string[];
  /** How a text of several lines is written behind a key in a map in lines, with the indentation of its own. */
  readonly inLines?: (indentation: string, lineEnd: string) => string | undefined;
  /** Ways to put it in the place of a value, from the one that touches least. */
  over(node: Node, setting: Setting): Iterable<readonly TextEdit[]>;
  isIn(node: Node | null | undefined): boolean;
}

/** A single value. `isText` says that it must not read as a number or the like. */
export function single(value: string, isText: boolean): Written {
  return {
    spellings: spellings(value),
    *over(node, { chunk, lineEnd }) {
      if (node.kind !== 'scalar') return;
      for (const edit of rewrites(chunk, node, value, lineEnd)) yield [edit];
    },
    isIn: (node) =>
      node?.kind === 'scalar' && node.text === value && (!isText || typeof node.value === 'string'),
  };
}

/** Ways to give a key of a map another value, or its first one. */
export function* inPair(
  { key, value: node }: Pair,
  written: Written,
  setting: Setting,
): Generator<readonly TextEdit[]> {
  const isEmpty = !node || (node.kind === 'scalar' && node.end === node.start);
  if (!isEmpty) {
    if (node.kind !== 'alias' && !node.aliased) yield* written.over(node, setting);
    return;
  }
  const colon = node ? setting.chunk.indexOf(':', key.end) + 1 : 0;
  for (const spelling of written.spellings)
    yield [colon > 0 ? insertAt(colon, ` ${spelling}`) : insertAt(key.end, `: ${spelling}`)];
}

/** A map in braces, where nothing stands yet. */
export function mapOf(pairs: Readonly<Record<string, string>>): Written {
  const written = inBraces(pairs);
  return {
    spellings: [written],
    *over(node) {
      // Only in the place of what says that there is nothing, such as ~ or null.
      if (node.kind === 'scalar' && node.value === null)
        yield [{ span: { start: node.start, end: node.end }, text: written }];
    },
    isIn: (node) => isMapOf(pairs, node),
  };
}

/** A map in braces, each value plain where that reads as meant there, else in quotes. */
export function inBraces(pairs: Readonly<Record<string, string>>): string {
  const all = Object.entries(pairs).map(([key, value]) =>
    spelledPair(key, single(value, false), (pair) => `{${pair}}`),
  );
  return `{${all.join(', ')}}`;
}

/** Whether a value is a map that has these keys, with these values, and no others. */
export function isMapOf(pairs: Readonly<Record<string, string>>, node: Node | null | undefined): boolean {
  return (
    node?.kind === 'map' &&
    node.pairs.length === Object.keys(pairs).length &&
    node.pairs.every(({ key, value }) => value?.kind === 'scalar' && pairs[key.text] === value.text)
  );
}

/** A key with its value, plain where that reads as meant in a map of some style, else in quotes. */
export function spelledPair(key: string, value: Written, inMap: (pair: string) => string): string {
  const ways = value.spellings.map((spelling) => `${key}: ${spelling}`);
  const isMeant = (pair: string): boolean => {
    const { root, problems } = parse(inMap(pair));
    return problems.length === 0 && root?.kind === 'map' && value.isIn(root.pairs[0]?.value);
  };
  return ways.find(isMeant) ?? ways.at(-1) ?? '';
}
