import type { Node, Pair, ScalarNode } from '../parse/nodes';
import { aliasBudget, copyAt } from '../parse/parse';
import type { Parsed, SyntaxProblem } from '../parse/parsed';
import type { Chunk, Resolved } from './chunk';

/** Gives each alias the node that its anchor names in an earlier chunk. Whether there is any such alias. */
export function resolveAliases(chunks: Iterable<Chunk>): boolean {
  const marked = [...chunks].filter(({ text }) => /[&*]/.test(text));
  const linked = marked.filter((chunk) => chunk.parsed.open);
  if (linked.length === 0) return false;
  const named = new Set(linked.flatMap(({ parsed }) => namedElsewhere(parsed)));
  for (const chunk of marked) chunk.namedElsewhere = named;
  const anchors = new Map<string, Node>();
  let budget = aliasBudget;
  for (const chunk of marked) {
    const resolver = new AliasResolver(anchors, budget);
    const { open, anchors: own } = chunk.parsed;
    if (open) chunk.resolve(resolver.resolve(chunk));
    // All are resolved before any takes effect, as one may have the name of another that is used here.
    const named = [...own].map(([name, node]): [string, Node] => [name, open ? resolver.node(node) : node]);
    for (const [name, node] of named) anchors.set(name, node);
    budget = resolver.budget;
  }
  return true;
}

function namedElsewhere({ aliases, anchors }: Parsed): string[] {
  return [...aliases].filter((name) => !anchors.has(name));
}

class AliasResolver {
  private readonly problems: SyntaxProblem[] = [];

  constructor(
    private readonly anchors: ReadonlyMap<string, Node>,
    public budget: number,
  ) {}

  resolve(chunk: Chunk): Resolved {
    const pairs = chunk.pairs.map((pair) => this.pair(pair));
    const problems = chunk.problems.length > 0 ? chunk.problems : this.problems.slice(0, 1);
    return { pairs, problems };
  }

  private pair({ key, value }: Pair): Pair {
    return { key: this.key(key), value: value && this.node(value) };
  }

  private key(key: ScalarNode): ScalarNode {
    const node = key.alias === undefined ? key : this.alias(key.alias, key);
    return node.kind === 'scalar' ? node : key;
  }

  node(node: Node): Node {
    switch (node.kind) {
      case 'map':
        return { ...node, pairs: node.pairs.map((pair) => this.pair(pair)) };
      case 'seq':
        return { ...node, items: node.items.map((item) => this.node(item)) };
      case 'alias':
        return this.alias(node.name, node);
      default:
        return node;
    }
  }

  private alias(name: string, at: { start: number; end: number }): Node {
    const target = this.anchors.get(name);
    const copy = target && copyAt(target, at, this.budget);
    this.budget -= copy?.cost ?? 0;
    if (copy?.node) return copy.node;
    const message = target
      ? 'The aliases of this note stand for too much. Write it out instead.'
      : `Nothing before this is marked &${name}.`;
    this.problems.push({ start: at.start, end: at.end, message });
    return {
      kind: 'scalar',
      value: null,
      text: '',
      style: 'plain',
      aliased: true,
      start: at.start,
      end: at.end,
    };
  }
}
