import { countLeading } from '../util/binary-search';
import type { Span } from './span';

/** Below this no character composes with another, nor is written in another way. */
const mayCompose = /[\u0300-\uffff]/;

/** A text in Unicode's form NFC, in which a letter means the same however it is composed. */
export function composed(text: string): string {
  return mayCompose.test(text) ? text.normalize('NFC') : text;
}

/** A text in that form, and the way back to where its parts stand in the text as it was written. */
export class ComposedText {
  /** Where each letter with its marks begins, in both texts, as far as these differ from there on. */
  private readonly starts: number[] = [];
  private readonly writtenStarts: number[] = [];

  constructor(
    written: string,
    readonly text: string,
  ) {
    let at = 0;
    for (const { 0: letter, index } of written.matchAll(letterWithMarks)) {
      this.starts.push(at);
      this.writtenStarts.push(index);
      at += letter.normalize('NFC').length;
    }
    this.starts.push(at);
    this.writtenStarts.push(written.length);
  }

  /** Where a stretch of the composed text is written. */
  written({ start, end }: Span): Span {
    return {
      start: moved(start, this.starts, this.writtenStarts),
      end: moved(end, this.starts, this.writtenStarts),
    };
  }

  /** Where a stretch that is written stands in the composed text. */
  composed({ start, end }: Span): Span {
    return {
      start: moved(start, this.writtenStarts, this.starts),
      end: moved(end, this.writtenStarts, this.starts),
    };
  }
}

/** What composes with the character before it: marks, and the later parts of a Korean syllable. */
const letterWithMarks = /[\s\S][\p{M}\u1160-\u11ff]*/gu;

function moved(offset: number, from: readonly number[], to: readonly number[]): number {
  const index = countLeading(from.length, (each) => (from[each] ?? 0) <= offset) - 1;
  const within = offset - (from[index] ?? 0);
  const next = to[index + 1] ?? Number.POSITIVE_INFINITY;
  return Math.min((to[index] ?? 0) + within, next);
}
