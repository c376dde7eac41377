import { countLeading } from '../../util/binary-search';
import type { Block, Chunk, ChunkOwner } from './chunk';

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
    readonly owner: ChunkOwner | undefined,
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

  /** The number of chunks. */
  get count(): number {
    return this.blocks.reduce((sum, { chunks }) => sum + chunks.length, 0);
  }

  *[Symbol.iterator](): Generator<Chunk> {
    for (const { chunks } of this.blocks) yield* chunks;
  }

  /** The chunk that holds an offset; at a border, the one that begins there. */
  at(offset: number): Chunk | undefined {
    const block = lastWhere(this.blocks, ({ start }) => start <= offset);
    return block?.chunks[countUpTo(block.offsets, offset - block.start) - 1];
  }

  /** The chunk that holds the beginning of a line. */
  atLine(line: number): Chunk | undefined {
    const block = lastWhere(this.blocks, (each) => each.line <= line);
    return block?.chunks[countUpTo(block.lines, line - block.line) - 1];
  }

  after(chunk: Chunk): Chunk | undefined {
    const { block } = chunk;
    if (!block) return undefined;
    return block.chunks[chunk.index + 1] ?? this.blocks[block.index + 1]?.chunks[0];
  }

  before(chunk: Chunk): Chunk | undefined {
    const { block } = chunk;
    if (!block) return undefined;
    return block.chunks[chunk.index - 1] ?? this.blocks[block.index - 1]?.chunks.at(-1);
  }

  /**
   * The chunks in which entries of some sections may stand, from one on to the end, or back to the beginning. Blocks
   * without any are passed by, so that what lies between two sections costs next to nothing.
   */
  *ofSections(sections: ReadonlySet<string>, from: Chunk | undefined, step: 1 | -1): Generator<Chunk> {
    const mayHold = (section: string | undefined) => section === undefined || sections.has(section);
    let block = from?.block ?? this.blocks[0];
    let index = from?.index ?? 0;
    while (block) {
      const { chunks }: Block = block;
      if (anyOf(sectionsOf(block), mayHold))
        for (; index >= 0 && index < chunks.length; index += step) {
          const chunk = chunks[index];
          if (chunk && mayHold(chunk.sectionOfEntry)) yield chunk;
        }
      block = this.blocks[block.index + step];
      index = step > 0 ? 0 : (block?.chunks.length ?? 0) - 1;
    }
  }

  /** Puts chunks in the place of those from `first` to `last`, both included. */
  replace(first: Chunk, last: Chunk, added: readonly Chunk[]): void {
    const from = first.block;
    const to = last.block;
    if (!from || !to) return;
    const count = from.chunks.length - (last.index + 1 - first.index) + added.length;
    if (from === to && count <= fullBlock && count > 0) {
      replaceInBlock(from, first.index, last.index + 1, added);
      this.place(from.index);
      return;
    }
    const head = from.chunks.slice(0, first.index);
    const tail = to.chunks.slice(last.index + 1);
    const blocks = this.blocksOf([...head, ...added, ...tail]);
    this.blocks.splice(from.index, to.index - from.index + 1, ...blocks);
    this.place(from.index);
  }

  private blocksOf(chunks: readonly Chunk[]): Block[] {
    const blocks: Block[] = [];
    for (let at = 0; at < chunks.length; at += fullBlock / 2)
      blocks.push(blockOf(chunks.slice(at, at + fullBlock / 2), this.owner));
    return blocks;
  }

  /** Gives every block from an index on its place. */
  private place(from: number): void {
    const before = this.blocks[from - 1];
    let start = before ? before.start + before.length : 0;
    let line = before ? before.line + before.lineCount : 0;
    for (let index = from; index < this.blocks.length; index++) {
      const block = this.blocks[index];
      if (!block) break;
      block.index = index;
      block.start = start;
      block.line = line;
      start += block.length;
      line += block.lineCount;
    }
  }
}

function blockOf(chunks: readonly Chunk[], owner: ChunkOwner | undefined): Block {
  const { offsets, lines, offset, line } = placesBehind(0, 0, chunks);
  const own = [...chunks];
  const block = {
    start: 0,
    line: 0,
    length: offset,
    lineCount: line,
    chunks: own,
    offsets,
    lines,
    index: 0,
    sections: undefined,
    owner,
  };
  own.forEach((chunk, index) => {
    chunk.place(block, index);
  });
  return block;
}

function sectionsOf(block: Block): ReadonlySet<string | undefined> {
  block.sections ??= new Set(block.chunks.map(({ sectionOfEntry }) => sectionOfEntry));
  return block.sections;
}

function anyOf<T>(all: Iterable<T>, passes: (each: T) => boolean): boolean {
  for (const each of all) if (passes(each)) return true;
  return false;
}

/** Puts chunks in the place of those from one index to before another. Most edits leave their number as it was. */
function replaceInBlock(block: Block, from: number, to: number, added: readonly Chunk[]): void {
  const { chunks, offsets, lines } = block;
  const places = placesBehind(offsets[from] ?? block.length, lines[from] ?? block.lineCount, added);
  const longer = places.offset - (offsets[to] ?? block.length);
  const moreLines = places.line - (lines[to] ?? block.lineCount);
  chunks.splice(from, to - from, ...added);
  offsets.splice(from, to - from, ...places.offsets);
  lines.splice(from, to - from, ...places.lines);
  const end = from + added.length;
  shiftFrom(offsets, end, longer);
  shiftFrom(lines, end, moreLines);
  block.length += longer;
  block.lineCount += moreLines;
  block.sections = undefined;
  const last = end === to ? end : chunks.length;
  for (let index = from; index < last; index++) {
    const chunk = chunks[index];
    chunk?.place(block, index);
  }
}

/** Where chunks begin that follow each other from a place on, and where the last of them ends. */
function placesBehind(start: number, startLine: number, chunks: readonly Chunk[]) {
  const offsets: number[] = [];
  const lines: number[] = [];
  let offset = start;
  let line = startLine;
  for (const { text, lineCount } of chunks) {
    offsets.push(offset);
    lines.push(line);
    offset += text.length;
    line += lineCount;
  }
  return { offsets, lines, offset, line };
}

function shiftFrom(places: number[], from: number, by: number): void {
  if (by === 0) return;
  for (let index = from; index < places.length; index++) places[index] = (places[index] ?? 0) + by;
}

function countUpTo(places: readonly number[], place: number): number {
  return countLeading(places.length, (index) => (places[index] ?? 0) <= place);
}

/** The last item that passes a test which all items before it pass, too. */
function lastWhere<T>(items: readonly T[], test: (item: T) => boolean): T | undefined {
  const passing = countLeading(items.length, (index) => {
    const item = items[index];
    return item !== undefined && test(item);
  });
  return items[passing - 1];
}
