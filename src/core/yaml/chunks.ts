import type { SectionName } from '../model/kinds';
import { type Cut, cut } from './cut';
import type { MapNode, Node, Pair, ScalarNode } from './nodes';
import { aliasBudget, copyAt, type Parsed, parse, type SyntaxProblem } from './parse';

/** A piece of a note, parsed by itself. All spans in it are relative to `start`. */
export interface Chunk {
  readonly role: Cut['role'];
  /** The section that a header begins or an entry belongs to. */
  readonly section?: SectionName;
  readonly text: string;
  /** Where the chunk begins in the note. It moves when text before it changes. */
  start: number;
  readonly parsed: Parsed;
  /** The keys and values of the piece; none where it is no mapping. */
  readonly pairs: readonly Pair[];
  /** What is malformed here. The other chunks are read all the same. */
  readonly problems: readonly SyntaxProblem[];
}

export interface Chunks {
  readonly chunks: readonly Chunk[];
  /** What lies outside all chunks: markers of further documents. Spans of the note. */
  readonly problems: readonly SyntaxProblem[];
}

/** Reads a note piece by piece. Pieces of `previous` whose text has not changed are taken over from it. */
export function readChunks(note: string, previous: readonly Chunk[] = []): Chunks {
  const text = note.includes('\r') ? note.replace(/\r(?!\n)/g, '\n') : note;
  const pool = new Pool(previous);
  let cutting = cut(text);
  let chunks = cutting.cuts.map((piece) => pool.take(text, piece));
  if (chunks.some((chunk) => chunk.role === 'whole' && chunk.problems.length > 0)) {
    cutting = cut(text, true);
    chunks = cutting.cuts.map((piece) => pool.take(text, piece));
  }
  const problems = cutting.surplus.map(({ start, end }) => ({
    start,
    end,
    message: 'A note is one YAML document: what follows here is not read.',
  }));
  return { chunks: withAliases(chunks), problems };
}

/** Chunks of an earlier reading, by what makes them interchangeable. */
class Pool {
  private readonly chunks = new Map<string, Chunk[]>();

  constructor(previous: readonly Chunk[]) {
    for (const chunk of previous) {
      if (chunk.parsed.open) continue;
      const key = poolKey(chunk.role, chunk.section, chunk.text);
      const alike = this.chunks.get(key);
      if (alike) alike.push(chunk);
      else this.chunks.set(key, [chunk]);
    }
  }

  take(note: string, piece: Cut): Chunk {
    const text = note.slice(piece.start, piece.end);
    const known = this.chunks.get(poolKey(piece.role, piece.section, text))?.shift();
    if (!known) return readChunk(piece, text);
    known.start = piece.start;
    return known;
  }
}

function poolKey(role: string, section: string | undefined, text: string): string {
  return `${role} ${section ?? ''} ${text}`;
}

function readChunk(piece: Cut, text: string): Chunk {
  const parsed = parse(text);
  const mapping = parsed.root?.kind === 'map' ? parsed.root : undefined;
  const section = piece.section ? { section: piece.section } : {};
  return {
    role: piece.role,
    ...section,
    text,
    start: piece.start,
    parsed,
    pairs: mapping?.pairs ?? [],
    problems: problemsOf(piece, text, parsed, mapping),
  };
}

function problemsOf(piece: Cut, text: string, parsed: Parsed, mapping: MapNode | undefined): SyntaxProblem[] {
  const first = parsed.problems[0];
  if (first) return [first];
  if (piece.role !== 'whole' && !mapping) return [notAKey(text)];
  return piece.role === 'stray' ? [misplaced(text)] : [];
}

function notAKey(text: string): SyntaxProblem {
  const line = firstLine(text);
  return {
    ...line,
    message: `Every line here begins with a key and a colon, as in “${exampleKey(text, line)}: …”.`,
  };
}

function exampleKey(text: string, line: { start: number; end: number }): string {
  const word = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.exec(text.slice(line.start, line.end));
  return word?.[0] ?? 'key';
}

function misplaced(text: string): SyntaxProblem {
  return { ...firstLine(text), message: 'This key stands further left than the first key of the note.' };
}

function firstLine(text: string): { start: number; end: number } {
  const start = text.search(/\S/);
  const length = text.slice(start).search(/\s*(?:[\r\n]|$)/);
  return { start, end: start + length };
}

/** Gives each alias the node that its anchor names in an earlier chunk. */
function withAliases(chunks: readonly Chunk[]): Chunk[] {
  if (!chunks.some((chunk) => chunk.parsed.open)) return [...chunks];
  const anchors = new Map<string, Node>();
  let budget = aliasBudget;
  return chunks.map((chunk) => {
    const resolver = new AliasResolver(anchors, budget);
    const resolved = chunk.parsed.open ? resolver.resolve(chunk) : chunk;
    budget = resolver.budget;
    for (const [name, node] of chunk.parsed.anchors) anchors.set(name, node);
    return resolved;
  });
}

class AliasResolver {
  private readonly problems: SyntaxProblem[] = [];

  constructor(
    private readonly anchors: ReadonlyMap<string, Node>,
    public budget: number,
  ) {}

  resolve(chunk: Chunk): Chunk {
    const pairs = chunk.pairs.map((pair) => this.pair(pair));
    const problems = chunk.problems.length > 0 ? chunk.problems : this.problems.slice(0, 1);
    return { ...chunk, pairs, problems };
  }

  private pair({ key, value }: Pair): Pair {
    return { key: this.key(key), value: value && this.node(value) };
  }

  private key(key: ScalarNode): ScalarNode {
    const node = key.alias === undefined ? key : this.alias(key.alias, key);
    return node.kind === 'scalar' ? node : key;
  }

  private node(node: Node): Node {
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
