import type { Span } from '../text/span';
import { type Cut, cut } from './cut';
import type { MapNode, Node, Pair, ScalarNode } from './nodes';
import { aliasBudget, copyAt, type Parsed, parse, type SyntaxProblem } from './parse';

/** A piece of a note, parsed by itself. All spans in it are relative to `start`. */
export interface Chunk {
  readonly role: Cut['role'];
  /** The section that a header begins or an entry belongs to. */
  readonly section?: string;
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
export function readChunks(
  note: string,
  sections: readonly string[],
  previous: readonly Chunk[] = [],
): Chunks {
  const text = note.includes('\r') ? note.replace(/\r(?!\n)/g, '\n') : note;
  const reader = new Reader(text, sections, previous);
  const chunks = reader.read();
  const problems = reader.surplus.map(({ start, end }) => ({
    start,
    end,
    message: 'A note is one YAML document: what follows here is not read.',
  }));
  return { chunks: withAliases(chunks), problems };
}

/** Cuts and reads, and cuts pieces that turn out to be malformed again where that keeps the damage small. */
class Reader {
  surplus: readonly Span[] = [];
  private readonly pool: Pool;

  constructor(
    private readonly text: string,
    private readonly sections: readonly string[],
    previous: readonly Chunk[],
  ) {
    this.pool = new Pool(previous);
  }

  read(): readonly Chunk[] {
    const torn = new Set<number>();
    const kept = new Set<number>();
    for (;;) {
      const chunks = this.cut(torn);
      const piece = chunks.find(
        (chunk) => this.isTearable(chunk) && !torn.has(chunk.start) && !kept.has(chunk.start),
      );
      if (!piece) return chunks;
      const { start, text } = piece;
      torn.add(start);
      if (
        mostlySound(this.cut(torn).filter((part) => start <= part.start && part.start < start + text.length))
      )
        continue;
      torn.delete(start);
      kept.add(start);
    }
  }

  /** Whether a malformed piece holds more than one entry. */
  private isTearable({ role, text, problems }: Chunk): boolean {
    if (problems.length === 0 || role !== 'field') return problems.length > 0 && role === 'whole';
    const key = /^\s*(["']?)([\w-]+)\1[ \t]*:/.exec(text)?.[2];
    return key !== undefined && this.sections.includes(key);
  }

  private cut(torn: ReadonlySet<number>): readonly Chunk[] {
    const { cuts, surplus } = cut(this.text, this.sections, torn);
    this.surplus = surplus;
    return this.pool.takeAll(this.text, cuts);
  }
}
/** A collection in brackets, cut by its lines, would be nothing but malformed pieces. */
function mostlySound(parts: readonly Chunk[]): boolean {
  const sound = parts.filter(({ problems }) => problems.length === 0).length;
  return sound > parts.length - sound;
}

/** Chunks that have been read, by what makes them interchangeable. */
class Pool {
  private readonly chunks = new Map<string, Chunk[]>();

  constructor(previous: readonly Chunk[]) {
    for (const chunk of previous) if (!chunk.parsed.open) this.add(chunk);
  }

  /** The chunks of one cutting. Those of another cutting of the same text must not be used any more. */
  takeAll(note: string, cuts: readonly Cut[]): Chunk[] {
    const taken = new Map<string, number>();
    return cuts.map((piece) => {
      const text = note.slice(piece.start, piece.end);
      const key = poolKey(piece.role, piece.section, text);
      const count = taken.get(key) ?? 0;
      taken.set(key, count + 1);
      const chunk = this.chunks.get(key)?.[count] ?? this.add(readChunk(piece, text));
      chunk.start = piece.start;
      return chunk;
    });
  }

  private add(chunk: Chunk): Chunk {
    const key = poolKey(chunk.role, chunk.section, chunk.text);
    const alike = this.chunks.get(key);
    if (alike) alike.push(chunk);
    else this.chunks.set(key, [chunk]);
    return chunk;
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
    // All are resolved before any takes effect, as one may have the name of another that is used here.
    const marked = [...chunk.parsed.anchors].map(([name, node]): [string, Node] => [
      name,
      chunk.parsed.open ? resolver.node(node) : node,
    ]);
    for (const [name, node] of marked) anchors.set(name, node);
    budget = resolver.budget;
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
