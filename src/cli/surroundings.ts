import type { Output } from './output';

/** Where a run stands, and whom it speaks to. */
export interface Surroundings {
  /** Absolute; paths are relative to it, those that are given and those that are printed. */
  readonly folder: string;
  /** The day by which dates are judged, as `YYYY-MM-DD`. */
  readonly today: string;
  /** What a pipe brings. */
  input(): AsyncIterable<Uint8Array>;
  readonly out: Output;
  readonly err: Output;
  readonly isColoured: boolean;
  /** Whether what is written to standard output is shown to somebody. */
  readonly isTerminal: boolean;
  /** Whether somebody looks at standard error while it is written. */
  readonly showsProgress: boolean;
}
