import { countLeading } from '../text/search';
import type { Block, Chunk } from './chunk';

/** How many chunks a block has at most: few enough to shift them all, many enough to have few blocks. */
const fullBlock = 128;

/**
 * The chunks of a note, in order and without gaps. A change shifts what follows it by moving blocks, so that
 * its cost hardly grows with the note.
 */
export class ChunkList implements Iterable<Chunk> {
  private blocks: Block[] = [];

  constructor(
    chunks: readonly Chunk[],
    /** What the chunks belong to. */
    readonly owner: object | undefined,
  ) {
    this.blocks = this.blocksOf(chunks);
    this.place(0);
  }

  get length(): number {
    const last = this.blocks.at(-1);
    return last ? last.start + last.length : 0;
  }

  /** The number of line breaks in the text. */
  get lineBreaks(): number {
    const last = this.blocks.at(-1);
    return last ? last.line + last.lineCount : 0;
  }

  *[Symbol.iterator](): Generator<Chunk> {
    for (const { chunks } of this.blocks) yield* chunks;
  }

  /** The chunk that holds an offset; at a border, the one that begins there. */
  at(offset: number): Chunk | undefined {
    const block = lastWhere(this.blocks, ({ start }) => start <= offset);
    return block && lastWhere(block.chunks, (chunk) => block.start + chunk.offset <= offset);
  }

  /** The chunk that holds the beginning of a line. */
  atLine(line: number): Chunk | undefined {
    const block = lastWhere(this.blocks, (each) => each.line <= line);
    return block && lastWhere(block.chunks, (chunk) => block.line + chunk.lineOffset <= line);
  }

  after(chunk: Chunk): Chunk | undefined {
    const { block } = chunk;
    if (!block) return undefined;
    return block.chunks[indexIn(block, chunk) + 1] ?? this.blocks[block.index + 1]?.chunks[0];
  }

  before(chunk: Chunk): Chunk | undefined {
    const { block } = chunk;
    if (!block) return undefined;
    return block.chunks[indexIn(block, chunk) - 1] ?? this.blocks[block.index - 1]?.chunks.at(-1);
  }

  /** Puts chunks in the place of those from `first` to `last`, both included. */
  replace(first: Chunk, last: Chunk, added: readonly Chunk[]): void {
    const [from, to] = [first.block, last.block];
    if (!from || !to) return;
    const head = from.chunks.slice(0, indexIn(from, first));
    const tail = to.chunks.slice(indexIn(to, last) + 1);
    const chunks = [...head, ...added, ...tail];
    if (from === to && chunks.length <= fullBlock && chunks.length > 0) {
      from.chunks = chunks;
      this.place(from.index);
      return;
    }
    this.blocks.splice(from.index, to.index - from.index + 1, ...this.blocksOf(chunks));
    this.place(from.index);
  }

  private blocksOf(chunks: readonly Chunk[]): Block[] {
    const blocks: Block[] = [];
    for (let at = 0; at < chunks.length; at += fullBlock / 2) {
      const own = chunks.slice(at, at + fullBlock / 2);
      blocks.push({ start: 0, line: 0, length: -1, lineCount: 0, chunks: own, index: 0, owner: this.owner });
    }
    return blocks;
  }

  /** Gives every block from an index on its place, and the chunks of those that are new or changed theirs. */
  private place(from: number): void {
    const before = this.blocks[from - 1];
    let start = before ? before.start + before.length : 0;
    let line = before ? before.line + before.lineCount : 0;
    for (let index = from; index < this.blocks.length; index++) {
      const block = this.blocks[index];
      if (!block) break;
      if (index === from || block.length < 0) placeChunks(block);
      block.index = index;
      block.start = start;
      block.line = line;
      start += block.length;
      line += block.lineCount;
    }
  }
}

function placeChunks(block: Block): void {
  let offset = 0;
  let line = 0;
  for (const chunk of block.chunks) {
    chunk.block = block;
    chunk.offset = offset;
    chunk.lineOffset = line;
    offset += chunk.text.length;
    line += chunk.lineCount;
  }
  block.length = offset;
  block.lineCount = line;
}

function indexIn({ chunks }: Block, chunk: Chunk): number {
  return chunks.indexOf(chunk);
}

/** The last item that passes a test which all items before it pass, too. */
function lastWhere<T>(items: readonly T[], test: (item: T) => boolean): T | undefined {
  const passing = countLeading(items.length, (index) => {
    const item = items[index];
    return item !== undefined && test(item);
  });
  return items[passing - 1];
}
