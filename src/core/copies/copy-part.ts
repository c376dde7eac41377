import type { Markup } from './kinds';

/** A text of a copy: all of it, or a part of a mail. */
export interface CopyPart {
  readonly text: string;
  readonly markup: Markup;
  /** The offset in the file, as an editor shows it, of what stands at an offset of the text. */
  placeOf(offset: number): number;
}

/** What quotations are looked for in. */
export interface CopyText {
  readonly parts: readonly CopyPart[];
}
