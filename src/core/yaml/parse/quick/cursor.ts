import {
  carriageReturn,
  hash,
  isBlank,
  isBreak,
  isLineEnd,
  lineFeed,
  space,
  tab,
} from '../../lexical/characters';
import type { Meant } from './meant';

/** Thrown where only the full parser can tell what a text means; quickParse() catches it. */
export const unsupported = new Error('Only the full parser reads this.');

/** How deep collections may be nested, far beyond any note. */
const deepest = 64;

/** A place in a text, in which each carriage return stands before a line feed. */
export class Cursor {
  /** Offset of the next character. */
  at = 0;
  private depth = 0;

  constructor(
    readonly text: string,
    /** What is noticed where the text is read as it is meant; absent where it is read as YAML. */
    readonly meant?: Meant,
  ) {}

  /** The next character, or one that far behind it; not a number behind the end of the text. */
  code(ahead = 0): number {
    return this.text.charCodeAt(this.at + ahead);
  }

  /** Begins a collection. It need not be left where a doubt ends the reading. */
  enter(): void {
    if (++this.depth > deepest) throw unsupported;
  }

  leave(): void {
    this.depth--;
  }

  skipBlanks(): void {
    while (isBlank(this.code())) this.at++;
  }

  /** Goes to the first character behind the indentation of a line and returns its column. */
  skipIndent(): number {
    const start = this.at;
    while (this.code() === space) this.at++;
    return this.at - start;
  }

  skipBreak(): void {
    if (this.code() === carriageReturn) this.at++;
    if (this.code() === lineFeed) this.at++;
  }

  /** Goes to the line break, or the end of the text, that ends a line. */
  skipLine(): void {
    const feed = this.text.indexOf('\n', this.at);
    if (feed < 0) this.at = this.text.length;
    else this.at = this.text.charCodeAt(feed - 1) === carriageReturn ? feed - 1 : feed;
  }

  /** Goes to the end of a comment, which must stand apart from what is before it. */
  skipComment(): void {
    const before = this.text.charCodeAt(this.at - 1);
    if (!isBlank(before) && !isBreak(before) && this.at > 0) throw unsupported;
    this.skipLine();
  }

  /** Goes to the end of a line on which nothing but a comment may follow. */
  endLine(): void {
    this.skipBlanks();
    if (this.code() === hash) this.skipComment();
    else if (!isLineEnd(this.code())) throw unsupported;
  }

  /**
   * Goes on from a line break, over empty lines, to the first character of a line that goes on with a
   * scalar and returns how many breaks that were. It returns 0, and does not move, where there is no such
   * line: where the next with characters stands left of a column.
   */
  continueAt(column: number): number {
    const start = this.at;
    let breaks = 0;
    let indent = 0;
    for (; isBreak(this.code()); breaks++) {
      this.skipBreak();
      indent = this.skipIndent();
    }
    if (this.code() === tab) throw unsupported;
    if (indent >= column && this.at < this.text.length) return breaks;
    this.at = start;
    return 0;
  }
}

/** What line breaks inside a flow scalar stand for: one is a space, of several all but the first stay. */
export function fold(breaks: number): string {
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
}
