import { lineEndOf } from '../../text/line-end';
import { LineIndex, type Position, type Range } from '../../text/lines';
import type { Span } from '../../text/span';
import type { Chunk } from '../../yaml/chunks/chunk';
import type { Chunks } from '../../yaml/chunks/chunks';
import type { SyntaxProblem } from '../../yaml/parse/parsed';
import { offsetInChunk, offsetInNote } from '../reading/place';

/** The text of a note, its chunks, and its lines. All offsets and spans are of the note. */
export class NoteText {
  /** The lines of the chunk that was asked about last: questions come in the order of the text. */
  private lines: { readonly chunk: Chunk; readonly index: LineIndex } | undefined;

  constructor(private readonly source: Chunks) {}

  toString(): string {
    return this.source.text;
  }

  get length(): number {
    return this.source.list.length;
  }

  get lineCount(): number {
    return this.source.list.lineBreaks + 1;
  }

  /** Grows whenever chunks that an edit leaves may stand in other lines. */
  get lineMoves(): number {
    return this.source.lineMoves;
  }

  /** The line break that the text uses first; a byte order mark, which is a chunk of its own, has none. */
  get lineEnd(): '\n' | '\r\n' {
    for (const { text } of this.chunks) if (text.includes('\n')) return lineEndOf(text);
    return '\n';
  }

  get chunks(): Iterable<Chunk> {
    return this.source.list;
  }

  /** Problems outside all chunks. */
  get outerProblems(): readonly SyntaxProblem[] {
    return this.source.problems;
  }

  /** Whether it is too large to be read: nothing is known of what it says. */
  get isUnread(): boolean {
    return this.source.isUnread;
  }

  /** The chunk at an offset; at a border, the one that begins there. */
  chunkAt(offset: number): Chunk | undefined {
    return this.source.list.at(offset);
  }

  /** The chunks of which some character lies in a stretch of the note, or touches it. */
  *chunksIn({ start, end }: Span): Generator<Chunk> {
    const { list } = this.source;
    const first = list.at(start);
    const before = first && offsetInNote(first, 0) === start ? list.before(first) : undefined;
    for (let chunk = before ?? first; chunk && offsetInNote(chunk, 0) <= end; chunk = list.after(chunk))
      yield chunk;
  }

  /** The chunks in which entries of some sections may stand: all of them, or from one on in either direction. */
  chunksOfSections(sections: ReadonlySet<string>, from?: Chunk, step: 1 | -1 = 1): Iterable<Chunk> {
    return this.source.list.ofSections(sections, from, step);
  }

  /** The chunk before another. */
  chunkBefore(chunk: Chunk): Chunk | undefined {
    return this.source.list.before(chunk);
  }

  /** Offsets outside the text, or inside a line break, become the nearest place that exists. */
  positionAt(offset: number): Position {
    const chunk = this.chunkAt(Math.max(0, Math.min(offset, this.length)));
    if (!chunk) return { line: 0, character: 0 };
    const { line, character } = this.linesOf(chunk).positionAt(offsetInChunk(chunk, offset));
    return { line: chunk.line + line, character: character + (line === 0 ? columnOf(chunk) : 0) };
  }

  offsetAt({ line, character }: Position): number {
    const chunk = this.source.list.atLine(line);
    if (!chunk) return 0;
    const local = line - chunk.line;
    const column = character - (local === 0 ? columnOf(chunk) : 0);
    const own = column < 0 ? column : this.linesOf(chunk).offsetAt({ line: local, character: column });
    return offsetInNote(chunk, own);
  }

  /** The characters of a line, without its line break: some clients of language servers count these in bytes. */
  lineText(line: number): string {
    const start = this.offsetAt({ line, character: 0 });
    const end = this.offsetAt({ line, character: Number.POSITIVE_INFINITY });
    let text = '';
    for (const chunk of this.chunksIn({ start, end }))
      text += chunk.text.slice(
        Math.max(0, offsetInChunk(chunk, start)),
        Math.max(0, offsetInChunk(chunk, end)),
      );
    return text;
  }

  rangeOf({ start, end }: Span): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  private linesOf(chunk: Chunk): LineIndex {
    if (this.lines?.chunk !== chunk) this.lines = { chunk, index: new LineIndex(chunk.text) };
    return this.lines.index;
  }
}

/** Chunks begin with a line; only behind a byte order mark does the first one not. */
function columnOf(chunk: Chunk): number {
  return chunk.line === 0 ? offsetInNote(chunk, 0) : 0;
}
