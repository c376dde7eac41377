import { composed } from '../text/composed';
import type { Node, Pair, ScalarNode } from '../yaml/parse/nodes';

/** Which pair of a chunk of YAML: its index in the root map, and on through the maps below. */
export type Path = readonly number[];

/** The way to the pair whose key begins at an offset. */
export function pathTo(root: Node | null, keyStart: number): Path | undefined {
  if (root?.kind !== 'map') return undefined;
  for (const [index, { key, value }] of root.pairs.entries()) {
    if (key.start === keyStart) return [index];
    const below = pathTo(value, keyStart);
    if (below) return [index, ...below];
  }
  return undefined;
}

export function pairAt(root: Node | null, path: Path): Pair | undefined {
  const [index, ...rest] = path;
  const pair = root?.kind === 'map' && index !== undefined ? root.pairs[index] : undefined;
  return pair && rest.length > 0 ? pairAt(pair.value, rest) : pair;
}

/** What a chunk of YAML says, with one key of one of its maps apart from all the rest. */
export interface FieldAndRest {
  /** Undefined where the map does not have the key. */
  readonly field: Node | null | undefined;
  /** Everything else, in a form that two readings can be compared by. */
  readonly rest: string;
}

/**
 * `path` leads to the pair whose value is the map, and is empty for the root. `main` is the key that a bare
 * value in the place of the map stands for.
 */
export function fieldAndRest(root: Node | null, path: Path, field: string, main: string): FieldAndRest {
  const owner = pairAt(root, path);
  const pairs = fieldsOf(owner ? owner.value : path.length === 0 ? root : null, main);
  const found = pairs.find(([name]) => composed(name) === composed(field));
  const others = pairs.filter((pair) => pair !== found).map(([name, value]) => [name, plain(value)]);
  const around = path.length === 0 ? null : plain(root, owner);
  return { field: found?.[1], rest: JSON.stringify([around, owner?.key.text, others]) };
}

function fieldsOf(value: Node | null, main: string): (readonly [string, Node | null])[] {
  if (value?.kind === 'map') return value.pairs.map((pair) => [pair.key.text, pair.value]);
  const absent = !value || (value.kind === 'scalar' && value.value === null);
  return absent ? [] : [[main, value]];
}

/** Values without places; the value of `except` is left out. */
function plain(node: Node | null, except?: Pair): unknown {
  return semanticValue(node, { value: (pair) => (pair === except ? null : undefined) });
}

/** What a reading of YAML is taken to say otherwise than it is written. */
export interface Otherwise {
  /** What a pair has for a value; undefined where that is its own. */
  value?(pair: Pair): unknown;
  /** What a scalar says; undefined where that is its own. */
  scalar?(node: ScalarNode): string | undefined;
  /** Whether a pair is not there. */
  without?(pair: Pair): boolean;
}

/** Values without places, in a form that two readings can be compared by. */
export function semanticValue(node: Node | null, otherwise: Otherwise = {}): unknown {
  switch (node?.kind) {
    case 'map':
      return node.pairs
        .filter((pair) => !otherwise.without?.(pair))
        .map((pair) => {
          const other = otherwise.value?.(pair);
          return [pair.key.text, other === undefined ? semanticValue(pair.value, otherwise) : other];
        });
    case 'seq':
      return node.items.map((item) => semanticValue(item, otherwise));
    case 'scalar': {
      const other = otherwise.scalar?.(node);
      return other === undefined ? `${typeof node.value} ${node.text}` : `string ${other}`;
    }
    case 'alias':
      return { alias: node.name };
    default:
      return null;
  }
}
