import type { Span } from '../../text/span';

/** What is being typed at an offset of a piece of YAML, however unfinished it is. Spans are of the piece. */
export interface Place {
  /** The key of a map, a value (or the item of a list that is one), or a comment. */
  readonly kind: 'key' | 'value' | 'comment';
  /** The keys that lead here from the top of the note: `claims`, `boxed-in`, `supported-by`. */
  readonly path: readonly string[];
  readonly isFlow: boolean;
  /** Whether it is an item of a list. */
  readonly isItem: boolean;
  /** The quote that it stands in; `|` for the lines of a block scalar. */
  readonly quote: '' | '"' | "'" | '|';
  /** What stands there already, without quotes: the part before the offset, then the whole. */
  readonly before: Span;
  readonly whole: Span;
  /** The other keys of the map, or the other items of the list as they are written. */
  readonly siblings: readonly string[];
  /** Whether a key has its colon. */
  readonly hasColon: boolean;
  /** The column at which a key of a block map stands, or its value would. */
  readonly column: number;
}

/** A place as it is found: its spans follow from where it begins and ends, and from the offset. */
export type Found = Pick<Place, 'kind' | 'path'> &
  Partial<Omit<Place, 'before' | 'whole'>> & { readonly start: number; readonly stop: number };
