import type { Measure } from './measures';

/** A round of one measure. Notes and folders are made from these numbers, the same for every contestant. */
export interface Task {
  /** `read` takes in a whole text that was just typed in, as a peer does whatever has changed. */
  readonly kind: Measure | 'read';
  /** The size of the note, or of each note of a folder. */
  readonly claims: number;
  /** The size of the folder. */
  readonly notes?: number;
  readonly anchors: boolean;
}

/** We, or a peer: each runs in a process of its own, so that nobody pays for what another leaves in memory. */
export interface Contestant {
  /** Runs often enough for nothing to be compiled any more, for small texts at least. */
  warmUp(): Promise<void>;
  /** @returns samples in the unit of the measure; more than one where a run is short */
  run(task: Task): Promise<number[]>;
}
