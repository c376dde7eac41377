import { countLeading } from '../util/binary-search';

/** A place in a text: zero-based line and UTF-16 column, as editors count. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

const LF = 10;
const CR = 13;

/** Finds lines and columns of offsets, and back. Lines end with LF, CRLF or a lone CR, as in VS Code. */
export class LineIndex {
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    this.starts = lineStarts(text);
  }

  get count(): number {
    return this.starts.length;
  }

  /** Where the line begins; offsets beyond the last line are the end of the text. */
  startOf(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** Where the line's characters end, before its line break. */
  endOf(line: number): number {
    let end = this.startOf(line + 1);
    const start = this.startOf(line);
    while (end > start && isBreak(this.text.charCodeAt(end - 1))) end--;
    return end;
  }

  lineAt(offset: number): number {
    const begun = countLeading(this.starts.length, (line) => this.startOf(line) <= offset);
    return Math.max(0, begun - 1);
  }

  /** Offsets outside the text, or inside a line break, become the nearest place that exists. */
  positionAt(offset: number): Position {
    const line = this.lineAt(Math.max(0, Math.min(offset, this.text.length)));
    const within = Math.min(Math.max(offset, 0), this.endOf(line));
    return { line, character: within - this.startOf(line) };
  }

  offsetAt(position: Position): number {
    const start = this.startOf(position.line);
    return Math.min(start + position.character, this.endOf(position.line));
  }

  rangeOf(span: { readonly start: number; readonly end: number }): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
  return starts;
}

function isBreak(code: number): boolean {
  return code === LF || code === CR;
}
