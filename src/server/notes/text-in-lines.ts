import { countLeading, type Position } from '../../core';

/** Lines end with LF, CRLF or a lone CR, as in the core. */
const lineEnd = /(?<=\r\n|\n|\r(?!\n))/;

/** A text that is changed at places: a change costs what it holds, and not the text. */
export class TextInLines {
  /** Each with its line break. */
  private lines: string[];
  /** Where each begins, and at last where the text ends. */
  private starts: number[] = [];

  constructor(text: string) {
    this.lines = linesIn(text);
    this.count(0, this.lines.length, 0);
    this.starts.push(text.length);
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
    const { length } = this.line(line).replace(/(?<![\r\n])[\r\n]+$/, '');
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
    this.exchange(first, behind, fresh);
    this.count(first, first + fresh.length, from);
    const moved = text.length - (end - start);
    for (let line = first + fresh.length; line <= this.lineCount; line++)
      this.starts[line] = this.startOf(line) + moved;
  }

  /** Most changes leave as many lines as there were: then no other line has to make place. */
  private exchange(first: number, behind: number, fresh: readonly string[]): void {
    if (fresh.length === behind - first) {
      for (const [at, line] of fresh.entries()) this.lines[first + at] = line;
      return;
    }
    this.lines = this.lines.slice(0, first).concat(fresh, this.lines.slice(behind));
    const unknown = fresh.map(() => 0);
    this.starts = this.starts.slice(0, first).concat(unknown, this.starts.slice(behind));
  }

  private startOf(line: number): number {
    return this.starts[Math.min(line, this.lineCount)] ?? 0;
  }

  private lineOf(offset: number): number {
    return Math.max(0, countLeading(this.lineCount, (line) => this.startOf(line) <= offset) - 1);
  }

  /** Counts where some lines begin, of which the first begins at a place. */
  private count(first: number, behind: number, from: number): void {
    let start = from;
    for (let line = first; line < behind; line++) {
      this.starts[line] = start;
      start += this.line(line).length;
    }
  }
}

/** The lines of a text; behind the last line break is one, which may be empty. */
function linesIn(text: string): string[] {
  const lines = text.split(lineEnd);
  return lines.length === 0 || /[\r\n]$/.test(lines.at(-1) ?? '') ? [...lines, ''] : lines;
}
