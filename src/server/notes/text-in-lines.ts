import type { Position } from '../../core';

/** Lines end with LF, CRLF or a lone CR, as in the core. */
const lineEnd = /(?<=\r\n|\n|\r(?!\n))/;

/** A text that is changed at places: a change costs what it holds, and not the text. */
export class TextInLines {
  /** Each with its line break. */
  private lines: string[];
  /** Where each begins. */
  private starts: number[] = [];

  constructor(text: string) {
    this.lines = linesIn(text);
    this.countFrom(0);
  }

  get lineCount(): number {
    return this.lines.length;
  }

  get length(): number {
    return this.startOf(this.lineCount);
  }

  toString(): string {
    return this.lines.join('');
  }

  /** A line with its line break; empty behind the last. */
  line(at: number): string {
    return this.lines[at] ?? '';
  }

  /** Behind the end of a line is its end, and behind the last line that of the text. */
  offsetAt({ line, character }: Position): number {
    const { length } = this.line(line).replace(/[\r\n]+$/, '');
    return this.startOf(line) + Math.min(character, length);
  }

  /** Puts a text in the place of another one. */
  replace(start: number, end: number, text: string): void {
    // A line break may come to stand beside another one, and be one with it.
    const first = Math.max(0, this.lineOf(start) - 1);
    const behind = Math.min(this.lineCount, this.lineOf(end) + 2);
    const from = this.startOf(first);
    const old = this.lines.slice(first, behind).join('');
    const fresh = linesIn(old.slice(0, start - from) + text + old.slice(end - from));
    // What follows begins a line of its own.
    if (behind < this.lineCount) fresh.pop();
    this.lines = [...this.lines.slice(0, first), ...fresh, ...this.lines.slice(behind)];
    this.countFrom(first);
  }

  private startOf(line: number): number {
    return this.starts[Math.min(line, this.lineCount)] ?? 0;
  }

  private lineOf(offset: number): number {
    let [low, high] = [0, this.lineCount];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Counts where lines begin, from one on whose beginning is known, to the end behind the last. */
  private countFrom(first: number): void {
    let start = first === 0 ? 0 : this.startOf(first);
    this.starts.length = this.lineCount + 1;
    for (let line = first; line < this.lineCount; line++) {
      this.starts[line] = start;
      start += this.line(line).length;
    }
    this.starts[this.lineCount] = start;
  }
}

/** The lines of a text; behind the last line break is one, which may be empty. */
function linesIn(text: string): string[] {
  const lines = text.split(lineEnd);
  return lines.length === 0 || /[\r\n]$/.test(lines.at(-1) ?? '') ? [...lines, ''] : lines;
}
