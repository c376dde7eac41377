import type { MapNode, Node, Pair } from '../yaml/nodes';

/** Which pair of a piece of YAML: its index in the root map, and on through the maps below. */
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
  const [index = 0, ...rest] = path;
  const pair = root?.kind === 'map' ? root.pairs[index] : undefined;
  return pair && rest.length > 0 ? pairAt(pair.value, rest) : pair;
}

/** What a piece of YAML says, with one field of one entry apart from all the rest. */
export interface Meaning {
  /** Undefined where the entry does not have the field. */
  readonly field: Node | null | undefined;
  /** Everything else, in a form that two readings can be compared by. */
  readonly rest: string;
}

/** `main` is the field that an entry given as a bare value is. */
export function meaning(root: Node | null, path: Path, field: string, main: string): Meaning {
  const entry = pairAt(root, path);
  const pairs = entry ? fieldsOf(entry, main) : [];
  const found = pairs.find(([name]) => name === field);
  const others = pairs.filter((pair) => pair !== found).map(([name, value]) => [name, plain(value)]);
  const rest = JSON.stringify([plain(root, entry), entry?.key.text, others]);
  return { field: found?.[1], rest };
}

function fieldsOf({ value }: Pair, main: string): (readonly [string, Node | null])[] {
  if (value?.kind === 'map') return value.pairs.map((pair) => [pair.key.text, pair.value]);
  const absent = !value || (value.kind === 'scalar' && value.value === null);
  return absent ? [] : [[main, value]];
}

/** Values without places; the value of `except` is left out. */
function plain(node: Node | null, except?: Pair): unknown {
  switch (node?.kind) {
    case 'map':
      return (node as MapNode).pairs.map((pair) => [
        pair.key.text,
        pair === except ? null : plain(pair.value, except),
      ]);
    case 'seq':
      return node.items.map((item) => plain(item, except));
    case 'scalar':
      return `${typeof node.value} ${node.text}`;
    case 'alias':
      return { alias: node.name };
    default:
      return null;
  }
}
