/** From one token of a sentence to another, both included. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}
