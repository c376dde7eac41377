/** From one token of a sentence to before another, or to its end, as spans of text are. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}
