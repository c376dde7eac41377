import type { Span } from '../../text/span';

/**
 * What one chunk of a note is:
 * - `prefix`: what stands before the first key: comments, a BOM, the marker of the document;
 * - `whole`: a note, or the part of it that holds YAML, that could not be cut safely;
 * - `field`: a top-level key with its value;
 * - `header`: the key of a section, with nothing behind it; its entries are the chunks that follow;
 * - `entry`: one entry of the section whose header came last;
 * - `stray`: a line that can be no part of any mapping. What follows it goes on as if it were not there;
 * - `rest`: what follows the end of the first document; all of a note that is too large to be read.
 */
export type Role = 'prefix' | 'whole' | 'field' | 'header' | 'entry' | 'stray' | 'rest';

/** One chunk of a note, which can be parsed by itself. */
export interface Cut extends Span {
  readonly role: Role;
  readonly section?: string | undefined;
  /** The column at which it should begin, as its siblings do, where it begins at another. */
  readonly due?: number | undefined;
  /** What the cutter knew where the chunk begins, from which it can go on again. */
  readonly before: State;
}

/** What the lines before a place decide about the lines behind it. */
export interface State {
  /** The column of the top-level keys; -1 until the first has been seen. */
  readonly base: number;
  readonly section: string | undefined;
  /** Whether the section's entries may be cut apart. */
  readonly open: boolean;
  /** The column of the section's entries; -1 until its first entry has been seen. */
  readonly column: number;
}

export const beginning: State = {
  base: -1,
  section: undefined,
  open: false,
  column: -1,
};

/** What the chunk was that follows the text at hand. */
export interface Next {
  readonly role: Role;
  readonly text: string;
  readonly before: State;
}
