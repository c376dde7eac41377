// Ranges of a sentence's tokens. Those of a few words are told by their last token, at which readers look on; those
// of a part of the sentence by the token behind them, as it may be the end. The two names tell them apart.

/** From one token of a sentence to another, both included. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** From one token of a sentence to before another, or to its end. */
export interface TokensBefore {
  readonly first: number;
  readonly end: number;
}
