import type { Span } from '../../text/span';

/** A YAML value with its place. Spans are relative to the chunk that the node was read from. */
export type Node = ScalarNode | MapNode | SeqNode | AliasNode;

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  /** The value by YAML's core schema. */
  readonly value: string | number | boolean | null;
  /** The value as characters, before the schema gave it a type: `2022`, `true`. */
  readonly text: string;
  readonly style: ScalarStyle;
  /** Set where the value came through an alias; the span is then the alias's. */
  readonly aliased?: true;
  /** A tag of one of YAML's own types before it, with the space between them. */
  readonly tag?: Span;
  /** What stands before a plain value and is no part of it to YAML: a tag, or an anchor. */
  readonly front?: Front;
  /** Set on a key that is an alias whose anchor stands in another chunk, until the reader replaces it. */
  readonly alias?: string;
  /** Set where the value was read in a text without a mistake in its indentation: the node there. */
  readonly mended?: { readonly by: MendedText; readonly node: ScalarNode };
}

/** The text of a chunk without mistakes in its indentation. */
export interface MendedText {
  readonly text: string;
  /** The place that an offset has in the text as it is written. */
  back(offset: number): number;
}

/** The first word of a value, which YAML takes for a tag of no known type, or for an anchor. */
export interface Front {
  readonly start: number;
  readonly sign: '!' | '&';
  /** The name of an anchor; empty for a tag. */
  readonly name: string;
}

export interface MapNode extends Span {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly pairs: readonly Pair[];
  readonly aliased?: true;
}

export interface SeqNode extends Span {
  readonly kind: 'seq';
  readonly flow: boolean;
  readonly items: readonly Node[];
  readonly aliased?: true;
}

/** An alias whose anchor stands in another chunk; the reader replaces it by what the anchor names. */
export interface AliasNode extends Span {
  readonly kind: 'alias';
  readonly name: string;
}

export interface Pair {
  readonly key: ScalarNode;
  /** `null` where a flow map has a key without a colon. */
  readonly value: Node | null;
}

/** The scalar that stands at a place, among the values of pairs and all that is in them. */
export function scalarAt(pairs: readonly Pair[], place: Span): ScalarNode | undefined {
  for (const { value } of pairs) {
    const found = value && scalarIn(value, place);
    if (found) return found;
  }
  return undefined;
}

/** The pairs among which a key stands, with those of its map. */
export function pairsAround(pairs: readonly Pair[], key: Span): readonly Pair[] {
  if (pairs.some((pair) => pair.key.start === key.start)) return pairs;
  const around = pairs.find(({ value }) => value && value.start <= key.start && key.end <= value.end);
  return around?.value ? pairsIn(around.value, key) : [];
}

function pairsIn(node: Node, key: Span): readonly Pair[] {
  if (node.kind === 'map') return pairsAround(node.pairs, key);
  if (node.kind !== 'seq') return [];
  const item = node.items.find(({ start, end }) => start <= key.start && key.end <= end);
  return item ? pairsIn(item, key) : [];
}

function scalarIn(node: Node, place: Span): ScalarNode | undefined {
  if (node.start > place.start || node.end < place.end) return undefined;
  switch (node.kind) {
    case 'scalar':
      return node.start === place.start && node.end === place.end ? node : undefined;
    case 'map':
      return scalarAt(node.pairs, place);
    case 'seq':
      for (const item of node.items) {
        const found = scalarIn(item, place);
        if (found) return found;
      }
      return undefined;
    default:
      return undefined;
  }
}
