import { insertAt, type TextEdit } from '../text/edit';
import type { Node } from '../yaml/parse/nodes';
import { appended, removed } from './items';
import { rewrites, spellings } from './scalar';

/** Where a value stands, and what it is written among. */
export interface Setting {
  readonly chunk: string;
  readonly lineEnd: string;
}

/** A value that is to be written: in which ways, and whether it was. */
export interface Written {
  /** How it is written where nothing stands yet, from the plainest to the safest. */
  readonly spellings: readonly string[];
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

/** A list of words, one more than there is: a single value becomes the first of a list. */
export function listWith(items: readonly string[], added: string): Written {
  const all = [...items, added];
  return {
    spellings: [`[${all.join(', ')}]`],
    *over(node, { chunk, lineEnd }) {
      if (node.kind === 'seq') yield* appended(chunk, node, added, lineEnd);
      else yield [insertAt(node.start, '['), insertAt(node.end, `, ${added}]`)];
    },
    isIn: (node) => isListOf(all, node),
  };
}

/** A list without the item at an index. */
export function listWithout(items: readonly string[], index: number): Written {
  const rest = items.filter((_, at) => at !== index);
  return {
    spellings: [`[${rest.join(', ')}]`],
    *over(node, { chunk }) {
      if (node.kind === 'seq') yield* removed(chunk, node, index);
    },
    isIn: (node) => isListOf(rest, node),
  };
}

/** A map in braces, where nothing stands yet. */
export function mapOf(pairs: Readonly<Record<string, string>>): Written {
  const all = Object.entries(pairs);
  const written = `{${all.map(([key, value]) => `${key}: ${value}`).join(', ')}}`;
  return {
    spellings: [written],
    *over(node) {
      // Only in the place of what says that there is nothing, such as ~ or null.
      if (node.kind === 'scalar' && node.value === null)
        yield [{ span: { start: node.start, end: node.end }, text: written }];
    },
    isIn: (node) =>
      node?.kind === 'map' &&
      node.pairs.length === all.length &&
      node.pairs.every(({ key, value }) => value?.kind === 'scalar' && pairs[key.text] === value.text),
  };
}

/** The words of a list, or of a single value that stands for one. */
export function itemsOf(node: Node | null | undefined): string[] {
  if (node?.kind === 'seq') return node.items.map((item) => (item.kind === 'scalar' ? item.text : ''));
  return node?.kind === 'scalar' && node.value !== null ? [node.text] : [];
}

function isListOf(items: readonly string[], node: Node | null | undefined): boolean {
  const found = node?.kind === 'seq' ? itemsOf(node) : undefined;
  return found?.length === items.length && found.every((item, at) => item === items[at]);
}
